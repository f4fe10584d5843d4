import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { always, planOf } from '../lib/plan';
import { closed, covered, panels, textIn, type, uncovered, visit } from '../lib/seen';
import { useStage } from '../lib/stage';

const stage = useStage();

describe('B16 held', () => {
  const live: [string, string][] = [
    ['a live broadcast', 'https://www.facebook.com/live/producer/v2/1/dashboard'],
    ['a call', 'https://www.instagram.com/call/?ig_thread_id=1'],
  ];
  test.each(live)('%s goes on when the hour comes, and is closed once its page is left', async (_, url) => {
    const page = await liveWhenItCloses(url);
    expect(page.url()).toBe(url);
    expect(await panels(page)).toBe(0);
    await page.bringToFront();
    await page.evaluate(() => history.replaceState({}, '', '?step=2'));
    expect(await panels(page)).toBe(0);

    await page.click('text=Feed').catch(() => undefined);
    await closed(page);
    const before = stage.sites.asked.length;
    await visit(page, url);
    await closed(page);
    expect(stage.sites.asked.length, 'going live anew asks the site for nothing').toBe(before);
  });

  test('a draft on the page is covered once the broadcast is left, not before', async () => {
    const page = await liveWhenItCloses('https://www.facebook.com/live/producer/', 'A title');
    expect(await panels(page)).toBe(0);
    await page.click('text=Feed');
    await covered(page);
    expect(await textIn(page, '#line')).toBe('A title');

    await stage.enforce(always('work', 'open'));
    await uncovered(page);
  });

  /** The page as it is after its platform closed: by its own clock, and in the background, which has closed another page. */
  async function liveWhenItCloses(url: string, draft?: string): Promise<Page> {
    const [page, other] = [await stage.newPage(), await stage.newPage()];
    await stage.enforce(always('work', 'open'));
    await other.goto(url.replace(/(?<=com\/).*/, ''));
    await page.bringToFront();
    await page.goto(url);
    if (draft) await type(page, '#line', draft);
    await stage.enforce(
      planOf([
        { phase: 'work', verdict: 'open', fromMs: 0 },
        { phase: 'off', verdict: 'closed', fromMs: Date.now() + 3000 },
      ]),
    );
    await closed(other);
    await stage.enforce(always('off', 'closed'));
    return page;
  }
});
