import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DayAnswer, DayRequest } from '../src/messages';
import { dayOf, SAID, tellsDay } from '../src/statistics/day.fixture';
import { nothingOf, statisticsOf } from '../src/statistics/statistics.fixture';
import { CLIENT_NAMES } from '../src/ui/clients.fixture';
import { cairo, connected } from '../src/ui/fixtures';
import { screenOf } from './lib/look';
import { hoursOf } from './lib/options-screens';
import type { Screen } from './lib/screens';
import { useServed } from './lib/served';

const NOON = cairo(14, 12);
const QUERY = '?day=2026-11-23';

const served = useServed();

function screenOfDay(
  query = QUERY,
  tell = tellsDay(SAID),
  statistics: Screen['statistics'] = statisticsOf,
): Screen {
  return {
    ...screenOf('statistics', connected(NOON, { settingsRevision: 7, clients: CLIENT_NAMES }), query),
    hours: () => hoursOf(),
    statistics,
    day: () => tell,
  };
}

/** The day over a daemon that takes what is said of it, unless the test answers. */
async function open(
  query = QUERY,
  answer?: (request: DayRequest) => DayAnswer | undefined,
  drafts = SAID,
  statistics: Screen['statistics'] = statisticsOf,
) {
  const said: DayRequest[] = [];
  const tells = tellsDay(drafts);
  const tell = (request: DayRequest) => {
    if (request.type !== 'day') said.push(request);
    return answer?.(request) ?? tells(request);
  };
  const opened = await served.open(screenOfDay(query, tell, statistics));
  await opened.page.locator('.day-part').waitFor();
  return { ...opened, said };
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    return at?.dataset.field ?? at?.getAttribute('value') ?? at?.className ?? '';
  });
/** What the row says in which the focus is. */
const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('.piece')?.textContent ?? '');
const row = (page: Page, says: string) => page.locator('.piece', { hasText: says });

/** The day as somebody sees it whose clock goes twice from 1 to 12: the longest times of all. */
async function openTwelve() {
  const viewer = await served.viewer({ locale: 'en-US', colorScheme: 'light' });
  const { page } = await viewer.show(screenOfDay());
  await page.locator('.piece-times').first().waitFor();
  return { page, close: viewer.close };
}

describe('the day, piece by piece', () => {
  it('has room for the longest times', async () => {
    const { page, close } = await openTwelve();
    const times = page.locator('.piece-times');
    expect(await times.allTextContents()).toContainEqual(expect.stringMatching(/[AP]M.+[AP]M/));
    const isCut = (all: Element[]) => all.filter((one) => one.scrollWidth > one.clientWidth).length;
    expect(await times.evaluateAll(isCut)).toBe(0);
    await close();
  });

  it('is corrected with the keyboard alone', async () => {
    const { page, background, said, close } = await open();
    await page.locator('.piece-open').first().focus();
    const counts = background.counts;
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('place');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Counts as: Settings and admin').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'To' }).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('9:30');
    await page.keyboard.press('Enter');
    await page.getByText('Saved. It counts like that now.').waitFor();
    const draft = { date: '2026-11-23', from: '09:02:17', to: '09:30', client: 'c1', note: 'Meeting' };
    expect(said).toEqual([{ type: 'entry-add', draft: { ...draft, platform: 'away', role: 'admin' } }]);
    expect(await page.locator('.entry-form').count()).toBe(0);
    await expect.poll(() => focusedRow(page)).toContain('Away from the screen · Settings and admin');
    await expect.poll(() => background.counts).toBe(counts + 1);
    expect(await page.locator('.summary-said').textContent()).toBe('57 min of it said by you');
    await close();
  });

  it('is as it was after Escape, and the focus, too', async () => {
    const { page, said, close } = await open();
    await page.locator('.piece-open').nth(1).click();
    await page.locator('.entry-form').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.entry-form').count()).toBe(0);
    const opener = page.locator('.piece-open').nth(1);
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(said).toEqual([]);
    await close();
  });

  it('says at its field what is wrong, and nothing that was typed is lost', async () => {
    const refusal: DayAnswer = { why: 'refused', code: 'bad_entry', field: 'from' };
    const { page, said, close } = await open(QUERY, ({ type }) => (type === 'day' ? undefined : refusal));
    await page.getByRole('button', { name: 'Add time' }).click();
    const [from, to] = ['From', 'To'].map((name) => page.getByRole('textbox', { name }));
    const save = page.getByRole('button', { name: 'Save' });
    await page.getByRole('textbox', { name: 'What is it called?' }).fill('Call with Nour');
    await save.click();
    await page.getByText('Write a time such as 09:30').waitFor();
    await expect.poll(() => focused(page)).toBe('from');
    await from?.fill('13:00');
    await to?.fill('15');
    await save.click();
    await page.getByText('This is still to come.').waitFor();
    await expect.poll(() => focused(page)).toBe('to');
    await to?.fill('13:20');
    await save.click();
    await page.getByText('Choose what it was').waitFor();
    await expect.poll(() => focused(page)).toBe('role');
    await page.getByRole('button', { name: 'Phone call' }).click();
    expect(said).toEqual([]);
    await save.click();
    await page.getByText('Clocks were put forward then: this time did not exist on that day.').waitFor();
    await expect.poll(() => focused(page)).toBe('from');
    expect(said).toHaveLength(1);
    expect(await page.getByRole('textbox', { name: 'What is it called?' }).inputValue()).toBe(
      'Call with Nour',
    );
    expect(await page.locator('.day-part [role=alert]:not(:empty)').count()).toBe(1);
    await close();
  });

  it('keeps what was typed when it cannot be saved', async () => {
    const { page, close } = await open(QUERY, ({ type }) =>
      type === 'day' ? undefined : { why: 'not_saved' },
    );
    await page.locator('.piece-open').first().click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('It could not be saved. Is the disk full?').waitFor();
    expect(await page.locator('.entry-form').count()).toBe(1);
    await close();
  });

  it('is restored with the keyboard alone', async () => {
    const { page, said, close } = await open();
    await row(page, 'A video that ran on').getByRole('button', { name: 'Take this back' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.day-said', { hasText: 'Taken back.' }).waitFor();
    expect(said).toEqual([{ type: 'entry-withdraw', number: 2 }]);
    expect(await row(page, 'A video that ran on').count()).toBe(0);
    await row(page, 'YouTube · Feed').waitFor();
    await expect.poll(() => focusedRow(page)).toContain('YouTube · Feed');
    await page.getByRole('button', { name: 'Undo' }).click();
    await row(page, 'A video that ran on').waitFor();
    const draft = { date: '2026-11-23', from: '11:34', to: '12:27', note: 'A video that ran on' };
    expect(said.slice(1)).toEqual([{ type: 'entry-add', draft }]);
    await expect.poll(() => page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    await close();
  });

  it('replaces what its person said of it, and only that', async () => {
    const { page, said, close } = await open();
    const meeting = row(page, 'اجتماع');
    await meeting.getByRole('button', { name: 'Correct' }).click();
    expect(await meeting.getByText('Narrow the times').count()).toBe(0);
    await page.getByRole('textbox', { name: 'To' }).fill('10:40');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. It counts like that now.').waitFor();
    expect(said).toMatchObject([
      { type: 'entry-add', draft: { from: '10:20', to: '10:40', role: 'admin', replaces: 1 } },
    ]);
    await expect.poll(() => meeting.count()).toBe(1);
    await page.locator('.piece-open').first().click();
    await page.getByText('Narrow the times').waitFor();
    await close();
  });

  it('can be saved as an entry of its own when what it corrects is gone', async () => {
    const { page, said, close } = await open(QUERY, (request) =>
      request.type === 'entry-add' && request.draft.replaces
        ? { why: 'refused', code: 'no_entry', field: 'replaces' }
        : undefined,
    );
    await row(page, 'اجتماع').getByRole('button', { name: 'Correct' }).click();
    const save = page.getByRole('button', { name: 'Save' });
    await save.click();
    await page.getByText('It was taken back already.').waitFor();
    await save.click();
    await page.getByText('Saved. It counts like that now.').waitFor();
    expect(said[1]).not.toHaveProperty('draft.replaces');
    await close();
  });

  it('sends what nobody has changed to the second', async () => {
    const { page, said, close } = await open();
    await page.locator('.piece-open').first().click();
    expect(await page.getByRole('textbox', { name: 'To' }).inputValue()).toBe('09:50');
    await page.getByRole('button', { name: 'Save' }).click();
    const draft = { from: '09:02:17', to: '09:50:17', platform: 'facebook', role: 'community', seen: true };
    await expect.poll(() => said).toMatchObject([{ draft }]);
    await close();
  });

  it('keeps the form that was opened while another one was saved', async () => {
    const { page, background, close } = await open();
    const openers = page.locator('.piece-open');
    await openers.first().click();
    let answer = () => {};
    const { day } = background;
    background.day = (request) =>
      request.type === 'entry-add'
        ? (new Promise((resolve) => {
            answer = () => resolve(day(request));
          }) as never)
        : day(request);
    await page.getByRole('button', { name: 'Save' }).click();
    await openers.nth(1).click();
    await page.getByRole('textbox', { name: 'What is it called?' }).fill('Mine');
    answer();
    await page.getByText('Saved. It counts like that now.').waitFor();
    expect(await page.getByRole('textbox', { name: 'What is it called?' }).inputValue()).toBe('Mine');
    expect(await focused(page)).toBe('note');
    await close();
  });

  it('stays the day that a form is of when midnight comes', async () => {
    const { page, background, close } = await open('?day');
    await page.locator('.piece-open').first().click();
    await page.getByRole('textbox', { name: 'What is it called?' }).fill('Late');
    await expect.poll(() => page.url()).toContain('?day=2026-11-23');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).toMatch(/\?day=$/);
    await page.locator('.piece-open').first().click();
    await page.getByRole('textbox', { name: 'What is it called?' }).fill('Late');
    background.overview = connected(cairo(24, 1), { settingsRevision: 7, clients: CLIENT_NAMES });
    const { looks } = background;
    await expect.poll(() => background.looks, { timeout: 10_000 }).toBeGreaterThan(looks + 1);
    expect(await page.getByRole('textbox', { name: 'What is it called?' }).inputValue()).toBe('Late');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. It counts like that now.').waitFor();
    expect(page.url()).toContain('?day=2026-11-23');
    await close();
  });

  it('says under a filter that it is a part, and shows the whole', async () => {
    const { page, close } = await open(`${QUERY}&platform=reddit`);
    await page.getByText('Nothing of the day is in what you have chosen.').waitFor();
    const says = page.getByText('Only what you have chosen is shown here');
    await says.waitFor();
    await page.locator('.day-part').getByRole('button', { name: 'Show everything' }).click();
    await row(page, 'A video that ran on').waitFor();
    expect(await says.count()).toBe(0);
    expect(await focused(page)).toContain('day-add');
    await page.goBack();
    await says.waitFor();
    await close();
  });

  it('is only told when it is too long ago', async () => {
    const { page, close } = await open(
      '?day=2025-10-22',
      ({ type }) =>
        type === 'day'
          ? { day: { ...dayOf(), date: '2025-10-22', fromMs: cairo(-397 * 24), toMs: cairo(-396 * 24) } }
          : undefined,
      [],
    );
    await page.locator('.piece').first().waitFor();
    expect(await page.getByRole('button', { name: /Add time|Correct|Name it|It was/ }).count()).toBe(0);
    expect(await page.getByText('Anything here can be corrected.').count()).toBe(0);
    await close();
  });

  it('is on paper with its looks and without its buttons', async () => {
    const { page, close } = await open();
    await page.locator('.piece').first().waitFor();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').count()).toBe(0);
    await row(page, 'X · Feed').waitFor();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.looks[open]').count()).toBe(0);
    await close();
  });

  it('keeps the focus when the first minute of a day is said', async () => {
    let isEmpty = true;
    const { page, close } = await open(
      QUERY,
      ({ type }) => {
        if (type === 'entry-add') isEmpty = false;
        return isEmpty ? { day: { ...dayOf(), stretches: [], absences: [] } } : undefined;
      },
      [],
      (request) => (isEmpty ? nothingOf(request) : statisticsOf(request)),
    );
    await page.getByText('There is nothing here yet.').waitFor();
    await page.getByRole('button', { name: 'Add time' }).click();
    await page.getByRole('button', { name: 'Shooting' }).click();
    await page.getByRole('textbox', { name: 'From' }).fill('7');
    await page.getByRole('textbox', { name: 'To' }).fill('8');
    await page.keyboard.press('Enter');
    await page.locator('.summary-said').waitFor();
    await page.getByText('Saved. It counts like that now.').waitFor();
    await expect.poll(() => focusedRow(page)).toContain('Shooting');
    await close();
  });

  it('takes a word for what nobody knows', async () => {
    const { page, said, close } = await open(QUERY, undefined, []);
    await page.getByRole('button', { name: 'It was still Instagram · Creating' }).click();
    await expect.poll(() => said.length).toBe(1);
    await page.getByRole('button', { name: 'It was a break' }).click();
    await expect.poll(() => said.length).toBe(2);
    const times = (from: string, to: string) => ({ date: '2026-11-23', from, to });
    expect(said.map((one) => one.type === 'entry-add' && one.draft)).toEqual([
      { ...times('10:03', '11:15'), platform: 'instagram', role: 'content', client: 'c1' },
      { ...times('12:29', '13:05'), note: 'Break' },
    ]);
    await row(page, 'Does not count').waitFor();
    await close();
  });

  it('has the form open that the address asks for, once', async () => {
    const { page, close } = await open(`${QUERY}&name=12:29-13:05`);
    await page.locator('.piece[data-kind=absence] .entry-form').waitFor();
    expect(await page.getByRole('textbox', { name: 'From' }).inputValue()).toBe('12:29');
    await expect.poll(() => page.url()).toMatch(/\?day=2026-11-23$/);
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedRow(page)).toContain('12:28');
    await page.reload();
    await page.locator('.day-part').waitFor();
    expect(await page.locator('.entry-form').count()).toBe(0);
    await close();
  });
});

describe('clocks of twice twelve hours', () => {
  it.each([
    ['en-US', '9:02 AM', '2 PM', '9:02 AM – 2:00 PM'],
    ['ar-EG', '٩:٠٢ ص', '٢ م', '٩:٠٢ ص – ٢:٠٠ م'],
  ])('are written and read in %s', async (locale, from, typed, meant) => {
    const said: DayRequest[] = [];
    const tells = tellsDay(SAID);
    const viewer = await served.viewer({ locale: locale as 'ar-EG', colorScheme: 'light' });
    const { page, close } = await viewer.show({
      ...screenOf('statistics', connected(NOON, { settingsRevision: 7 }), QUERY),
      hours: () => hoursOf(),
      statistics: statisticsOf,
      day: () => (request) => {
        if (request.type !== 'day') said.push(request);
        return tells(request);
      },
    });
    await page.locator('.piece-open').first().click();
    const field = (name: string) => page.locator(`[data-field=${name}]`);
    expect(plain(await field('from').inputValue())).toBe(from);
    await field('to').fill(typed);
    const echo = async () => plain((await page.locator('.entry-meant').textContent()) ?? '');
    await expect.poll(echo).toBe(meant);
    await page.locator('.entry-form [type=submit]').click();
    await expect.poll(() => said).toMatchObject([{ draft: { from: '09:02:17', to: '14:00' } }]);
    await close();
  });

  /** Releases of ICU differ in the kind of their spaces. */
  const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');
});
