import { browser } from 'wxt/browser';
import type { Failed, Overview, PageRequest } from '@/messages';

/** Asks the background. It throws when the background does not answer or could not do it. */
export async function ask(request: { type: 'overview' }): Promise<Overview>;
export async function ask(request: PageRequest): Promise<unknown>;
export async function ask(request: PageRequest): Promise<unknown> {
  const answer: unknown = await browser.runtime.sendMessage(request);
  if (isFailed(answer)) throw new Error(answer.failed);
  return answer;
}

function isFailed(answer: unknown): answer is Failed {
  return typeof answer === 'object' && answer !== null && 'failed' in answer;
}

/** The language of the browser's own menus, such as "ar-EG". */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** Opens one of our own pages in a tab of its own. */
export async function openPage(page: 'start.html'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${page}` as '/') });
}
