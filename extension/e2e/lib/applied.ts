import type { Plan, Rules } from '@protocol/messages';
import { isShut } from '../../src/rules/verdicts';
import type { Chromium } from './chromium';
import { RULES, store } from './plan';
import { until } from './wait';

/** What the extension has had the browser do. */
export interface Applied {
  redirects: number;
  scripts: string[];
}

export async function applied(browser: Chromium): Promise<Applied> {
  return (await browser.worker()).evaluate(async () => ({
    redirects: (await chrome.declarativeNetRequest.getDynamicRules()).length,
    scripts: (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  }));
}

/** Start is pressed and the plan is there; ends when the browser follows it. */
export async function enforce(browser: Chromium, plan: Plan, rules: Rules = RULES): Promise<void> {
  await store(await browser.worker(), { plan, rules, startedMs: 1, language: 'en' });
  await until('the sense', async () => (await applied(browser)).scripts.includes('sense'));
  if (closesNow(plan)) await redirected(browser);
  if (closesNow(plan) && plan.embeds)
    await until('the embeds', async () => (await applied(browser)).scripts.includes('embed'));
  if (namesRoles(plan))
    await until('the rules of each host', async () => (await applied(browser)).redirects > 100);
  if (namesRoles(plan) && !shutsAll(plan))
    await until('the part that is open', async () => (await applied(browser)).scripts.includes('veil'));
}

export async function redirected(browser: Chromium): Promise<void> {
  await until('the redirects', async () => (await applied(browser)).redirects > 0);
}

function closesNow({ verdicts, validUntilMs }: Plan): boolean {
  const [only] = verdicts;
  return verdicts.length === 1 && only !== undefined && isShut(only.verdict) && validUntilMs > Date.now();
}

function namesRoles({ verdicts }: Plan): boolean {
  return verdicts.some(({ role, toMs }) => role && toMs > Date.now());
}

function shutsAll({ verdicts }: Plan): boolean {
  return verdicts.every(({ verdict }) => isShut(verdict));
}
