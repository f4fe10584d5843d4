import type { OffPlace, Settings } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { USUAL } from '../src/hours/usual.fixture';
import { cairo, connected } from '../src/ui/fixtures';
import { hoursOf } from './lib/options-screens';
import { useServed } from './lib/served';

const CARE: OffPlace = { role: 'care', verdict: 'open' };
const FACEBOOK: OffPlace = { platform: 'facebook', verdict: 'delay' };

/** The last document that the page has saved. */
let saved: Settings | undefined;

const served = useServed();

beforeEach(() => {
  saved = undefined;
});

/** The hours page of somebody who has these places. */
async function open(...places: OffPlace[]): Promise<{ page: Page; close: () => Promise<void> }> {
  const before = { ...USUAL, off: { ...USUAL.off, ...(places.length > 0 && { places }) } };
  const answer = hoursOf(before);
  const screen = {
    page: 'options' as const,
    name: 'options',
    overview: connected(cairo(12), { settingsRevision: 7 }),
    hours: () => (request: Parameters<typeof answer>[0]) => {
      if (request.type === 'hours-save') saved = request.settings;
      return answer(request);
    },
    prepare: (page: Page) => page.locator('.outlook').waitFor(),
  };
  return served.open(screen);
}

/** What has the keyboard: the label of a field, or the words of a button. */
function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => {
    const active = document.activeElement;
    return (active instanceof HTMLSelectElement ? active.labels[0] : active)?.textContent;
  });
}

/** The places on the page, as they are read. */
function rows(page: Page): Promise<string[]> {
  return page
    .locator('.off-place')
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('select')].map((one) => one.selectedOptions[0]?.label).join(', '),
      ),
    );
}

const status = (page: Page) => page.locator('.save-bar [role=status]');

test('a place is added, chosen and saved by the keyboard alone', async () => {
  const { page, close } = await open(CARE);
  await page.locator('.off-add').focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-said]', { hasText: 'Added: Messages and care' }).waitFor();
  expect(await focused(page)).toBe('Platform');
  await page.keyboard.type('Insta');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Creat');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Wait');
  expect(await rows(page)).toEqual([
    'All platforms, Messages and care, Open',
    'Instagram, Creating, Wait first',
  ]);
  await status(page).getByText('new: Creating on Instagram in off hours, Wait first.').waitFor();
  await page.getByLabel('How long the wait is').fill('61');
  await page.getByText('Write a whole number from 10 to 60.').waitFor();
  await page.getByLabel('How long the wait is').fill('60');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved: ').waitFor();
  const posts = { platform: 'instagram', role: 'content', verdict: 'delay' };
  expect(saved).toEqual({ ...USUAL, off: { ...USUAL.off, wait: '1m', places: [CARE, posts] } });
  await close();
});

test('a place is removed, and comes back where it stood', async () => {
  const { page, close } = await open(CARE, FACEBOOK);
  await page.getByRole('button', { name: 'Remove: Messages and care' }).click();
  await page.locator('[data-said]', { hasText: 'Removed: Messages and care' }).waitFor();
  expect(await focused(page)).toBe('Add a place');
  expect(await rows(page)).toEqual(['Facebook, All kinds of work, Wait first']);
  await page.keyboard.press('Control+z');
  await status(page).getByText('Everything is as it is saved.').waitFor();
  expect(await rows(page)).toEqual([
    'All platforms, Messages and care, Open',
    'Facebook, All kinds of work, Wait first',
  ]);
  await close();
});

test('twelve places are all that there can be', async () => {
  const { page, close } = await open(...Array.from({ length: 11 }, () => CARE));
  const add = page.getByRole('button', { name: 'Add a place' });
  await add.click();
  await page.getByText('new: Messages and care in off hours, Open').waitFor();
  expect([await add.isDisabled(), (await rows(page)).length]).toEqual([true, 12]);
  await close();
});

test('the wait and the first week are there where they make a difference', async () => {
  const { page, close } = await open();
  const [wait, remind] = [page.locator('[name=off-wait]'), page.getByLabel('Remind me in the first week')];
  const seen = [];
  for (const verdict of ['Open', 'Remind', 'Wait first', 'Closed']) {
    await page.getByRole('radio', { name: verdict, exact: true }).check();
    seen.push([verdict, await wait.count(), await remind.count()]);
  }
  expect(seen).toEqual([
    ['Open', 0, 0],
    ['Remind', 0, 0],
    ['Wait first', 1, 1],
    ['Closed', 0, 1],
  ]);
  await close();
});

test('a platform that this version does not know stays as it is written', async () => {
  const { page, close } = await open({ platform: 'elsewhere', verdict: 'open' });
  expect(await rows(page)).toEqual(['elsewhere, All kinds of work, Open']);
  await page.getByLabel('Kind of work').selectOption('Ads');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved: new: Ads on elsewhere in off hours, Open').waitFor();
  expect(saved?.off.places).toEqual([{ platform: 'elsewhere', role: 'ads', verdict: 'open' }]);
  await close();
});

test('embeds in other sites are closed by one switch, which is said before it is saved', async () => {
  const { page, close } = await open();
  await page.getByLabel('Close embeds in other sites, too').check();
  await status(page).getByText('Close embeds in other sites, too: on instead of off.').waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved: ').waitFor();
  expect(saved).toEqual({ ...USUAL, off: { ...USUAL.off, embeds: 'closed' } });
  await close();
});
