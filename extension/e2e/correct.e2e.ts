import type { Corrections, Stats } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { offSinceAMinute } from './lib/hours';
import { openPopup, type Popup } from './lib/popup';
import { closeClosed, closed, reach, visit } from './lib/seen';
import { isDelivered, stored } from './lib/spans';
import { cameMs, expectPassed, roleMs } from './lib/stats';
import { until } from './lib/wait';
import { useWorkday } from './lib/workday';

const FACEBOOK = 'https://www.facebook.com/';
/** Facebook's feed, too, by another rule. */
const OTHER_FEED = `${FACEBOOK}home.php`;
const RULE = 'facebook.home';

const day = useWorkday();
/** A page of the extension from which the popup can be looked into. */
let own: Page;

beforeAll(async () => {
  own = await day.browser.popup();
});

const stats = () => day.home.stats();
const spent = async (role: string) => roleMs(await stats(), role);

/** The popup over the page in front, once it says what that counts as. */
async function openOver(says: string): Promise<Popup> {
  await day.work.bringToFront();
  const popup = await openPopup(day.browser, own);
  await until(says, async () => (await popup.text('#page-now')) === says);
  return popup;
}

/** Off hours in which communities stay open, and all else is closed. */
async function closeTheFeed(): Promise<void> {
  const { home } = day;
  const hours = offSinceAMinute(await home.daemon().text('hours', 'get'), 15);
  await home.putInForce(`${hours}\n[[off.places]]\nrole = "community"\nverdict = "open"\n`);
}

/** Where each kind of work stands. */
function roles({ platforms }: Stats): Record<string, number> {
  const all = platforms.flatMap((platform) => platform.roles);
  return Object.fromEntries(all.map(({ role, totalMs }) => [role, totalMs]));
}

/** A judgement that is wrong, put right and taken back: each part goes on where the one before has ended. */
describe('a correction', () => {
  let cameAtMs: number;

  test('the popup says what the page in front counts as, and which rule made it that', async () => {
    await day.work.bringToFront();
    await reach(day.work, FACEBOOK);
    cameAtMs = await cameMs(day.work);
    await until('three seconds of the feed', async () => (await spent('feed')) >= 3_000);
    const popup = await openOver('This page: Facebook · Feed');
    expect(await popup.text('.page-now .pattern')).toBe('facebook.com/');
    await popup.close();
  });

  test('made in the popup, it moves the time of that rule at once, everywhere', async () => {
    const popup = await openOver('This page: Facebook · Feed');
    expect(await popup.roleMs('facebook', 'feed')).toBeGreaterThanOrEqual(3_000);
    await popup.press('.page-now > button');
    await popup.press('.page-choice [value=community]');
    await popup.press('.page-choice [type=submit]');
    await until(
      'its role',
      async () => (await popup.text('#page-now')) === 'This page: Facebook · Community',
    );
    expect(await popup.roleMs('facebook', 'feed')).toBe(0);
    expect(await popup.roleMs('facebook', 'community')).toBeGreaterThanOrEqual(3_000);
    await popup.close();
    expect(await spent('feed')).toBe(0);
    await expectPassed(cameAtMs, () => spent('community'));
    expect(await day.home.daemon().command('explain', FACEBOOK)).toEqual({
      platform: 'facebook',
      role: 'community',
      rule: RULE,
      catalogue: 'feed',
    });
  });

  test('what closes the feed closes it no more, and every other feed still', async () => {
    await closeTheFeed();
    const other = await day.browser.context.newPage();
    await until('a closed feed', async () => {
      await visit(other, OTHER_FEED);
      return other.url().includes('/closed.html');
    });
    await closeClosed(other);
    expect(day.work.url()).toBe(FACEBOOK);
    await reach(day.work, FACEBOOK);
  });

  test('taken back in the popup, the page closes, and its time is the feed again', async () => {
    const popup = await openOver('This page: Facebook · Community');
    await popup.press('.page-now > button');
    await popup.press('.page-choice .button-quiet');
    await closed(day.work, 'facebook');
    await popup.close();
    expect(await spent('community')).toBe(0);
    expect(await spent('feed')).toBeGreaterThanOrEqual(3_000);
    await visit(day.work, FACEBOOK);
    await closed(day.work, 'facebook');
  });

  test('made and taken back in the terminal, every figure returns exactly', async () => {
    const daemon = day.home.daemon();
    await until('the last span', async () => isDelivered(await stored(await day.browser.worker())));
    const before = roles(await stats());
    const { corrections } = await daemon.command<Corrections>('correct', RULE, 'ads');
    expect(corrections).toMatchObject([{ rule: RULE, catalogue: 'feed', role: 'ads' }]);
    // The other feed may have been seen for a moment before it closed: that is another rule's time, and stays.
    const { feed = 0, ads = 0, ...others } = roles(await stats());
    const { feed: feedBefore, ...othersBefore } = before;
    expect({ ...others, feed: feed + ads }).toEqual({ ...othersBefore, feed: feedBefore });
    expect(ads).toBeGreaterThanOrEqual(3_000);
    expect(await daemon.command('correct', RULE, '--undo')).toEqual({ corrections: [] });
    expect(roles(await stats())).toEqual(before);
  });
});
