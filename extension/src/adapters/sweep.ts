import { type Browser, browser } from 'wxt/browser';
import type { Holding, Shown, ToPage } from '@/enforcer/page/orders';
import type { StripOrder } from '@/openings/strip';
import type { RestHolds, RestOrder } from '@/rest/rest';
import type { ToComposer } from '@/tracker/composer';
import type { ToPlaying } from '@/tracker/playing';
import { pagesOf, SENSE_FILE } from './scripts';

export interface OpenTab {
  id: number;
  url: string;
}

/** A frame that does not answer within this time is taken to be busy, with somebody's work perhaps. */
const ANSWER_MS = 1000;

/** The tabs on these hosts that hold a page; a discarded tab holds none, and meets the redirects when it comes back. */
export async function tabsOn(hosts: readonly string[]): Promise<OpenTab[]> {
  if (hosts.length === 0) return [];
  const tabs = await browser.tabs.query({ url: hosts.map(pagesOf), discarded: false });
  return tabs.flatMap(({ id, url }) => (id !== undefined && url ? [{ id, url }] : []));
}

/** The tab as it is now; missing when it is gone or its address is not ours to know. */
export async function tabNow(id: number): Promise<OpenTab | undefined> {
  const tab = await browser.tabs.get(id).catch(() => undefined);
  return tab?.url && !tab.discarded ? { id, url: tab.url } : undefined;
}

/**
 * Leads a page elsewhere in the extension. The page itself goes: once its person has gone on there is none to obey, so that nobody is fetched
 * back. A tab without a page of the site, such as the browser's error page, is led by its tab.
 */
export async function lead(
  tab: OpenTab,
  path: string,
  isMeant: (url: string) => boolean,
  isPartOpen: boolean,
): Promise<void> {
  const way = { fromOrigin: new URL(tab.url).origin, toPath: path, ...(isPartOpen && { fromUrl: tab.url }) };
  const answer = await ask<boolean>(tab.id, 0, { type: 'enforcer.leave', way });
  if (answer === 'absent') await leadTab(tab.id, path, isMeant);
}

async function leadTab(id: number, path: string, isMeant: (url: string) => boolean): Promise<void> {
  const url = new URL(path, browser.runtime.getURL('/')).href;
  const tab = await browser.tabs.get(id).catch(() => undefined);
  const heading = tab?.pendingUrl ?? tab?.url;
  if (heading && isMeant(heading)) await browser.tabs.update(id, { url }).catch(() => undefined);
}

/**
 * Whether leaving the page would lose work: 'unknown' when it is too busy to say, and false when there is no page that could
 * hold any, such as the browser's own error page.
 */
export async function holdsWork(id: number): Promise<boolean | 'unknown'> {
  const sense = await senseIn(id);
  if (sense === 'absent') return false;
  if (sense === 'silent') return 'unknown';
  const frames = (await browser.webNavigation.getAllFrames({ tabId: id }).catch(() => null)) ?? [];
  const asked = frames.map(({ frameId }) => ask<Holding>(id, frameId, { type: 'enforcer.holds' }));
  const answers = await Promise.all(asked);
  if (answers.some((answer) => typeof answer === 'object' && answer.holds)) return true;
  return answers.includes('silent') ? 'unknown' : false;
}

/** Has the page show what is ordered, and tells what it showed before; missing when it does not answer. */
export async function show(id: number, message: ToPage): Promise<Shown | undefined> {
  const sense = await senseIn(id);
  if (sense === 'absent') return undefined;
  const shown = showThere(id, message);
  return sense === 'silent' ? undefined : shown;
}

/** A page that is silent may have been hidden before, and does all of this in order when it is less busy. */
async function showThere(id: number, message: ToPage): Promise<Shown | undefined> {
  const answer = await ask<Shown>(id, 0, message);
  await inTime(browser.scripting.removeCSS(hiding(id)), undefined);
  return answer === 'absent' || answer === 'silent' ? undefined : answer;
}

/** Lets a page be seen that stays as it is. */
export async function letGoOn(id: number): Promise<void> {
  await ask(id, 0, { type: 'enforcer.held' });
}

/** Hides a page that does not answer, as it is, without leaving it. */
export async function hide(id: number): Promise<void> {
  await inTime(browser.scripting.insertCSS(hiding(id)), undefined);
}

function hiding(tabId: number) {
  return { target: { tabId }, css: 'html { display: none !important }', origin: 'USER' } as const;
}

/** Whether the sense is in the page, and can answer; a page that was open before the extension came is given it now. */
async function senseIn(id: number): Promise<'there' | 'absent' | 'silent'> {
  const answer = await ask<true>(id, 0, { type: 'enforcer.there' });
  if (answer === 'silent') return 'silent';
  return answer !== 'absent' || (await giveSense({ tabId: id, allFrames: true })) ? 'there' : 'absent';
}

/** Puts the sense into a page, or into frames of it; false where the browser does not let us. */
export async function giveSense(target: Browser.scripting.InjectionTarget): Promise<boolean> {
  const inject = browser.scripting.executeScript({ target, files: [SENSE_FILE], injectImmediately: true });
  return (await inTime(inject, 'late')) !== undefined;
}

/** Asks a frame: 'absent' where nobody is there to answer, 'silent' where it is too busy for it. */
export async function ask<Answer>(
  tabId: number,
  frameId: number,
  message: ToPage | ToComposer | ToPlaying | StripOrder | RestOrder | RestHolds,
): Promise<Answer | 'absent' | 'silent'> {
  const answer: Promise<Answer | undefined> = browser.tabs.sendMessage(tabId, message, { frameId });
  return (await inTime(answer, 'silent')) ?? 'absent';
}

/**
 * What a page's part of the work comes to: undefined when it fails, and `late` when the page is too busy for it. One with a
 * dialog open may be so for hours, and must not keep all others waiting. What it was asked for it still does then.
 */
export function inTime<Value, Late>(work: Promise<Value>, late: Late): Promise<Value | Late | undefined> {
  const patience = new Promise<Late>((resolve) => setTimeout(() => resolve(late), ANSWER_MS));
  return Promise.race([work.catch(() => undefined), patience]);
}
