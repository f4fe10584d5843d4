import { browser } from 'wxt/browser';

/**
 * Whether this background may block web notifications. Firefox lets no extension do so. In private windows Chromium runs a
 * second background, which may not touch the layer that already holds for both.
 */
export function canMute(): boolean {
  return browser.contentSettings !== undefined && !browser.extension.inIncognitoContext;
}

/**
 * Blocks the web notifications of the hosts and of all hosts under them. Only the extension's own layer changes: what the
 * person allowed or blocked themselves stays underneath as it was.
 */
export async function mute(hosts: readonly string[]): Promise<void> {
  await Promise.all(
    hosts.map((host) =>
      browser.contentSettings.notifications.set({
        primaryPattern: `https://*.${host}/*`,
        setting: 'block',
        scope: 'regular',
      }),
    ),
  );
}

/** Takes the extension's layer away, and with it every block and nothing else. */
export async function unmute(): Promise<void> {
  await browser.contentSettings.notifications.clear({ scope: 'regular' });
}
