import { expect, test } from 'vitest';
import { textInside } from './lib/inside';
import { breakOf, curtained, lined } from './lib/rest';
import { panels, visit } from './lib/seen';
import { listenToTold } from './lib/told';
import { until } from './lib/wait';
import { useWorkday } from './lib/workday';

const RUNS = 'Away from the screen';

const day = useWorkday();

test("what lies beneath a break has nobody's attention, and what is written beside it has", async () => {
  const told = await listenToTold(day.browser);
  const isTold = (rule: string | undefined) =>
    until(`attention to ${rule}`, async () => (await told()).at(-1)?.rule === rule);
  await visit(day.work, 'https://www.facebook.com/groups/1/');
  await isTold('facebook.groups');

  await day.home.daemon().command('break', 'now');
  await curtained(day.work, RUNS);
  await until('no attention', async () => {
    const last = (await told()).at(-1);
    return last !== undefined && last.rule === undefined;
  });
  await day.home.daemon().command('break', 'skip');
  await isTold('facebook.groups');
  expect(await panels(day.work)).toBe(0);

  await day.work.fill('#line', 'an answer');
  const before = (await told()).length;
  await day.home.daemon().command('break', 'now');
  await lined(day.work, RUNS);
  await day.work.type('#line', ' in full');
  await until('the word that somebody types', async () => (await told()).at(-1)?.hold === 'typing');
  await isTold('facebook.groups');
  await until('the page that says so', async () =>
    (await textInside(day.work)).includes('It stands still while you are on a platform'),
  );
  const moving = () => breakOf(day.home, 'move');
  const endMs = (await moving())?.untilMs ?? 0;
  await day.work.type('#line', ' and more');
  await until('an end that comes later', async () => ((await moving())?.untilMs ?? 0) > endMs);
  expect((await told()).slice(before).filter(({ rule }) => rule === undefined)).toEqual([]);
});
