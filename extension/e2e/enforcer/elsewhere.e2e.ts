import { describe, expect, test } from 'vitest';
import { clickInside, textInside } from '../lib/inside';
import { always, planOf, RULES, store } from '../lib/plan';
import { panels, permission, type } from '../lib/seen';
import { FACEBOOK, GROUP, NEWS, useStage } from '../lib/stage';
import { until } from '../lib/wait';

const stage = useStage();

describe('reminded', () => {
  test('the page stays usable, and a bar that was hidden stays hidden', async () => {
    await stage.enforce(always('off', 'remind'));
    const page = await stage.newPage();
    await page.goto(GROUP);
    await until('the bar', async () => (await panels(page)) === 1);
    await page.click('text=Feed');
    expect(await page.textContent('#where')).toBe('/');
    expect(page.url()).toBe(FACEBOOK);

    expect(await textInside(page)).toContain('This can wait until working hours.');
    await clickInside(page);
    await until('the bar to go', async () => (await panels(page)) === 0);
    await stage.enforce(always('off', 'remind'));
    await page.click('text=Group');
    expect(await panels(page)).toBe(0);
  });
});

describe('muted', () => {
  test('notifications are denied while it is off, and granted again exactly', async () => {
    await stage.enforce(always('work', 'open'));
    const page = await stage.newPage();
    await page.goto(FACEBOOK);
    expect(await permission(page)).toBe('granted');
    await stage.enforce(always('off', 'remind'));
    await until('mute', async () => (await permission(page)) === 'denied');
    const other = await stage.newPage();
    await other.goto(NEWS);
    expect(await permission(other)).toBe('granted');
    await stage.enforce(always('work', 'open'));
    await until('restore', async () => (await permission(page)) === 'granted');
  });
});

describe('left alone', () => {
  test('everything, before Start', async () => {
    await store(await stage.browser.worker(), { plan: always('night', 'closed'), rules: RULES });
    const page = await stage.newPage();
    await page.goto(GROUP);
    await type(page, '#textarea', 'Free');
    expect(await permission(page)).toBe('granted');
    expect(await stage.applied()).toEqual({ redirects: 0, scripts: [] });
  });

  test('everything, once the plan has run out', async () => {
    await stage.enforce(always('off', 'closed'));
    await stage.redirected();
    await stage.enforce(
      planOf([{ phase: 'night', verdict: 'closed', fromMs: 0 }], Date.now() - 48 * 3_600_000 - 1),
    );
    await until('the end of the redirects', async () => (await stage.applied()).redirects === 0);
    const page = await stage.newPage();
    await page.goto(FACEBOOK);
    expect(await permission(page)).toBe('granted');
    expect(await panels(page)).toBe(0);
  });

  test('a site that is no platform, with a platform embedded in it', async () => {
    await stage.enforce(always('off', 'closed'));
    await stage.redirected();
    const page = await stage.newPage();
    await page.goto(`${NEWS}embed`);
    await page.frameLocator('#embed').locator('#where').waitFor();
    expect(await panels(page)).toBe(0);
    expect(page.url()).toBe(`${NEWS}embed`);
  });
});
