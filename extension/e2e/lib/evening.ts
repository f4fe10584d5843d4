import type { Plan } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { latinDigits } from '@/i18n/digits';
import type { Chromium } from './chromium';
import { textInside } from './inside';

/** What the countdown at the edge of a page says; "" while there is none. */
export function stripIn(page: Page): Promise<string> {
  return textInside(page);
}

/** What such a text says is left, in milliseconds. */
export function leftNow(text: string): number {
  const [, minutes = '0', seconds = '0'] = /(\d+):(\d\d)/.exec(latinDigits(text)) ?? [];
  return (Number(minutes) * 60 + Number(seconds)) * 1000;
}

/** What stands on the toolbar's button. */
export async function badgeOf(browser: Chromium): Promise<string> {
  return (await browser.worker()).evaluate(() => chrome.action.getBadgeText({}));
}

/** The plan that the browser follows. */
export async function planIn(browser: Chromium): Promise<Plan | undefined> {
  return (await browser.worker()).evaluate(
    async () => (await chrome.storage.local.get('plan')).plan as Plan | undefined,
  );
}

/** Whether attention is being counted in the browser. */
export async function openIn(browser: Chromium): Promise<boolean> {
  return (await browser.worker()).evaluate(
    async () => (await chrome.storage.local.get('open')).open !== undefined,
  );
}

/** Whether the person has read that a follow-up is used up. */
export async function hasReadOfFollowUp(browser: Chromium): Promise<boolean> {
  return (await browser.worker()).evaluate(
    async () => (await chrome.storage.local.get('followUpReadDate')).followUpReadDate !== undefined,
  );
}
