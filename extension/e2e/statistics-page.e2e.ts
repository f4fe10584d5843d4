import { describe, expect, it } from 'vitest';
import type { StatisticsRequest } from '../src/messages';
import { breaksOf } from '../src/statistics/breaks.fixture';
import { statisticsOf } from '../src/statistics/statistics.fixture';
import { connected } from '../src/ui/fixtures';
import { screenOf } from './lib/look';
import { hoursOf } from './lib/options-screens';
import type { Screen } from './lib/screens';
import { useServed } from './lib/served';
import { NOON, openStatistics } from './lib/statistics-page';

const served = useServed();
const open = (query: string, movable = false, more: Partial<Screen> = {}) =>
  openStatistics(served, query, movable, more);

const daysOf = (asked: StatisticsRequest[]) => asked.map(({ series: { from, to } }) => [from, to]);

describe('the statistics page', () => {
  it('asks for this week, the one before and the rest of it at once', async () => {
    const { page, asked, close } = await open('');
    await page.locator('.summary').waitFor();
    const [first] = asked;
    expect(asked).toHaveLength(1);
    expect(first?.series).toEqual({ from: '2026-11-22', to: '2026-11-28', step: 'day', split: 'platform' });
    expect(first?.before).toMatchObject({ from: '2026-11-15', to: '2026-11-21' });
    expect(first?.stats).toEqual({ from: '2026-11-22', to: '2026-11-28' });
    await close();
  });

  it('has an address for each view, and Back leads through them', async () => {
    const { page, asked, close } = await open('?week=2026-11-16');
    const title = page.getByRole('heading', { level: 1 });
    await page.getByRole('button', { name: 'The period before' }).click();
    await expect.poll(() => title.textContent()).toMatch(/8 – 14 Nov/);
    await page.getByRole('button', { name: 'Kind of work' }).click();
    await page.getByRole('button', { name: 'Month' }).click();
    await expect.poll(() => page.url()).toContain('?month=2026-11-08&split=role');
    await page.goBack();
    await page.goBack();
    await expect.poll(() => title.textContent()).toMatch(/8 – 14 Nov/);
    expect(
      await page.getByRole('button', { name: 'Platform', exact: true }).getAttribute('aria-pressed'),
    ).toBe('true');
    await page.goBack();
    await expect.poll(() => title.textContent()).toMatch(/15 – 21 Nov/);
    expect(new Set(daysOf(asked).map(([from]) => from))).toEqual(
      new Set(['2026-11-15', '2026-11-08', '2026-11-01']),
    );
    await close();
  });

  it('goes no further than today, and there at once', async () => {
    const { page, close } = await open('?week=2026-11-20');
    const [later, today] = ['The period after', 'Today'].map((name) => page.getByRole('button', { name }));
    await later?.click();
    await expect.poll(() => later?.isDisabled()).toBe(true);
    expect(await today?.isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Day', exact: true }).click();
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toMatch(/Monday,? 23 November/);
    await page.getByRole('button', { name: 'Year' }).click();
    await page.getByRole('button', { name: 'The period before' }).click();
    await today?.click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('2026');
    await close();
  });

  it('is gone along and into with the keyboard', async () => {
    const { page, asked, close } = await open('?week=2026-11-16');
    await page.locator('.bar-place').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Monday 16 November: 4 h').waitFor();
    const says = await page.locator('.bar-place:focus').getAttribute('aria-label');
    expect(says).toMatch(/^Monday 16 November: 4 hours and .* Facebook: 1 hour/);
    await page.keyboard.press('End');
    await page.getByText('Saturday 21 November: nothing').waitFor();
    expect(await page.locator('.bar-place[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toMatch(/Sunday,? 15 November/);
    await expect
      .poll(() => asked.at(-1)?.series)
      .toMatchObject({ from: '2026-11-15', to: '2026-11-15', step: 'hour' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await close();
  });

  it('leaves to the browser what is pressed with another key', async () => {
    const { page, close } = await open('?week=2026-11-16');
    await page.locator('.bar-place').nth(2).focus();
    for (const held of ['Alt', 'Control', 'Meta', 'Shift'])
      for (const key of ['ArrowRight', 'End']) await page.keyboard.press(`${held}+${key}`);
    expect(await page.locator('.bar-place:focus').getAttribute('aria-label')).toMatch(/^Tuesday/);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.bar-place:focus').getAttribute('aria-label')).toMatch(/^Wednesday/);
    await close();
  });

  it('opens no day that is still to come', async () => {
    const { page, close } = await open('');
    const ways = page.locator('.bars .bar-place');
    await ways.first().waitFor();
    expect(await ways.evaluateAll((all) => all.map(({ tagName }) => tagName))).toEqual([
      'A',
      'A',
      ...Array.from({ length: 5 }, () => 'SPAN'),
    ]);
    await close();
  });

  it('opens of a week at an edge only the days that are in its bar', async () => {
    const { page, close } = await open('?from=2026-01-07&to=2026-07-31');
    const [first, second] = [page.locator('.bar-place').first(), page.locator('.bar-place').nth(1)];
    expect(await first.getAttribute('aria-label')).toMatch(/^7.+10 Jan 2026: /);
    expect(await second.getAttribute('aria-label')).toMatch(/^Week of 11.+17 Jan 2026: /);
    await first.click();
    await expect.poll(() => page.url()).toMatch(/\?from=2026-01-07&to=2026-01-10$/);
    await expect.poll(() => page.locator('.bar-place').count()).toBe(4);
    await close();
  });

  it('names the day of an hour where there are two', async () => {
    const { page, close } = await open('?from=2026-11-22&to=2026-11-23');
    const ways = page.locator('.bar-place');
    await ways.first().waitFor();
    const names = await ways.evaluateAll((all) => all.map((way) => way.ariaLabel?.split(': ')[0]));
    expect(new Set(names).size).toBe(48);
    expect(names[34]).toMatch(/^Monday,? 23 November, 10:00 to 11:00$/);
    await page.locator('.bars').getByText('As a table').click();
    await page.getByRole('rowheader', { name: /^Sunday,? 22 November, 10:00 to 11:00$/ }).waitFor();
    await close();
  });

  it('tells a day from a range of that one day', async () => {
    const { page, asked, close } = await open('?day=2026-11-19');
    await page.locator('.summary').waitFor();
    const moment = page.getByText('One moment');
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await press('Dates');
    await page.locator('.heat').waitFor();
    expect(page.url()).toContain('?from=2026-11-19&to=2026-11-19');
    expect(await moment.count()).toBe(0);
    await press('Day');
    await expect.poll(() => page.locator('.heat').count()).toBe(0);
    await expect.poll(() => moment.count()).toBe(0);
    expect(new Set(daysOf(asked).map(String))).toEqual(new Set(['2026-11-19,2026-11-19']));
    await close();
  });

  it('takes the dates of a range when they are typed, and leaves them alone until then', async () => {
    const { page, background, asked, close } = await open('?from=2026-11-02&to=2026-11-10');
    await page.locator('.summary').waitFor();
    const [from, to] = [page.getByLabel('First day'), page.getByLabel('Last day')];
    const looks = () => background.looks;
    await from.focus();
    await page.keyboard.type('05');
    expect(await from.inputValue()).toMatch(/^2026-(11-05|05-02)$/); // days or months come first, as the browser has it
    await page.keyboard.press('Backspace');
    const before = looks();
    await expect.poll(looks, { timeout: 10_000 }).toBeGreaterThan(before + 1);
    expect(await from.inputValue()).toBe('');
    expect(asked).toHaveLength(1);
    await page.keyboard.type('05');
    expect(await from.inputValue()).toBe('2026-05-05');
    expect(page.url()).toContain('from=2026-11-02');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('from=2026-05-05&to=2026-11-10');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('from');
    await to.fill('2026-11-12'); // as if it was chosen on the calendar
    await expect.poll(() => page.url()).toContain('from=2026-05-05&to=2026-11-12');
    await expect.poll(() => asked.length).toBe(3);
    await close();
  });

  it('says what is wrong with a range at the field', async () => {
    const { page, asked, close } = await open('?from=2026-11-05&to=2026-11-10');
    await page.locator('.summary').waitFor();
    const [from, to] = [page.getByLabel('First day'), page.getByLabel('Last day')];
    await to.fill('2026-11-04');
    await page.getByRole('alert').filter({ hasText: 'The last day is before the first.' }).waitFor();
    expect(await to.getAttribute('aria-invalid')).toBe('true');
    await from.fill('2026-12-01');
    await page
      .getByRole('alert')
      .filter({ hasText: /^Choose a day from 1 Jan 2000 to 23 Nov 2026\.$/ })
      .waitFor();
    expect([await from.inputValue(), await to.inputValue()]).toEqual(['2026-12-01', '2026-11-04']);
    expect(asked).toHaveLength(1);
    await from.fill('2026-11-01');
    await expect.poll(() => page.url()).toContain('from=2026-11-01&to=2026-11-04');
    expect(await page.getByRole('alert').count()).toBe(0);
    await close();
  });

  it('has arrows that turn around with the way people read', async () => {
    const { page, close } = await served.viewer({ locale: 'ar-EG', colorScheme: 'light' }).then((viewer) =>
      viewer.show({
        ...screenOf('statistics', connected(NOON, { settingsRevision: 7 }), '?week=2026-11-16'),
        hours: () => hoursOf(),
        statistics: statisticsOf,
      }),
    );
    const way = page.getByRole('button', { name: 'الفترة السابقة' });
    expect(await way.textContent()).toBe('‹'); // which is mirrored, and points to the right
    expect(await way.evaluate((at) => getComputedStyle(at).direction)).toBe('rtl');
    await close();
  });

  it('says that nothing was counted in the days before', async () => {
    const { page, close } = await open('?from=2025-08-03&to=2025-08-09');
    await page.getByText('Nothing was counted in the 7 days before').waitFor();
    await close();
  });

  it('counts only what is chosen, and everything again', async () => {
    const { page, asked, close } = await open('?week=2026-11-16');
    await page.getByRole('combobox', { name: 'Platform' }).selectOption('Facebook');
    await page.getByRole('combobox', { name: 'Kind of work' }).selectOption('Ads');
    await expect.poll(() => asked.at(-1)?.series).toMatchObject({ platform: 'facebook', role: 'ads' });
    expect(page.url()).toContain('platform=facebook&role=ads');
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(() => asked.at(-1)?.series).not.toHaveProperty('platform');
    await close();
  });

  it('says the bars and the week as tables, too', async () => {
    const { page, close } = await open('?week=2026-11-16&split=role');
    const [bars, week] = [page.locator('.bars'), page.locator('.heat')];
    await bars.getByText('As a table').click();
    await bars.getByRole('rowheader', { name: 'Monday 16 November' }).waitFor();
    expect(await bars.getByRole('row').count()).toBe(8);
    await page.getByRole('button', { name: 'Platform', exact: true }).click();
    for (const name of ['Canva', 'WhatsApp', 'Reddit'])
      await bars.getByRole('columnheader', { name }).waitFor();
    expect(await page.locator('.sum[data-part="rest"]').textContent()).toContain('3 others');
    expect(await bars.getByRole('columnheader', { name: 'others' }).count()).toBe(0);
    await week.getByText('As a table').click();
    await week.getByRole('row', { name: /Sunday 10:00 to 11:00/ }).waitFor();
    await close();
  });

  it('tells how breaks went, in words, as pictures and as tables', async () => {
    const { page, close } = await open('?week=2026-11-16', false, { breaks: breaksOf });
    const breaks = page.getByRole('region', { name: 'Breaks' });
    await breaks.getByText('84% of 106 breaks were a rest').waitFor();
    await breaks.getByText('Less than the week before: 84% instead of 85%').waitFor();
    await breaks.getByText(/^Longest at the screen without a rest: 2 h 16 min, on Wednesday/).waitFor();
    const outside = breaks.locator('[data-kind="outside"]');
    expect(await outside.locator('.rests-ends li').allTextContents()).toEqual(['Taken: 4', 'Skipped: 1']);
    expect(await breaks.locator('[data-rest]').count()).toBe(5);
    for (const summary of await breaks.getByText('As a table').all()) await summary.press('Enter');
    await breaks.getByRole('row', { name: 'Fresh air 4 0 1 80%' }).waitFor();
    await breaks.getByRole('row', { name: /^Friday 20 November – – – –$/ }).waitFor();
    await close();
  });

  it('tells of no breaks where a filter would not count, and of a year at most', async () => {
    const breaks = { breaks: breaksOf };
    const { page, close } = await open('?week=2026-11-16&platform=x', false, breaks);
    const part = page.locator('.rests');
    await page.locator('.summary').waitFor();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await part.waitFor();
    await page.getByRole('combobox', { name: 'Platform' }).selectOption('Facebook');
    await expect.poll(() => part.count()).toBe(0);
    await close();
    const years = await open('?from=2024-11-16&to=2026-11-16', false, breaks);
    await years.page.locator('.rests').getByText('Breaks are told for a year or less.').waitFor();
    await years.close();
  });

  it('has no part about breaks over a daemon that knows of none', async () => {
    const { page, close } = await open('?week=2026-11-16');
    await page.locator('.heat').waitFor();
    expect(await page.locator('.rests').count()).toBe(0);
    await close();
  });

  it('is on paper with its tables and without its buttons', async () => {
    const { page, close } = await open('?week=2026-11-16&split=role');
    await page.locator('.summary').waitFor();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').count()).toBe(0);
    await page.locator('.bars').getByRole('rowheader', { name: 'Monday 16 November' }).waitFor();
    const ink = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await ink()).toBe('rgb(255, 255, 255)');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.as-table[open]').count()).toBe(0);
    await close();
  });
});

describe('the popup', () => {
  it('leads to the statistics', async () => {
    const { page, background, close } = await served.open(screenOf('popup', connected(NOON)));
    await page.getByRole('button', { name: 'Statistics' }).click();
    await expect.poll(() => background.opened).toEqual(['statistics.html']);
    await close();
  });
});
