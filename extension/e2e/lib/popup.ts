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
  return popupIn(own);
}

/** What {@link clickToolbar} needs of Chromium. */
export const CLICKS = ['--enable-unsafe-extension-debugging'];

/**
 * Clicks the toolbar's button over the page that is in front, at that address. Only then does Chromium let the extension see a page that is none
 * of the platforms', for as long as it stays.
 */
export async function clickToolbar(browser: Chromium, own: Page, url: string): Promise<Popup> {
  const session = (await browser.context.browser()?.newBrowserCDPSession()) as unknown as Devtools;
  // What the browser tells of its tabs comes a little after what the page tells.
  const targetId = await until(`the tab at ${url}`, async () => {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    return targetInfos.find((tab) => tab.url === url)?.targetId;
  });
  await session.send('Extensions.triggerAction', { id: browser.extensionId, targetId });
  return popupIn(own);
}

/** Commands that Playwright has no types for. */
interface Devtools {
  send(command: string, words: object): Promise<{ targetInfos: { targetId: string; url: string }[] }>;
}

async function popupIn(own: Page): Promise<Popup> {
  await until('the popup', async () => (await look(own, '[role=timer]')) !== undefined);
  return {
    totalMs: async () => millisecondsOf((await look(own, '[role=timer] [aria-hidden]'))?.text ?? ''),
    async roleMs(platform, role) {
      const cell = await look(own, `[data-platform=${platform}][data-role=${role}]`);
      return Number(cell?.totalMs ?? 0);
    },
    text: async (selector) => (await look(own, selector))?.text,
    press: async (selector) => void (await until(selector, () => press(own, selector))),
    // Only when it is gone can another one be opened, or looked into.
    close: async () => void (await until('no popup', () => shut(own))),
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

/** Closes what is open; whether nothing was. */
function shut(own: Page): Promise<boolean> {
  return own.evaluate(() => {
    const views = chrome.extension.getViews({ type: 'popup' }) as (typeof window)[];
    for (const view of views) view.close();
    return views.length === 0;
  });
}

/** Reads "1:02:03", or "2:03". */
function millisecondsOf(clock: string): number {
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000;
}
