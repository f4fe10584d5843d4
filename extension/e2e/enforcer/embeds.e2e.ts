import type { Plan } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { filmOpen, middleOf, redDuring } from '../lib/frames';
import { frameAt, lineIn } from '../lib/inside';
import { always, followUp, planOf } from '../lib/plan';
import { NEWS, useStage } from '../lib/stage';
import { until } from '../lib/wait';
import { stopWorkers } from '../lib/workers';

const ARTICLE = `${NEWS}article`;
const STUDIO = 'https://studio.youtube.com/own-player';
const HOUR_MS = 3_600_000;

const stage = useStage();

/** The plan of somebody who has embeds closed, too. */
function strict(plan: Plan): Plan {
  return { ...plan, embeds: 'closed' };
}

/** Closed until an hour from now. */
function closedForAnHour(): Plan {
  return planOf([
    { phase: 'off', verdict: 'closed', fromMs: 0 },
    { phase: 'work', verdict: 'open', fromMs: Date.now() + HOUR_MS },
  ]);
}

/** The plan is in force; ends when embeds are shut by it, or not. */
async function enforce(plan: Plan, shuts = true): Promise<void> {
  await stage.enforce(plan);
  await until('the embeds', async () => (await stage.applied()).scripts.includes('embed') === shuts);
}

/** Waits until a frame shows what it has loaded. */
async function shows(page: Page, path: string): Promise<void> {
  const frame = await frameAt(page, path);
  const isShown = () => (document.querySelector('h1')?.getClientRects().length ?? 0) > 0;
  await until(`${path} to be shown`, () => frame.evaluate(isShown).catch(() => false));
  const hasOurs = () => document.querySelector('html > div') !== null;
  await until('nothing of ours in it', async () => !(await frame.evaluate(hasOurs).catch(() => true)));
}

/** Whether anything of the player has run. */
async function hasRun(page: Page): Promise<boolean> {
  return (await frameAt(page, '/embed/1')).evaluate(() => 'ran' in window);
}

describe('closed', () => {
  test('a player in a news page is shut before its first frame and runs nothing, and the page around works', async () => {
    await enforce(always('work', 'open'), false);
    const page = await stage.newPage();
    await filmOpen(page, ARTICLE);
    expect(await hasRun(page)).toBe(true);

    await enforce(strict(closedForAnHour()));
    for (const isAsleep of [false, true]) {
      await page.goto(NEWS);
      if (isAsleep) await stopWorkers(page);
      let line = '';
      const red = await redDuring(page, async () => {
        await page.goto(ARTICLE);
        line = await lineIn(page, '/embed/1');
      });
      expect(line).toMatch(/^YouTube opens (today|tomorrow) at [\d:]+ [AP]M\.$/);
      expect(red).toBe(0);
      expect(await middleOf(page), 'the paper of our own pages').toEqual([250, 245, 244]);
      expect(await hasRun(page)).toBe(false);
      await page.keyboard.type('Dear editor');
      expect(await page.inputValue('#letter')).toBe('Dear editor');
    }
  });

  test('it stays shut and runs nothing when its page is reloaded', async () => {
    await enforce(strict(always('off', 'closed')));
    const page = await stage.newPage();
    await page.goto(ARTICLE);
    await lineIn(page, '/embed/1');
    await page.reload();
    await lineIn(page, '/embed/1');
    expect(await hasRun(page)).toBe(false);
  });

  test('one that was there before Start is shut as well', async () => {
    const page = await stage.newPage();
    await page.goto(ARTICLE);
    expect(await hasRun(page)).toBe(true);
    await enforce(strict(always('off', 'closed')));
    await lineIn(page, '/embed/1');
    expect(await hasRun(page)).toBe(false);
  });

  test('in a page of another platform, which is open, it is shut as well', async () => {
    await enforce(strict(always('off', 'closed', 'youtube')));
    const page = await stage.newPage();
    await page.goto('https://x.com/own-player');
    await lineIn(page, '/embed/1');
    expect(page.url()).toBe('https://x.com/own-player');
  });

  test('buttons and sign-ins stay as they are', async () => {
    await enforce(strict(always('off', 'closed')));
    const page = await stage.newPage();
    await page.goto(ARTICLE);
    expect(await lineIn(page, '/plugins/post.php')).toBe('Facebook opens when working hours begin.');
    await shows(page, '/plugins/like.php');
    await shows(page, '/v19.0/dialog/oauth');
  });

  test('one that is open is shut when it closes, and is there again when it opens', async () => {
    await enforce(strict(always('work', 'open')), false);
    const page = await stage.newPage();
    await page.goto(ARTICLE);
    await shows(page, '/embed/1');
    await page.type('#letter', 'Dear');

    await enforce(strict(always('off', 'closed')));
    await lineIn(page, '/embed/1');
    expect(await hasRun(page)).toBe(false);
    await page.keyboard.type(' editor');

    await enforce(strict(always('work', 'open')), false);
    await shows(page, '/embed/1');
    await shows(page, '/plugins/post.php');
    expect(await page.inputValue('#letter'), 'the page around was never disturbed').toBe('Dear editor');
  });

  test('while the follow-up is open posts are there and videos are not', async () => {
    await enforce(strict(always('off', 'closed')));
    const page = await stage.newPage();
    await page.goto(ARTICLE);
    await lineIn(page, '/plugins/post.php');
    await enforce(strict(followUp()));
    await shows(page, '/plugins/post.php');
    const part = 'This part of YouTube opens';
    await until(part, async () => (await lineIn(page, '/embed/1')).startsWith(part));
  });

  test('what somebody has typed into one is kept beneath its line', async () => {
    await enforce(strict(always('work', 'open')), false);
    const page = await stage.newPage();
    await page.goto(ARTICLE);
    const post = page.frameLocator('#post');
    await post.locator('#textarea').click();
    await page.keyboard.type('A thoughtful answer');

    await enforce(strict(always('off', 'closed')));
    expect(await lineIn(page, '/plugins/post.php')).toContain('Your draft is safe on this page');
    await page.keyboard.type(' that goes nowhere');

    await enforce(strict(always('work', 'open')), false);
    await shows(page, '/plugins/post.php');
    expect(await post.locator('#textarea').inputValue()).toBe('A thoughtful answer');
  });

  test('a player in a page of its own platform that is open plays', async () => {
    const plan = strict(always('off', 'closed'));
    const { madeAtMs: fromMs, validUntilMs: toMs } = plan;
    const open = { verdict: 'open' as const, role: 'content' as const, fromMs, toMs };
    await enforce({ ...plan, verdicts: [...plan.verdicts, open] });
    const page = await stage.newPage();
    await page.goto(STUDIO);
    await shows(page, '/embed/1');
    expect(await hasRun(page)).toBe(true);
  });

  test('what waits first says so', async () => {
    await enforce(strict(always('off', 'delay')));
    const page = await stage.newPage();
    await page.goto(ARTICLE);
    expect(await lineIn(page, '/embed/1')).toBe('YouTube opens after a wait, in a tab of its own.');
  });
});

describe('left alone', () => {
  test.each<[string, Plan]>([
    ['where the person has not closed them', always('off', 'closed')],
    ['in the week that reminds', strict(always('off', 'remind'))],
  ])('%s', async (_, plan) => {
    await enforce(plan, false);
    const page = await stage.newPage();
    await page.goto(ARTICLE);
    await shows(page, '/embed/1');
    await shows(page, '/plugins/post.php');
  });

  test('from the moment at which the person leaves them alone again', async () => {
    await enforce(strict(always('off', 'closed')));
    const page = await stage.newPage();
    await page.goto(ARTICLE);
    await lineIn(page, '/embed/1');
    await enforce(always('off', 'closed'), false);
    await shows(page, '/embed/1');
  });
});
