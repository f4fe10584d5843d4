import type { Page } from 'playwright-core';
import { closed, visit } from '../../lib/seen';
import { until } from '../../lib/wait';
import type { Person } from './person';
import { SIZE } from './work';

const YOUTUBE = 'https://www.youtube.com/';
const VIDEO_MS = 6_000;

/** A platform that waits first: the pause, the reason, and what the minutes are like. */
export async function waitFirst({ chromium, diary, daemon }: Person): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.setViewportSize(SIZE);
  await visit(page, YOUTUBE);
  await closed(page, 'youtube');
  await diary.did('tries YouTube, which waits first in these hours');
  await diary.sees('asks', { youtube: page });
  await page.locator('.ask-form input[type=text]').fill('Which song is in the campaign?');
  await page.locator('.ask-minutes input[value="5"]').check();
  await page.locator('.ask-open:enabled').click();
  const home = page.locator(`.why a[href="${YOUTUBE}"]`);
  await home.waitFor();
  await diary.did('says what for, waits, and opens it for five minutes');
  await diary.sees('opened', { youtube: page });
  await home.click();
  await until('YouTube', () => page.url() === YOUTUBE);
  await page.waitForTimeout(VIDEO_MS);
  await diary.did('looks at it');
  await diary.sees('youtube', { youtube: page });
  await diary.prints('plan', await daemon.text('plan'));
  return page;
}
