import { type Browser, browser } from 'wxt/browser';

/** Who we are, and the way to the native-messaging host. */
export const ourselves = {
  /**
   * The origin that the browser sends with our connections, which is bound into every proof. In Firefox it is made anew for
   * each installation.
   */
  origin: () => location.origin,
  /** The extension's version. */
  version: () => browser.runtime.getManifest().version,
  /** One message to the native-messaging host, and its answer. Fails when no such host is installed. */
  async askHost(host: string, message: object): Promise<unknown> {
    return browser.runtime.sendNativeMessage(host, message);
  },
};

/** Firefox counts calls like this as life, but not what arrives over a socket. */
export async function stayAlive(): Promise<void> {
  await browser.runtime.getPlatformInfo();
}

/** Whether this is the second background that Chromium starts for private windows. */
export function isPrivate(): boolean {
  return browser.extension.inIncognitoContext === true;
}

/** Whether the person lets the extension into private windows. */
export async function privateWindows(): Promise<boolean> {
  return browser.extension.isAllowedIncognitoAccess();
}

export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: new URL(path, browser.runtime.getURL('/')).href });
}

/**
 * Puts a page of ours in front of everything: the tab that shows it already, whatever it is asked for, or else a new one. Where the path
 * asks for something, the page shows that; else it stays at what it shows.
 */
export async function bringForward(path: string): Promise<void> {
  const url = new URL(path, browser.runtime.getURL('/')).href;
  const tabs = await browser.tabs.query({ windowType: 'normal' });
  const [page, query] = url.split('?');
  const open = tabs.find((tab) => !tab.incognito && (tab.pendingUrl ?? tab.url)?.split('?')[0] === page);
  const { id, windowId } = open ?? (await newTab(url));
  if (id === undefined) return;
  const isOther = open && (query !== undefined || !(await isPageIn(id)));
  // Both at once: a popup that asks for it is gone as soon as another tab is in front.
  await Promise.all([
    browser.tabs.update(id, { active: true, ...(isOther && { url }) }),
    browser.windows.update(windowId, { focused: true }),
  ]);
}

/**
 * Whether a page of ours is in the tab. A browser that brings back its last tabs may do so before it has the extension, and has
 * an error at our address then.
 */
async function isPageIn(tabId: number): Promise<boolean> {
  const pages = await browser.runtime.getContexts({ tabIds: [tabId] });
  return pages.length > 0;
}

/** In the window that was used last, unless that is private. A browser can run without any window. */
async function newTab(url: string): Promise<Browser.tabs.Tab> {
  const last = await browser.windows.getLastFocused({ windowTypes: ['normal'] }).catch(() => undefined);
  const windows = [last, ...(await browser.windows.getAll({ windowTypes: ['normal'] }))];
  const windowId = windows.find((window) => window && !window.incognito)?.id;
  if (windowId !== undefined) return browser.tabs.create({ url, windowId });
  const [tab] = (await browser.windows.create({ url }))?.tabs ?? [];
  if (!tab) throw new Error('the new window has no tab');
  return tab;
}

/** The popup in a small window of its own, for where the browser does not let us open the real one. */
export async function openPopup(): Promise<void> {
  const url = browser.runtime.getURL('/popup.html');
  await browser.windows.create({ url, type: 'popup', width: 420, height: 720 });
}

/** One quiet mark on the toolbar's button, quieter for what does not run now; the empty text takes it away. And what is read there. */
export async function showBadge(
  { text, paused }: { text: string; paused: boolean },
  title: string,
): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: paused ? '#6d7672' : '#3f6f6a' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
}

/** What is known of who sent a message. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; incognito?: boolean } | undefined;
}

/** Whether a message comes from a page of ours that is not framed by another. */
export function isOwnPage(sender: Sender): boolean {
  const own = browser.runtime.getURL('/');
  return sender.id === browser.runtime.id && sender.url?.startsWith(own) === true && !sender.frameId;
}
