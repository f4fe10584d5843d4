import type { Role, Rules } from '@protocol/messages';
import { expect, test } from 'vitest';
import { createTexts } from '@/i18n';
import { decide, type Facts, partOpenAround, placeOf, treat } from './decide';
import { facts, HOUR_MS, planWith, range } from './facts.fixture';
import { orderFor } from './order';

const HOME = 'https://x.com/home';
const COMPOSE = 'https://x.com/compose/post';

const X = { platform: 'x', host: 'x.com' } as const;
const RULES: Rules = {
  revision: 1,
  platforms: [{ id: 'x', name: 'X', home: HOME }],
  rules: [
    { ...X, id: 'x.home', role: 'feed', path: '/home', beside: ['x.home-composer', 'x.home-messages'] },
    { ...X, id: 'x.home-composer', role: 'content', path: '/home', main: 'feed' },
    { ...X, id: 'x.home-messages', role: 'care', path: '/home', main: 'feed' },
    { ...X, id: 'x.compose', role: 'content', path: '/compose/**', main: 'feed' },
    { ...X, id: 'x.other', role: 'feed' },
  ],
};

/** Off hours from 17 to 33 h that close everything but some kinds of work, the feed from 20 h on not even that. */
function evening(...open: Role[]): Facts {
  const rest = [range(17, 33, 'closed'), ...open.map((role) => range(17, 33, 'open', undefined, role))];
  return facts({ rules: RULES, plan: planWith([...rest, range(20, 33, 'open', undefined, 'feed')]) });
}

test.each<[string, Facts, string, string | undefined]>([
  ['by itself at work', { ...evening(), nowMs: 10 * HOUR_MS }, 'x.home', undefined],
  ['by itself where nothing is open', evening(), 'x.home', undefined],
  ['as what is open beside its feed', evening('care'), 'x.home-messages', 'feed'],
  ['as the first of those', evening('care', 'content'), 'x.home-composer', 'feed'],
  ['by itself where only another kind is open', evening('ads'), 'x.home', undefined],
  ['by itself once the feed opens', { ...evening('care'), nowMs: 21 * HOUR_MS }, 'x.home', undefined],
])('a home page counts %s', (_what, now, rule, main) => {
  expect(placeOf(now, HOME)).toMatchObject({ rule, ...(main && { main }) });
  expect(placeOf(now, HOME)?.main).toBe(main);
});

test('a feed that waits first is asked for on its own page, and not gone round', () => {
  const plan = planWith([range(17, 33, 'delay'), range(17, 33, 'open', undefined, 'content')]);
  expect(placeOf(facts({ rules: RULES, plan }), HOME)).toMatchObject({ rule: 'x.home', role: 'feed' });
});

test('a composer above the feed has it covered while that is shut', () => {
  expect(placeOf(evening('content'), COMPOSE)).toMatchObject({ rule: 'x.compose', main: 'feed' });
  expect(orderAt(evening('content'), COMPOSE).show).toBe('main');
  expect(orderAt(evening('content', 'feed'), COMPOSE).show).toBe('nothing');
  expect(placeOf(evening(), COMPOSE), 'all of it is shut').toMatchObject({
    rule: 'x.compose',
    role: 'content',
  });
});

test('such pages are let through, and hidden until they are judged', () => {
  const { partOpen } = decide(evening('content'));
  expect(partOpen[0]?.rules.map(({ path, closed, main }) => [path, closed, main])).toEqual([
    ['/home', false, 'feed'],
    ['/home', false, 'feed'],
    ['/home', true, undefined],
    ['/compose/**', false, 'feed'],
    [undefined, true, undefined],
  ]);
});

function orderAt(now: Facts, url: string) {
  const place = placeOf(now, url);
  if (!place) throw new Error('no place');
  const main = place.main && treat(now, { platform: place.platform, role: place.main });
  const manner = { texts: createTexts('en'), zone: 'UTC', nowMs: now.nowMs };
  const page = { work: false, live: false, around: partOpenAround(now, url), main };
  return orderFor(now, treat(now, place), manner, page);
}

test('it says what is closed in its main landmark, asks when that opens, and knows where else it is so', () => {
  const order = orderAt(evening('content'), HOME);
  expect(order).toMatchObject({
    show: 'main',
    main: {
      note: {
        title: 'Closed now: Feed',
        lines: [expect.stringMatching(/^It opens again today at 8:00/), 'The rest of this page is open.'],
      },
      whole: { title: 'Closed now' },
    },
    next: { atMs: 20 * HOUR_MS },
    moves: { main: { note: { title: 'Closed now: Feed' } }, cover: { title: 'Closed now' } },
  });
});

test('a composer whose feed closes next covers that by itself then', () => {
  const { show, next } = orderAt({ ...evening('content'), nowMs: 16 * HOUR_MS }, COMPOSE);
  expect({ show, atMs: next?.atMs, main: next?.main?.note.title, cover: next?.cover }).toEqual({
    show: 'nothing',
    atMs: 17 * HOUR_MS,
    main: 'Closed now: Feed',
    cover: undefined,
  });
});
