import type { Page } from 'playwright-core';
import type { Chromium } from './chromium';

/** The page of hours and breaks in a tab of its own, with the settings in force on it. */
export async function openHoursPage({ context, extensionId }: Chromium): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.locator('.outlook').waitFor();
  return page;
}

/** Presses the button, and waits until the page says that it is saved. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved: ').waitFor();
}

/** The bars of a day's row in the usual week, as they are read out. */
export function barsOn(page: Page, day: string): Promise<string[]> {
  const bars = page.locator(`.part-week .track[data-day=${day}] button`);
  return bars.evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label') ?? ''));
}

/** Drags from one place of a row to another as a hand would; places are hours of the day. */
export async function drag(
  page: Page,
  day: string,
  fromHour: number,
  toHour: number,
  key?: 'Shift',
): Promise<void> {
  const track = page.locator(`.part-week .track[data-day=${day}]`);
  await track.scrollIntoViewIfNeeded();
  const box = await track.boundingBox();
  if (!box) throw new Error(`there is no row of ${day}`);
  const x = (hour: number) => box.x + (hour / 24) * box.width;
  const y = box.y + box.height / 2;
  await page.mouse.move(x(fromHour), y);
  await page.mouse.down();
  if (key) await page.keyboard.down(key);
  await page.mouse.move(x((fromHour + toHour) / 2), y);
  await page.mouse.move(x(toHour), y);
  await page.mouse.up();
  if (key) await page.keyboard.up(key);
}
