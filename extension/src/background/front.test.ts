import type { Place, Role, Rule, Rules, VerdictRange } from '@protocol/messages';
import { expect, test } from 'vitest';
import { FakeStore } from '@/adapters/fakes';
import type { Stored } from '@/adapters/keys';
import type { FrontTab } from '@/adapters/windows';
import { HOUR_MS, planWith, range } from '@/enforcer/facts.fixture';
import { Composers } from './composers';
import { openPlace, seeComposers } from './front';
import { Standing } from './standing';

const HOME = 'https://x.com/home';
const CALL = 'https://x.com/call';
const OTHER = 'https://x.com/other';

const X = { platform: 'x', host: 'x.com' } as const;
const COMPOSER: Rule = { ...X, id: 'x.home-composer', role: 'content', path: '/home', main: 'feed' };
const RULES: Rule[] = [
  { ...X, id: 'x.home', role: 'feed', path: '/home', beside: ['x.home-messages', 'x.home-composer'] },
  { ...X, id: 'x.call', role: 'care', path: '/call', hold: 'call', beside: ['x.home-composer'] },
  { ...X, id: 'x.home-messages', role: 'care', path: '/home', main: 'feed' },
  COMPOSER,
  { ...X, id: 'x.other', role: 'feed' },
];
const AT_MS = 18 * HOUR_MS;

function standing(verdicts: VerdictRange[], rules: Rule[] = RULES): Standing {
  const table: Rules = { revision: 1, platforms: [{ id: 'x', name: 'X', home: HOME }], rules };
  return new Standing(new FakeStore(), { rules: table, plan: planWith(verdicts), startedMs: 1 } as Stored);
}

const all = (verdict: VerdictRange['verdict']) => range(17, 33, verdict);
const but = (verdict: VerdictRange['verdict'], role: Role) => range(17, 33, verdict, undefined, role);

const corrected = (role: Role): Rule[] =>
  RULES.map((rule) => (rule === COMPOSER ? { ...rule, role, catalogue: 'content' } : rule));

test.each<[string, Standing, string, Partial<Place> | undefined]>([
  [
    'counts by its composer’s rule',
    standing([all('open')]),
    HOME,
    { rule: 'x.home-composer', role: 'content' },
  ],
  ['does so where it only reminds', standing([all('remind')]), HOME, { rule: 'x.home-composer' }],
  [
    'does so by the role that its person has given it',
    standing([], corrected('admin')),
    HOME,
    { role: 'admin' },
  ],
  ['is what it is without such a rule', standing([]), OTHER, { rule: 'x.other' }],
  ['is what it is where a call goes on', standing([]), CALL, { rule: 'x.call' }],
  [
    'is what it is where posts may not be made',
    standing([but('closed', 'content')]),
    HOME,
    { rule: 'x.home' },
  ],
  ['counts nothing beneath a cover', standing([all('closed')]), HOME, undefined],
  ['counts nothing where it waits first', standing([all('delay'), but('open', 'content')]), HOME, undefined],
  [
    'with its feed covered is the first that is open',
    standing([all('closed'), but('open', 'care')]),
    HOME,
    { rule: 'x.home-messages' },
  ],
])('a page with a composer in use %s', (_what, now, url, place) => {
  const found = openPlace(now, url, AT_MS, true);
  if (place) expect(found).toMatchObject(place);
  else expect(found).toBeUndefined();
});

test('a page without one is what it is', () => {
  expect(openPlace(standing([]), HOME, AT_MS, false)).toMatchObject({ rule: 'x.home', role: 'feed' });
});

test('only a page that counts as something else then is asked', async () => {
  const asked: number[] = [];
  const composers = new Composers(async (tabId) => {
    asked.push(tabId);
    return true;
  });
  const tab = (id: number, url: string | undefined): FrontTab => ({
    id,
    url,
    focused: true,
    visible: true,
    audible: false,
  });
  const tabs = [tab(1, HOME), tab(2, OTHER), tab(3, CALL), tab(4, undefined)];
  const seen = await seeComposers(standing([]), composers, tabs, AT_MS);
  expect(seen.map(({ isComposing }) => isComposing)).toEqual([true, false, false, false]);
  expect(asked).toEqual([1]);
});
