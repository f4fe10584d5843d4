import { browser } from 'wxt/browser';
import type { Closing } from '@/enforcer/decide';

type Rule = Parameters<typeof browser.declarativeNetRequest.updateDynamicRules>[0]['addRules'] extends
  | (infer R)[]
  | undefined
  ? R
  : never;

/**
 * Makes the browser's redirects equal to the closings. They act before a page is asked for, need no awake worker and outlive a
 * restart; pages from a site's own service worker pass them by in Chromium, so they never stand alone.
 */
export async function redirectClosed(closings: readonly Closing[]): Promise<void> {
  const wanted = closings.map(redirect);
  const present = await browser.declarativeNetRequest.getDynamicRules();
  if (sameRules(present as Rule[], wanted)) return;
  await browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: present.map(({ id }) => id),
    addRules: wanted,
  });
}

/** The path of the closed page within the extension. */
export function closedPath(platform: string): string {
  return `/closed.html?platform=${platform}`;
}

function redirect(closing: Closing, index: number): Rule {
  return {
    id: index + 1,
    priority: 1,
    action: { type: 'redirect', redirect: { extensionPath: closedPath(closing.platform) } },
    condition: {
      resourceTypes: ['main_frame'],
      requestDomains: closing.hosts,
      ...(closing.exceptHosts.length > 0 && { excludedRequestDomains: closing.exceptHosts }),
    },
  } as Rule;
}

/** Compared by what we set: a browser may hand rules back with keys of its own and in another order. */
function sameRules(present: readonly Rule[], wanted: readonly Rule[]): boolean {
  const gist = ({ id, action, condition }: Rule) =>
    JSON.stringify([
      id,
      action.redirect?.extensionPath,
      condition.requestDomains,
      condition.excludedRequestDomains ?? [],
    ]);
  return present.map(gist).sort().join() === wanted.map(gist).sort().join();
}
