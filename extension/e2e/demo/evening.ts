// Lives one short evening as a person would, with real clocks, and keeps what was on the screen: evening.txt and numbered
// pictures. npx tsx e2e/demo/evening.ts OUT [en|ar]; it takes about eight minutes.
import { resolve } from 'node:path';
import { Closers } from './closers';
import { followUp, takePostDown } from './evening/after-work';
import { shortEvening } from './evening/hours';
import { morning, night } from './evening/night';
import { newPerson } from './evening/person';
import { waitFirst } from './evening/wait-first';
import { workUntilClosed } from './evening/work';
import type { Language } from './pictures';

const [out, language = 'en'] = process.argv.slice(2);
const closers = new Closers();
try {
  if (!out || !isLanguage(language)) throw new Error('usage: npx tsx e2e/demo/evening.ts OUT [en|ar]');
  const hours = shortEvening(language, Date.now());
  const person = await newPerson(resolve(out), hours, closers);
  const stop = await person.diary.begin(`One evening (${language}), where it is ${hours.zone}`);
  closers.add(stop);
  const tabs = await workUntilClosed(person, hours);
  await followUp(person, tabs);
  await takePostDown(person, tabs);
  const youtube = await waitFirst(person);
  await night(person, hours, { ...tabs, youtube });
  await morning(person, hours, tabs);
} finally {
  await closers.close();
}

function isLanguage(word: string): word is Language {
  return word === 'en' || word === 'ar';
}
