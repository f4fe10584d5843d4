import { browser } from 'wxt/browser';
import { inTime } from './sweep';

/** Whether the page in a tab says that it is a Mastodon server's; false where we may not look, and while it stands still. */
export async function isMastodon(tabId: number): Promise<boolean> {
  const look = browser.scripting.executeScript({
    target: { tabId },
    func: saysMastodon,
    injectImmediately: true,
  });
  const [first] = (await inTime(look, undefined)) ?? [];
  return first?.result === true;
}

/**
 * Runs in the page, and stands alone. Some servers name themselves as other software does; Mastodon's own pages have the element into
 * which they are drawn, with what it is given (app/views/shared/_web_app.html.haml of github.com/mastodon/mastodon).
 */
function saysMastodon(): boolean {
  const generator = document.querySelector<HTMLMetaElement>('meta[name="generator" i]');
  return (
    /^mastodon\b/i.test(generator?.content ?? '') || document.querySelector('#mastodon[data-props]') !== null
  );
}
