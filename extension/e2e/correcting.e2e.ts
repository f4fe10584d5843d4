import type { CorrectionChange } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Overview } from '../src/messages';
import { away, CORRECTIONS, cairo, connected, HOME_IN_FRONT } from '../src/ui/fixtures';
import type { FakeBackground } from './lib/fake-background';
import { screenOf } from './lib/look';
import { hoursOf } from './lib/options-screens';
import { useServed } from './lib/served';

const NOON = cairo(12);
const OTHER = 'Counts as something else?';

const served = useServed();

/** The popup over the front page of Facebook, and a daemon that takes every correction. */
async function openPopup(more: Partial<Overview> = {}) {
  const opened = await served.open(screenOf('popup', connected(NOON, { page: HOME_IN_FRONT, ...more })));
  opened.background.act = (request) => {
    if (request.type === 'correct') count(opened.background, request.change);
  };
  return opened;
}

function count(background: FakeBackground, { role }: CorrectionChange): void {
  const { page: _page, ...rest } = background.overview;
  const { catalogue: _catalogue, ...home } = HOME_IN_FRONT;
  background.overview = { ...rest, page: role ? { ...home, role, catalogue: 'feed' } : home };
}

/** The name of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at instanceof HTMLInputElement ? at.value : at?.textContent;
  });

test('a click makes the page something else, and the button has the focus again', async () => {
  const { page, background, close } = await openPopup();
  await page.getByText('This page: Facebook · Feed').waitFor();
  await page.getByText('because of facebook.com/').waitFor();
  await page.getByRole('button', { name: OTHER }).click();
  await page.getByText('What was counted by this rule before follows, too.').waitFor();
  await page.getByText('Community', { exact: true }).last().click();
  await page.getByText('This page: Facebook · Community').waitFor();
  await page.getByText('You have corrected it. In the catalogue it is Feed.').waitFor();
  const change = { rule: 'facebook.home', role: 'community' };
  expect(background.asked).toEqual([{ type: 'correct', change }]);
  await page.locator('.page-choice').waitFor({ state: 'detached' });
  expect(await focused(page)).toBe(OTHER);
  await close();
});

test('arrows only choose, Enter says it, and Escape leaves all as it is', async () => {
  const { page, background, close } = await openPopup();
  const opener = page.getByRole('button', { name: OTHER });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('feed');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('care');
  await page.keyboard.press('Escape');
  await page.locator('.page-choice').waitFor({ state: 'detached' });
  expect([await focused(page), background.asked]).toEqual([OTHER, []]);

  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('feed');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Count them so' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('This page: Facebook · Community').waitFor();
  const change = { rule: 'facebook.home', role: 'community' };
  expect(background.asked).toEqual([{ type: 'correct', change }]);
  await close();
});

test('what was corrected is taken back', async () => {
  const { page, background, close } = await openPopup({
    page: { ...HOME_IN_FRONT, role: 'ads', catalogue: 'feed' },
  });
  await page.getByRole('button', { name: OTHER }).click();
  expect(await page.getByRole('radio', { name: 'Ads' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'As in the catalogue: Feed' }).click();
  await page.getByText('This page: Facebook · Feed').waitFor();
  expect(background.asked).toEqual([{ type: 'correct', change: { rule: 'facebook.home' } }]);
  expect(await page.getByText('You have corrected it').count()).toBe(0);
  await close();
});

test('without the service it says why when it is asked, and offers nothing', async () => {
  const opened = await served.open(screenOf('popup', away(NOON, { page: HOME_IN_FRONT })));
  const why = opened.page.getByText('Without the Offhours service this cannot be changed.');
  await opened.page.getByText('This page: Facebook · Feed').waitFor();
  expect(await why.count()).toBe(0);
  await opened.page.getByRole('button', { name: OTHER }).click();
  await why.waitFor();
  expect(await opened.page.getByRole('radio').count()).toBe(0);
  await opened.close();
});

test('why it was refused stands there, and the choice with it', async () => {
  const { page, background, close } = await openPopup();
  background.act = () => {
    background.overview = { ...background.overview, refusal: { code: 'strict', field: 'role' } };
  };
  await page.getByRole('button', { name: OTHER }).click();
  await page.getByRole('radio', { name: 'Community' }).click();
  await page.getByText('That would open what is closed.').waitFor();
  await page.getByText('This page: Facebook · Feed').waitFor();
  await close();
});

test('the options page lists what is corrected, and takes each back', async () => {
  const known = { settingsRevision: 7, rulesRevision: 9, corrections: CORRECTIONS };
  const overview = connected(NOON, known);
  const { page, background, close } = await served.open({
    ...screenOf('options', overview),
    hours: () => hoursOf(),
  });
  background.act = (request) => {
    if (request.type !== 'correct') return;
    const corrections = CORRECTIONS.filter(({ rule }) => rule !== request.change.rule);
    background.overview = { ...overview, rulesRevision: 10, corrections };
  };
  await page.getByText(/Facebook: Community instead of Feed, since Monday,? 23 November/).waitFor();
  await page.locator('[data-rule="facebook.home"]').getByRole('button', { name: 'Take back' }).click();
  await page.locator('[data-rule="facebook.home"]').waitFor({ state: 'detached' });
  await page.locator('[data-said]', { hasText: 'facebook.com/ counts as Feed again' }).waitFor();
  expect(await page.locator('.corrections li').count()).toBe(1);
  const change = { rule: 'facebook.home' };
  expect(background.asked).toContainEqual({ type: 'correct', change });
  await close();
});
