import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Worker } from 'playwright-core';
import type { Chromium } from './chromium';

const MANIFEST = {
  manifest_version: 3,
  name: 'Other hand',
  version: '1',
  permissions: ['management', 'tabs'],
  background: { service_worker: 'background.js' },
};

/**
 * Makes an extension that does what a person does outside all pages, where no driver reaches: it mutes a tab, and switches another
 * extension off. To ours a mute of another's is the same as one of its person's.
 */
export async function makeOtherHand(folder: string): Promise<void> {
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(folder, 'background.js'), '');
}

/** Mutes the tab on an address; it is the last to have done so even if it was mute before. */
export async function muteByHand(browser: Chromium, url: string): Promise<void> {
  await (await workerOf(browser)).evaluate(async (wanted) => {
    const [tab] = await chrome.tabs.query({ url: wanted });
    for (const muted of [false, true]) await chrome.tabs.update(tab?.id as number, { muted });
  }, url);
}

/** Switches our extension off or on. */
export async function switchOurs(browser: Chromium, on: boolean): Promise<void> {
  const ours = browser.extensionId;
  await (await workerOf(browser)).evaluate(([id, on]) => chrome.management.setEnabled(id, on), [
    ours,
    on,
  ] as const);
}

/** Whether the tab on an address is muted, while ours cannot be asked. */
export async function isMutedToHand(browser: Chromium, url: string): Promise<boolean> {
  return (await workerOf(browser)).evaluate(async (wanted) => {
    const [tab] = await chrome.tabs.query({ url: wanted });
    return tab?.mutedInfo?.muted === true;
  }, url);
}

async function workerOf({ context, extensionId }: Chromium): Promise<Worker> {
  const isHand = (worker: Worker) =>
    worker.url().startsWith('chrome-extension://') && !worker.url().includes(extensionId);
  return (
    context.serviceWorkers().find(isHand) ?? context.waitForEvent('serviceworker', { predicate: isHand })
  );
}
