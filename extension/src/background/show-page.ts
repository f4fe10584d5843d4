import type { Page } from '@protocol/messages';
import { bringForward } from '@/adapters/host';
import { serial } from '@/serial';

const inTurn = serial();

/**
 * Brings a page, which is an entry point of that name, before its person, who has asked for it. One at a time, so that a second
 * click finds the tab of the first.
 */
export function showPage(page: Page): Promise<void> {
  return inTurn(() => bringForward(`${page}.html`));
}
