// Makes ../protocol/messages.ts and src/connection/validators.js from ../protocol/schema.json.
// The validators are compiled here because the extension's CSP forbids eval, which a validator built at run time needs.
import { readFile, writeFile } from 'node:fs/promises';
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';

const schemaFile = new URL('../../protocol/schema.json', import.meta.url);
const messagesFile = new URL('../../protocol/messages.ts', import.meta.url);
const validatorsFile = new URL('../src/connection/validators.js', import.meta.url);

const schema = JSON.parse(await readFile(schemaFile, 'utf8'));
const { 'x-methods': methods, 'x-pushes': pushes } = schema;

await writeFile(messagesFile, await messages());
await writeFile(validatorsFile, validators());

/** The types of every message, and one map each of the methods and of the pushes. */
async function messages() {
  const options = {
    bannerComment: '// Made by `make gen` from protocol/*.go. Change those, not this.',
    additionalProperties: false,
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 110 },
  };
  const root = {
    title: 'Offhours messages',
    $defs: namedReferences(schema.$defs),
    type: 'object',
    additionalProperties: false,
  };
  const types = await compile(root, 'OffhoursMessages', options);
  const withoutNotes = types.replace(
    / \* This interface was referenced by [\s\S]*?via the `definition` "\w+"\.\n/g,
    '',
  );
  return `${tidy(withoutNotes)}\n${methodMap()}\n${pushMap()}`;
}

/** A description beside a $ref would make the compiler write the type out instead of naming it. */
function namedReferences(definitions) {
  return JSON.parse(JSON.stringify(definitions), (_key, value) =>
    value && typeof value === 'object' && '$ref' in value ? { $ref: value.$ref } : value,
  );
}

/** Drops the empty root and what is left of its notes. */
function tidy(types) {
  return types
    .replace(/export interface OffhoursMessages \{\s*\}\n/, '')
    .replace(/\/\*\*\n(?: \*\n)*(?: \*\/)\n/g, '')
    .replace(/ \*\n \*\/\n/g, ' */\n');
}

function methodMap() {
  const lines = methods
    .filter((method) => method.doors.includes('browser'))
    .map(
      ({ name, params, result }) => `  '${name}': { params: ${params}; result: ${result ?? 'undefined'} };`,
    );
  return `/** The methods that answer at the browser door. */\nexport interface Methods {\n${lines.join('\n')}\n}\n`;
}

function pushMap() {
  const lines = pushes.map(({ name, params }) => `  '${name}': ${params};`);
  return `/** What the daemon sends unasked. */\nexport interface Pushes {\n${lines.join('\n')}\n}\n`;
}

/**
 * One compiled check for each type that the extension receives. A daemon may be newer than the extension, which browsers update
 * when they like: a field that is not known yet is taken out, everything else must be as the schema says. Settings keep it, for
 * whoever changes them sends the whole document back.
 */
function validators() {
  const received = new Set(['Challenge', 'Welcome', 'PairAnswer', 'OfferAnswer', 'ErrorData']);
  for (const method of methods)
    if (method.result && method.doors.includes('browser')) received.add(method.result);
  for (const push of pushes) received.add(push.params);

  const ajv = new Ajv({
    strict: false,
    inlineRefs: false,
    messages: false,
    removeAdditional: true,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addSchema({
    $id: 'messages',
    $defs: {
      ...schema.$defs,
      ...whole('Settings'),
      ...openEnded('Trouble', 'BreakState', 'Hold'),
      Challenge: exactly(schema.$defs.Challenge),
    },
  });
  const refs = {};
  for (const name of [...received].sort()) {
    ajv.addSchema({ $id: name, $ref: `messages#/$defs/${name}` });
    refs[`is${name}`] = name;
  }
  const banner = '// Made by `make gen` from protocol/*.go. Change those, not this.\n';
  return `${banner}${asModule(standaloneCode(ajv, refs))}\n`;
}

/** Nothing is taken out of what comes before the daemon has proved itself: that changes with the version only. */
function exactly({ additionalProperties, ...definition }) {
  return { ...definition, unevaluatedProperties: additionalProperties };
}

/** A type and all in it, of which nothing is taken out. */
function whole(name) {
  const definition = schema.$defs[name];
  const inside = JSON.stringify(definition).matchAll(/"#\/\$defs\/(\w+)"/g);
  return Object.assign(
    { [name]: { ...definition, additionalProperties: undefined } },
    ...[...inside].map(([, inner]) => whole(inner)),
  );
}

/** Lists of what is only told: a word that is not known yet is left untold, and spoils nothing of what it came with. */
function openEnded(...names) {
  return Object.fromEntries(names.map((name) => [name, { type: 'string', maxLength: 64 }]));
}

/** Ajv's own helper is asked for by require(), which a module does not have. */
function asModule(code) {
  const helper = /const (\w+) = require\("ajv\/dist\/runtime\/ucs2length"\)\.default;/;
  return code.replace(helper, 'const $1 = (text) => [...text].length;');
}
