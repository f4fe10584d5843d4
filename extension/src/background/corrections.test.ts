import type { Rules } from '@protocol/messages';
import { expect, test } from 'vitest';
import { FakeStore } from '@/adapters/fakes';
import { Away, Refusal } from '@/connection/failure';
import { askCorrection } from './corrections';
import { tableNow } from './front-page';
import { Standing } from './standing';

const HOME = 'https://www.facebook.com/';

/** A table of that revision in which Facebook's front page counts as that. */
function table(revision: number, rule: Partial<Rules['rules'][number]>): Rules {
  return {
    revision,
    platforms: [{ id: 'facebook', name: 'Facebook', home: HOME }],
    rules: [
      { id: 'facebook.home', platform: 'facebook', role: 'feed', host: 'facebook.com', path: '/', ...rule },
    ],
  };
}

const BEFORE = table(7, {});
const AFTER = table(8, { role: 'community', catalogue: 'feed' });
const SAYS = { rule: 'facebook.home', role: 'community' } as const;
const IN_FORCE = { corrections: [{ ...SAYS, pattern: 'facebook.com/' }] };

/** Says it to a daemon that answers so, and tells what is known of the front page then. */
async function known(answers: { 'corrections.set': unknown; 'rules.get'?: unknown }, rules = BEFORE) {
  const standing = new Standing(new FakeStore(), { rules, startedMs: 1 });
  const call = async (method: 'corrections.set' | 'rules.get') => {
    const said = answers[method] ?? new Away(method);
    if (said instanceof Error) throw said;
    return said as never;
  };
  let followed = 0;
  const planChanged = async () => {
    followed++;
  };
  const answer = await askCorrection({ connection: { call: call as never }, standing, planChanged }, SAYS);
  return { answer, followed, ...tableNow(standing, { url: HOME }, 9) };
}

test('who has said it is told the new role at once, and the browser follows', async () => {
  expect(await known({ 'corrections.set': IN_FORCE, 'rules.get': AFTER })).toEqual({
    answer: IN_FORCE,
    followed: 1,
    rulesRevision: 8,
    page: {
      platform: 'facebook',
      role: 'community',
      rule: 'facebook.home',
      pattern: 'facebook.com/',
      catalogue: 'feed',
    },
  });
});

test('a push that came first is not followed twice, nor an older table ever', async () => {
  const again = await known({ 'corrections.set': IN_FORCE, 'rules.get': AFTER }, AFTER);
  expect([again.followed, again.rulesRevision]).toEqual([0, 8]);
  const older = await known({ 'corrections.set': IN_FORCE, 'rules.get': BEFORE }, AFTER);
  expect([older.followed, older.rulesRevision]).toEqual([0, 8]);
});

test('without an answer the push will do', async () => {
  const alone = await known({ 'corrections.set': IN_FORCE });
  expect([alone.answer, alone.rulesRevision, alone.page?.role]).toEqual([IN_FORCE, 7, 'feed']);
});

test('why the daemon did not is an answer, and that it is away is none', async () => {
  const strict = new Refusal('it would open what is closed', -32002, { code: 'strict', field: 'role' });
  const refused = await known({ 'corrections.set': strict });
  expect([refused.answer, refused.rulesRevision]).toEqual([
    { refusal: { code: 'strict', field: 'role' } },
    7,
  ]);
  await expect(known({ 'corrections.set': new Away('nobody') })).rejects.toThrow(Away);
});

test('nothing is told of a page on no platform, nor before Start', () => {
  const told = (url: string | undefined, stored: Parameters<Standing['keep']>[0]) =>
    tableNow(new Standing(new FakeStore(), stored), { url }, 9);
  expect(told('https://news.example/', { rules: BEFORE, startedMs: 1 })).toEqual({ rulesRevision: 7 });
  expect(told(undefined, { rules: BEFORE, startedMs: 1 })).toEqual({ rulesRevision: 7 });
  expect(told(HOME, { rules: BEFORE })).toEqual({ rulesRevision: 7 });
  expect(told(HOME, {})).toEqual({});
});
