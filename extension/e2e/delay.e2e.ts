import type { Plan, Stats } from '@protocol/messages';
import { beforeAll, describe, expect, test } from 'vitest';
import { redirected } from './lib/applied';
import { planIn } from './lib/evening';
import { offSinceAMinute } from './lib/hours';
import { closed, visit } from './lib/seen';
import { until } from './lib/wait';
import { useWorkday } from './lib/workday';

const FACEBOOK = 'https://www.facebook.com/';

const day = useWorkday();

beforeAll(async () => {
  const hours = offSinceAMinute(await day.home.daemon().text('hours', 'get'), 15);
  await day.home.putInForce(
    hours.replace(/^verdict = "closed"/m, 'verdict = "delay"').replace(/^wait = ".*"/m, 'wait = "10s"'),
  );
  await until('the wait', async () => (await planIn(day.browser))?.waitMs === 10_000);
  // The plan is kept a moment before the browser follows it.
  await redirected(day.browser);
});

/** Each part goes on where the one before has ended. */
describe('an evening that waits first', () => {
  test('the page asks, waits, and opens with what it is for', async () => {
    await visit(day.work, FACEBOOK);
    await closed(day.work, 'facebook');
    await day.work.getByRole('heading', { name: 'Do you need Facebook now?' }).waitFor();
    await day.work.getByLabel('What for?').fill('A parcel is lost');
    await day.work.getByLabel('5 minutes', { exact: true }).check();
    await day.work.getByRole('button', { name: /^Open in \d+ seconds?$/ }).waitFor();
    await day.work.getByRole('button', { name: 'Open for 5 minutes' }).click();
    await day.work.getByRole('heading', { name: /^Facebook is open until / }).waitFor();
    expect(day.sites.asked.filter((asked) => asked.includes('facebook'))).toEqual([]);
  });

  test('the first press on the way in leads there, and other platforms still ask', async () => {
    await day.work.getByRole('link', { name: 'Open Facebook' }).click();
    await until('the feed', () => day.work.url() === FACEBOOK);
    const other = await day.browser.context.newPage();
    await visit(other, 'https://x.com/');
    await closed(other, 'x');
    await other.getByRole('heading', { name: 'Do you need X now?' }).waitFor();
    await other.close();
    await day.work.bringToFront();
  });

  test('the daemon opens it for those minutes, and its time is overtime after a wait', async () => {
    const { verdicts } = await day.home.daemon().command<Plan>('plan');
    const open = verdicts.findLast(({ verdict, platform }) => verdict === 'open' && platform === 'facebook');
    expect(Math.abs((open?.toMs ?? 0) - Date.now() - 5 * 60_000)).toBeLessThan(60_000);
    await until('overtime', async () => {
      const { overtime } = await day.home.daemon().command<Stats>('stats');
      return (overtime?.delayMs ?? 0) > 0 && overtime?.delays?.[0]?.reason === 'A parcel is lost';
    });
  });
});
