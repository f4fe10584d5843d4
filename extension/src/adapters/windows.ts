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

/** A tab that is not in front of its window. */
export type BehindTab = Pick<FrontTab, 'id' | 'url' | 'audible'>;

/** The front tabs of all windows that are not private. */
export async function frontTabs(): Promise<FrontTab[]> {
  const [focused, tabs] = await Promise.all([focusedWindow(), browser.tabs.query({ active: true })]);
  return Promise.all(
    tabs.filter((tab) => !tab.incognito).map((tab) => frontTab(tab, tab.windowId === focused?.id)),
  );
}

/** The tabs on pages of a kind that are loaded, behind the front ones, and in no private window. */
export async function tabsBehind(isMeant: (url: string) => boolean): Promise<BehindTab[]> {
  const tabs = await browser.tabs.query({ active: false, discarded: false });
  const meant = tabs.filter(({ url, incognito }) => url && !incognito && isMeant(url));
  return Promise.all(
    meant.map(async (tab) => ({ id: tab.id, url: await urlOf(tab), audible: isAudible(tab) })),
  );
}

/** Whether the window that has the focus fills the screen, as on F11 or for a video in it; never a private one. */
export async function isFullScreen(): Promise<boolean> {
  const window = await focusedWindow();
  return window?.state === 'fullscreen' && !window.incognito;
}

/**
 * The window that has the focus. It is asked for, not remembered from windows.onFocusChanged: Chromium does not tell when
 * another program takes the focus. Our own popup takes it too, but whoever looks there has not left the page beneath.
 */
async function focusedWindow(): Promise<Browser.windows.Window | undefined> {
  const last = await browser.windows.getLastFocused().catch(() => undefined);
  return last?.focused || (await isPopupOpen()) ? last : undefined;
}

async function isPopupOpen(): Promise<boolean> {
  const popups = await browser.runtime.getContexts({ contextTypes: ['POPUP'] });
  return popups.length > 0;
}

async function frontTab(tab: Browser.tabs.Tab, focused: boolean): Promise<FrontTab> {
  const audible = isAudible(tab);
  const visible = focused || (audible && (await isVisible(tab.windowId)));
  return { id: tab.id, url: await urlOf(tab), focused, visible, audible };
}

function isAudible({ audible, mutedInfo }: Browser.tabs.Tab): boolean {
  return audible === true && mutedInfo?.muted !== true;
}

async function urlOf(tab: Browser.tabs.Tab): Promise<string | undefined> {
  return (await isError(tab)) ? undefined : tab.url;
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
