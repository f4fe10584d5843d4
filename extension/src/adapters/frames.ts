import { browser } from 'wxt/browser';
import type { Holding } from '@/enforcer/page/orders';
import type { Plays } from '@/tracker/playing';
import { ask, giveSense } from './sweep';

/**
 * Whether loading a frame anew would lose work, in it or in those within it. What is too busy to say may hold some, and where there is no
 * sense there is nobody to ask.
 */
export async function frameHoldsWork(tabId: number, frameId: number): Promise<boolean> {
  const frames = await framesIn(tabId);
  const within = new Set([frameId]);
  // In any order: another round finds what lies in the frames of the last.
  for (let before = 0; before < within.size; ) {
    before = within.size;
    for (const frame of frames) if (within.has(frame.parentFrameId)) within.add(frame.frameId);
  }
  const asked = [...within].map((id) => ask<Holding>(tabId, id, { type: 'enforcer.holds' }));
  const answers = await Promise.all(asked);
  return answers.some((answer) => answer === 'silent' || (typeof answer === 'object' && answer.holds));
}

/** Whether text that a person has typed is in any frame of a tab's page. What is too busy to say may hold some. */
export async function holdsText(tabId: number): Promise<boolean> {
  const frames = await framesIn(tabId);
  const asked = frames.map(({ frameId }) => ask<boolean>(tabId, frameId, { type: 'rest.holds' }));
  return (await Promise.all(asked)).some((answer) => answer === true || answer === 'silent');
}

/** Whether a composer above the page of a tab is in use; undefined where nobody is there to say, or is too busy for it. */
export async function isComposing(tabId: number): Promise<boolean | undefined> {
  const answer = await ask<boolean>(tabId, 0, { type: 'tracker.composes' });
  return typeof answer === 'boolean' ? answer : undefined;
}

/** For how long at most a video plays in the page of a tab that somebody may be looking at; undefined where none does, or nobody says. */
export async function playedMs(tabId: number): Promise<number | undefined> {
  const answer = await ask<Plays>(tabId, 0, { type: 'tracker.plays' });
  return typeof answer === 'number' ? answer : undefined;
}

/** The address of the page that a tab shows, whosever it is: it is compared and not kept. */
export async function pageUrl(tabId: number): Promise<string> {
  const frame = await browser.webNavigation.getFrame({ tabId, frameId: 0 }).catch(() => null);
  return frame?.url ?? '';
}

/** Has the embeds in all tabs ask how they stand. One that was there before the extension came is given the sense first. */
export async function stirEmbeds(isEmbed: (url: string) => boolean): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(tabs.map(({ id }) => id !== undefined && stirIn(id, isEmbed)));
}

async function stirIn(tabId: number, isEmbed: (url: string) => boolean): Promise<void> {
  const embeds = (await framesIn(tabId)).filter(({ frameId, url }) => frameId !== 0 && isEmbed(url));
  await Promise.all(embeds.map(({ frameId }) => stir(tabId, frameId)));
}

async function stir(tabId: number, frameId: number): Promise<void> {
  if ((await ask<true>(tabId, frameId, { type: 'enforcer.look' })) !== 'absent') return;
  await giveSense({ tabId, frameIds: [frameId] });
  await ask<true>(tabId, frameId, { type: 'enforcer.look' });
}

async function framesIn(tabId: number) {
  return (await browser.webNavigation.getAllFrames({ tabId }).catch(() => null)) ?? [];
}
