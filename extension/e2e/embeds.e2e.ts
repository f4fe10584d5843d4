import { expect, test } from 'vitest';
import { moved, zonesNow } from './lib/hours';
import { frameAt, lineIn } from './lib/inside';
import { until } from './lib/wait';
import { useWorkday } from './lib/workday';
import { NEWS } from './sites/pages';

const zones = zonesNow();
const day = useWorkday();

/** Whether the player shows itself. */
async function plays(): Promise<boolean> {
  const player = await frameAt(day.work, '/embed/1');
  return player.evaluate(() => document.querySelector('h1') !== null && 'ran' in window).catch(() => false);
}

test('a news page has its player at work, and where its person wants it a line in off hours', async () => {
  await day.work.goto(`${NEWS}article`);
  await until('the player', plays);
  const settings = await day.home.daemon().text('hours', 'get');
  expect(settings).toMatch(/^embeds = "open"/m);

  const closed = settings.replace(/^embeds = "open"/m, 'embeds = "closed"');
  await day.home.putInForce(moved(closed, zones.off));
  expect(await lineIn(day.work, '/embed/1')).toMatch(/^YouTube opens (today|tomorrow) at /);
  expect(await plays()).toBe(false);

  await day.home.moveTo(zones.working);
  await until('the player again', plays);
  await day.home.putInForce(moved(settings, zones.off));
  await day.work.reload();
  await until('the player that is left alone', plays);
  const { platforms } = await day.home.stats();
  expect(platforms, 'nothing of it is counted').toEqual([]);
});
