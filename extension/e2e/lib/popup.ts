import type { Page } from 'playwright-core';
import type { Chromium } from './chromium';
import { until } from './wait';

/** The popup behind the toolbar's button. */
export interface Popup {
  /** What the running total says, in milliseconds: it counts whole seconds. */
  totalMs(): Promise<number>;
  /** Today's time of one role, as of the last answer. */
  roleMs(platform: string, role: string): Promise<number>;
  /** What the first such element says; missing while there is none. */
  text(selector: string): Promise<string | undefined>;
  /** Presses such an element once it is there. */
  press(selector: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the popup as a click on its button does, over the page that is in front. Playwright does not know it, but any other
 * page of the extension can look into it: `own` is such a page, in whatever tab.
 */
export async function openPopup(browser: Chromium, own: Page): Promise<Popup> {
  await (await browser.worker()).evaluate(() => chrome.action.openPopup());
  await until('the popup', async () => (await look(own, '[role=timer]')) !== undefined);
  return {
    totalMs: async () => millisecondsOf((await look(own, '[role=timer] [aria-hidden]'))?.text ?? ''),
    async roleMs(platform, role) {
      const cell = await look(own, `[data-platform=${platform}][data-role=${role}]`);
      return Number(cell?.totalMs ?? 0);
    },
    text: async (selector) => (await look(own, selector))?.text,
    press: async (selector) => void (await until(selector, () => press(own, selector))),
    close: () =>
      own.evaluate(() => (chrome.extension.getViews({ type: 'popup' }) as (typeof window)[])[0]?.close()),
  };
}

interface Seen {
  text: string;
  /** The exact figure behind what is written. */
  totalMs: string | undefined;
}

/** What the first such element of the popup says. */
function look(own: Page, selector: string): Promise<Seen | undefined> {
  return own.evaluate((wanted) => {
    const [view] = chrome.extension.getViews({ type: 'popup' }) as (typeof window)[];
    const element = view?.document.querySelector<HTMLElement>(wanted);
    return element ? { text: element.textContent, totalMs: element.dataset.totalMs } : undefined;
  }, selector);
}

/** Whether there was such an element to press. */
function press(own: Page, selector: string): Promise<boolean> {
  return own.evaluate((wanted) => {
    const [view] = chrome.extension.getViews({ type: 'popup' }) as (typeof window)[];
    const element = view?.document.querySelector<HTMLElement>(wanted);
    element?.click();
    return element != null;
  }, selector);
}

/** Reads "1:02:03", or "2:03". */
function millisecondsOf(clock: string): number {
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000;
}
