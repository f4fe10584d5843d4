import { browser } from 'wxt/browser';

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

/** The popup in a small window of its own, for where the browser does not let us open the real one. */
export async function openPopup(): Promise<void> {
  const url = browser.runtime.getURL('/popup.html');
  await browser.windows.create({ url, type: 'popup', width: 420, height: 720 });
}

/** One quiet mark on the toolbar's button, quieter for what does not run now; the empty text takes it away. */
export async function showBadge({ text, paused }: { text: string; paused: boolean }): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: paused ? '#6d7672' : '#3f6f6a' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
  await browser.action.setBadgeText({ text });
}

/** What is known of who sent a message. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** Whether a message comes from a page of ours that is not framed by another. */
export function isOwnPage(sender: Sender): boolean {
  const own = browser.runtime.getURL('/');
  return sender.id === browser.runtime.id && sender.url?.startsWith(own) === true && !sender.frameId;
}
