import { type Browser, browser } from 'wxt/browser';

/** The front tab of one window. */
export interface FrontTab {
  id: number | undefined;
  /** Missing when the page is none of the platforms': the browser does not tell us. Missing, too, when it did not come. */
  url: string | undefined;
  /** Its window has the focus of the whole computer. */
  focused: boolean;
  /** Its window is not minimised. Whether another window lies over it cannot be known. */
  visible: boolean;
  /** It can be heard: a tab that plays but is muted cannot. */
  audible: boolean;
}

/** The front tabs of all windows that are not private. */
export async function frontTabs(): Promise<FrontTab[]> {
  const [focused, tabs] = await Promise.all([focusedWindow(), browser.tabs.query({ active: true })]);
  return Promise.all(
    tabs.filter((tab) => !tab.incognito).map((tab) => frontTab(tab, tab.windowId === focused)),
  );
}

/**
 * The window that has the focus. It is asked for, not remembered from windows.onFocusChanged: Chromium does not tell when
 * another program takes the focus. Our own popup takes it too, but whoever looks there has not left the page beneath.
 */
async function focusedWindow(): Promise<number | undefined> {
  const last = await browser.windows.getLastFocused().catch(() => undefined);
  return last?.focused || (await isPopupOpen()) ? last?.id : undefined;
}

async function isPopupOpen(): Promise<boolean> {
  const popups = await browser.runtime.getContexts({ contextTypes: ['POPUP'] });
  return popups.length > 0;
}

async function frontTab(tab: Browser.tabs.Tab, focused: boolean): Promise<FrontTab> {
  const audible = tab.audible === true && tab.mutedInfo?.muted !== true;
  const visible = focused || (audible && (await isVisible(tab.windowId)));
  return { id: tab.id, url: (await isError(tab)) ? undefined : tab.url, focused, visible, audible };
}

/** "This site can't be reached" stands under the platform's own address, and is nobody's work. */
async function isError({ id, url }: Browser.tabs.Tab): Promise<boolean> {
  if (id === undefined || !url) return false;
  const page = await browser.webNavigation.getFrame({ tabId: id, frameId: 0 }).catch(() => undefined);
  return page?.errorOccurred === true;
}

/** Whether the window is not minimised. Whether another lies over it cannot be known. */
export async function isVisible(windowId: number): Promise<boolean> {
  const window = await browser.windows.get(windowId).catch(() => undefined);
  return window !== undefined && window.state !== 'minimized';
}
