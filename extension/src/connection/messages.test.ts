import type { BreaksStatus, SettingsRevision, Status } from '@protocol/messages';
import schema from '@protocol/schema.json';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as validators from './validators';

const golden = import.meta.glob<unknown>('../../../protocol/testdata/messages/*/*.json', {
  eager: true,
  import: 'default',
});
const checks = new Map<string, (value: unknown) => boolean>(Object.entries(validators));

/** The golden messages of one kind, by file, that are of a type this side receives. */
function received(kind: 'valid' | 'invalid', type: string): [file: string, message: unknown][] {
  return Object.entries(golden).filter(([file]) => file.includes(`/${kind}/${type}-`));
}

/** The schema as the daemon has it, which refuses a field that it does not know. */
const strict = new Ajv({ strict: false, allErrors: true });
strict.addSchema({ $id: 'messages', $defs: schema.$defs });

/** What the schema has against a message, by its keywords. */
function faults(type: string, message: unknown): string[] {
  const check = strict.getSchema(`messages#/$defs/${type}`);
  return check?.(message) ? [] : (check?.errors ?? []).map(({ keyword }) => keyword);
}

/** Whether only a field that is not known is wrong with a message: a newer daemon that has proved itself might send it. */
function isNewer(type: string, message: unknown): boolean {
  return type !== 'Challenge' && faults(type, message).every((keyword) => keyword === 'additionalProperties');
}

describe.each([...checks])('%s', (name, check) => {
  const type = name.replace(/^is/, '');
  const invalid = received('invalid', type);
  const newer = structuredClone(invalid.filter(([, message]) => isNewer(type, message)));

  it('takes the valid messages that the daemon takes', () => {
    const messages = received('valid', type);
    expect(messages).not.toEqual([]);
    expect(messages.filter(([, message]) => !check(message))).toEqual([]);
  });

  it('refuses the invalid ones', () => {
    expect(invalid).not.toEqual([]);
    const messages = invalid.filter(([, message]) => !isNewer(type, message));
    expect(messages.filter(([, message]) => check(message))).toEqual([]);
  });

  if (newer.length === 0) return;
  it('takes those of a newer daemon, without the field that is not known', () => {
    expect(newer.filter(([, message]) => !check(message))).toEqual([]);
    expect(newer.filter(([, message]) => faults(type, message).length > 0)).toEqual([]);
  });
});

it.each([
  ['Status', 'troubles', ['cosmic_rays'], true],
  ['Status', 'phase', 'carnival', false],
  ['BreaksStatus', 'hold', 'asleep', true],
  ['BreaksStatus', 'state', 'dreaming', true],
  ['BreaksStatus', 'kind', 'ears', false],
])('%s with another %s: %j is taken: %s', (type, field, value, taken) => {
  const [, message] = received('valid', type).at(-1) as [string, Status | BreaksStatus];
  const more = { [field]: value };
  const newer = type === 'Status' ? { ...message, ...more } : { breaks: [{ ...message.breaks[0], ...more }] };
  expect(checks.get(`is${type}`)?.(newer)).toBe(taken);
});

it('keeps what a newer daemon has in the settings: they are sent back as a whole', () => {
  const [, message] = received('valid', 'SettingsRevision').at(-1) as [string, SettingsRevision];
  const { settings } = message;
  const newer = {
    ...message,
    more: 1,
    settings: { ...settings, limits: { daily: '2h' }, off: { ...settings.off, second_week: 'closed' } },
  };
  const expected = structuredClone({ ...message, settings: newer.settings });
  expect(validators.isSettingsRevision(newer)).toBe(true);
  expect(newer).toEqual(expected);
});

it('knows messages of a newer daemon', () => {
  const newer = Object.entries(golden).filter(([file, message]) => {
    const type = /\/invalid\/(\w+)-/.exec(file)?.[1];
    return type && checks.has(`is${type}`) && isNewer(type, message);
  });
  expect(newer.length).toBeGreaterThan(5);
});
