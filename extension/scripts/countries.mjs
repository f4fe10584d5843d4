// Makes ../protocol/countries.json, the working week of each country, from Unicode CLDR.
// CLDR is the source that browsers use too, so a zone is found under every name that a browser has for it.
import { readFile, writeFile } from 'node:fs/promises';

const target = new URL('../../protocol/countries.json', import.meta.url);

/** All days, in the order of the document. */
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * CLDR says nothing of the weekend of these, so its default would count, Saturday and Sunday: but there it is Friday and
 * Saturday. Of Palestine it does not know the first day either; it is taken to be that of Jordan.
 */
const CORRECTIONS = {
  BD: { weekend: ['fri', 'sat'] },
  MV: { weekend: ['fri', 'sat'] },
  PS: { first: 'sat', weekend: ['fri', 'sat'] },
};

const { version } = await json('cldr-core/package.json');
const { firstDay, weekendStart, weekendEnd } = (await json('cldr-core/supplemental/weekData.json'))
  .supplemental.weekData;
const { territoryInfo } = (await json('cldr-core/supplemental/territoryInfo.json')).supplemental;
const { tz } = (await json('cldr-bcp47/bcp47/timezone.json')).keyword.u;

/** A working day, wherever it is: how long it really is, each person knows best. */
const HOURS = '09:00-17:00';

const UNKNOWN = 'ZZ';
const codes = Object.keys(territoryInfo)
  .filter((code) => code !== UNKNOWN)
  .sort();
const lines = codes.map((code) => `    ${JSON.stringify(code)}: ${line(country(code))}`);
const source = `Unicode CLDR ${version}: weekData, territoryInfo and the time zones of BCP 47; made by extension/scripts/countries.mjs`;

await writeFile(
  target,
  `{\n  "source": ${JSON.stringify(source)},\n  "hours": ${JSON.stringify(HOURS)},\n  "countries": {\n${lines.join(',\n')}\n  }\n}\n`,
);

async function json(name) {
  return JSON.parse(await readFile(new URL(`../node_modules/${name}`, import.meta.url), 'utf8'));
}

function country(code) {
  const weekend = daysFrom(of(weekendStart, code), of(weekendEnd, code));
  return { first: of(firstDay, code), weekend, ...CORRECTIONS[code], zones: zonesOf(code) };
}

/** The entry of a country, or else that of the world. */
function of(table, code) {
  return table[code] ?? table['001'];
}

function daysFrom(start, end) {
  const length = ((DAYS.indexOf(end) - DAYS.indexOf(start) + DAYS.length) % DAYS.length) + 1;
  return Array.from({ length }, (_, i) => DAYS[(DAYS.indexOf(start) + i) % DAYS.length]);
}

/** Every name of every zone of a country. The short name of a zone begins with its country, or says its region. */
function zonesOf(code) {
  return Object.entries(tz)
    .filter(([short, zone]) => zone._alias && (zone._region ?? short.slice(0, 2).toUpperCase()) === code)
    .flatMap(([, zone]) => zone._alias.split(' '));
}

/** One country on one line. */
function line(value) {
  return JSON.stringify(value)
    .replace(/([:,])/g, '$1 ')
    .replace(/^\{/, '{ ')
    .replace(/\}$/, ' }');
}
