import type { Plan } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { textInside } from '../lib/inside';
import { always, enteredUntil } from '../lib/plan';
import { closed, covered, textIn, type, uncovered, visit } from '../lib/seen';
import { FACEBOOK, GROUP, NEWS, useStage } from '../lib/stage';
import { until } from '../lib/wait';
import { stopWorkers } from '../lib/workers';

const stage = useStage();

/** The plan is in force, also for a worker that was awake: it learns of a plan from the daemon, or when it wakes. */
async function follow(plan: Plan): Promise<void> {
  await stage.enforce(plan);
  await stopWorkers(await stage.newPage());
}

async function asks(page: Page): Promise<void> {
  await closed(page, 'facebook');
  await page.getByText('Outside working hours Facebook opens after a short wait.').waitFor();
}

describe('what waits first', () => {
  test('is asked for nothing, and leads to the page that asks', async () => {
    await follow(always('off', 'delay'));
    const page = await stage.newPage();
    for (const url of [FACEBOOK, GROUP]) {
      await visit(page, url);
      await asks(page);
    }
    expect(stage.sites.asked).toEqual([]);
  });

  test('is asked for where it opens, and not where it stays closed', async () => {
    const plan = always('off', 'delay');
    const { madeAtMs: fromMs, validUntilMs: toMs } = plan;
    const feed = { verdict: 'closed' as const, role: 'feed' as const, fromMs, toMs };
    await follow({ ...plan, verdicts: [...plan.verdicts, feed] });
    const page = await stage.newPage();
    await visit(page, FACEBOOK);
    await closed(page, 'facebook');
    await page.getByText('This part of Facebook is closed outside working hours.').waitFor();
    await visit(page, GROUP);
    await closed(page, 'facebook');
    await page.getByText('Outside working hours this part of Facebook opens after a short wait.').waitFor();
    expect(stage.sites.asked).toEqual([]);
  });

  test('cannot be opened without the daemon, and leaving takes one press', async () => {
    await follow(always('off', 'delay'));
    const page = await stage.newPage();
    const other = await stage.newPage();
    await other.goto(NEWS);
    await visit(page, FACEBOOK);
    await page.getByText('Without the Offhours service it cannot be opened.').waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    const gone = page.waitForEvent('close');
    await page.getByRole('button', { name: 'Not now' }).click();
    await gone;
    expect(other.url()).toBe(NEWS);
  });

  test('once opened lets in that platform alone, and is led away to ask again when its minutes are over', async () => {
    await follow(always('off', 'delay'));
    const page = await stage.newPage();
    await visit(page, FACEBOOK);
    await asks(page);

    const endMs = Date.now() + 15_000;
    await follow(enteredUntil(endMs));
    await page.getByRole('link', { name: 'Open Facebook' }).click();
    await until('the feed', () => page.url() === FACEBOOK);
    const other = await stage.newPage();
    await visit(other, 'https://x.com/');
    await closed(other, 'x');
    await page.bringToFront();
    await until('the warning', async () =>
      (await textInside(page)).startsWith('It waits first from now on.'),
    );
    await asks(page);
    expect(Date.now()).toBeGreaterThanOrEqual(endMs);
  });

  test('covers a draft, tells the way to the page that asks, and uncovers it there when it is opened', async () => {
    await stage.enforce(always('work', 'open'));
    const page = await stage.newPage();
    await page.goto(GROUP);
    await type(page, '#textarea', 'A thoughtful answer');
    await follow(always('off', 'delay'));
    await covered(page);
    expect(await textInside(page)).toContain(
      'To finish it today, open Facebook in a new tab and say there what for.',
    );
    const asking = await stage.newPage();
    await visit(asking, FACEBOOK);
    await asks(asking);
    await follow(enteredUntil(Date.now() + 20 * 60_000));
    await page.bringToFront();
    await uncovered(page);
    expect(await textIn(page, '#textarea')).toBe('A thoughtful answer');
  });
});
