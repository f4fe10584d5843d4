import type { Place } from '@protocol/messages';
import { browser } from 'wxt/browser';
import type { Closing, Closings, JudgedRule, MixedHost } from '@/enforcer/closings';
import { expressionOf, UNREADABLE } from '@/rules/expression';
import { isOwn } from '@/rules/own';

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
export async function redirectClosed({ closings, partOpen, partDelayed }: Closings): Promise<void> {
  const whole = closings.map(redirectHosts);
  const parts = (of: (mixed: MixedHost) => boolean) => [
    ...partOpen.filter(of).flatMap(sortPages),
    ...partDelayed.filter(of).flatMap(tellRoles),
  ];
  // One expression too long, or too many of them: where a part is open the veil judges alone, and no role is told. First on what
  // their person has added, which the catalogue's tests know nothing of.
  await firstThatWorks([parts(() => true), parts(isCatalogues), []], (some) =>
    replaceRules([...whole, ...some]),
  );
}

function isCatalogues({ rules }: MixedHost): boolean {
  return !rules.some(({ platform }) => isOwn(platform));
}

/** Fails as the last try does. */
async function firstThatWorks<Way>(ways: readonly Way[], go: (way: Way) => Promise<void>): Promise<void> {
  const [way, ...others] = ways;
  if (way === undefined) return;
  await go(way).catch((failure: unknown) => {
    if (others.length === 0) throw failure;
    return firstThatWorks(others, go);
  });
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
function sortPages(mixed: MixedHost): Draft[] {
  const last = mixed.rules.findLastIndex(({ closed }) => closed);
  return goDown({ ...mixed, rules: mixed.rules.slice(0, last + 1) }, undefined);
}

/** The same where nothing is open: whatever decides, the page is led away, and where that is certain the closed page is told the role. */
function tellRoles(mixed: MixedHost): Draft[] {
  const [{ platform } = { platform: '' }] = mixed.rules.slice(-1);
  return goDown(mixed, closedPath({ platform }));
}

/** One redirect for each rule, the first before all others and all before that of a whole host; `unsure` is where uncertain pages go. */
function goDown({ host, exceptHosts, rules }: MixedHost, unsure: string | undefined): Draft[] {
  const most = rules.length + 1;
  const judged = rules.map((rule, index) => sortPage(rule, most - index, host, exceptHosts, unsure));
  return [draft(most + 1, unsure, [host], exceptHosts, UNREADABLE), ...judged];
}

function sortPage(
  rule: JudgedRule,
  priority: number,
  host: string,
  exceptHosts: string[],
  unsure: string | undefined,
): Draft {
  const { regex, exact } = expressionOf(rule);
  const narrower = rule.host.length > host.length ? rule.host : host;
  const to = rule.closed && exact ? closedPath(rule) : unsure;
  return draft(priority, to, [narrower], exceptHosts, regex);
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
