import type { Page } from 'playwright-core';

/** Ends every service worker, the extension's too, as the browser does after half a minute without work. */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
