import type { Place } from '@protocol/messages';
import { browser } from 'wxt/browser';
import type { Closing, Closings, JudgedRule, PartOpen } from '@/enforcer/closings';
import { expressionOf, UNREADABLE } from '@/rules/expression';

type Rule = Parameters<typeof browser.declarativeNetRequest.updateDynamicRules>[0]['addRules'] extends
  | (infer R)[]
  | undefined
  ? R
  : never;
type Draft = Omit<Rule, 'id'>;

/**
 * Makes the browser's redirects equal to the closings. They act before a page is asked for, need no awake worker and outlive a
 * restart; pages from a site's own service worker pass them by in Chromium, so they never stand alone.
 */
export async function redirectClosed({ closings, partOpen }: Closings): Promise<void> {
  const whole = closings.map(redirectHosts);
  const parts = partOpen.flatMap(sortPages);
  try {
    await replaceRules([...whole, ...parts]);
  } catch (failure) {
    // One expression too long, or too many of them: where a part is open the veil judges alone.
    if (parts.length === 0) throw failure;
    await replaceRules(whole);
  }
}

/** The path of the closed page within the extension; it is told the role where that is known. */
export function closedPath({
  platform,
  role,
}: Pick<Place, 'platform'> & Partial<Pick<Place, 'role'>>): string {
  return `/closed.html?platform=${platform}${role ? `&role=${role}` : ''}`;
}

async function replaceRules(drafts: readonly Draft[]): Promise<void> {
  const wanted = drafts.map((draft, index) => ({ ...draft, id: index + 1 }) as Rule);
  const present = await browser.declarativeNetRequest.getDynamicRules();
  if (sameRules(present as Rule[], wanted)) return;
  await browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: present.map(({ id }) => id),
    addRules: wanted,
  });
}

function redirectHosts({ platform, hosts, exceptHosts }: Closing): Draft {
  return draft(1, closedPath({ platform }), hosts, exceptHosts);
}

/**
 * Has the browser go down the table as the matcher does: the first rule that matches has the highest priority. Where an expression cannot
 * say for certain which rule decides, the page is let through, and the veil hides it until it is judged.
 */
function sortPages({ host, exceptHosts, rules }: PartOpen): Draft[] {
  const last = rules.findLastIndex(({ closed }) => closed);
  const judged = rules
    .slice(0, last + 1)
    .map((rule, index) => sortPage(rule, last + 1 - index, host, exceptHosts));
  return [draft(last + 2, undefined, [host], exceptHosts, UNREADABLE), ...judged];
}

function sortPage(rule: JudgedRule, priority: number, host: string, exceptHosts: string[]): Draft {
  const { regex, exact } = expressionOf(rule);
  const narrower = rule.host.length > host.length ? rule.host : host;
  return draft(priority, rule.closed && exact ? closedPath(rule) : undefined, [narrower], exceptHosts, regex);
}

/** Redirects to the path, or lets through without one. */
function draft(
  priority: number,
  to: string | undefined,
  hosts: string[],
  except: string[],
  regex?: string,
): Draft {
  return {
    priority,
    action: to ? { type: 'redirect', redirect: { extensionPath: to } } : { type: 'allow' },
    condition: {
      resourceTypes: ['main_frame'],
      requestDomains: hosts,
      ...(except.length > 0 && { excludedRequestDomains: except }),
      ...(regex && { regexFilter: regex, isUrlFilterCaseSensitive: false }),
    },
  } as Draft;
}

/** Compared by what we set: a browser may hand rules back with keys of its own and in another order. */
function sameRules(present: readonly Rule[], wanted: readonly Rule[]): boolean {
  const gist = ({ id, priority, action, condition }: Rule) =>
    JSON.stringify([
      id,
      priority,
      action.redirect?.extensionPath,
      condition.regexFilter,
      condition.requestDomains,
      condition.excludedRequestDomains ?? [],
    ]);
  return present.map(gist).sort().join() === wanted.map(gist).sort().join();
}
