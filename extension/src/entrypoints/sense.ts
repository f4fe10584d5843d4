import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createFrame, type FrameLink } from '@/enforcer/page/frame';
import { leaveOnce } from '@/enforcer/page/leaving';
import type { FrameOrder, FromFrame, FromPage, Holding, Shown, ToPage, Way } from '@/enforcer/page/orders';
import { createPage } from '@/enforcer/page/page';
import { watchTyping } from '@/enforcer/page/typing';
import { saysUnsaved } from '@/enforcer/page/unsaved';
import { hangUntilAwake, unveil, watchVeil } from '@/enforcer/page/veil';
import type { Failed } from '@/messages';
import { createStrips } from '@/openings/page/strips';
import type { Strip, StripHidden, StripOrder } from '@/openings/strip';
import { createRests } from '@/rest/page/rests';
import type { RestAct, RestAnswer, RestCovers, RestHolds, RestOrder } from '@/rest/rest';
import type { FromComposer, ToComposer } from '@/tracker/composer';
import type { FromFocus } from '@/tracker/focus';
import { watchComposing } from '@/tracker/page/composing';
import { watchFocus } from '@/tracker/page/focus';
import { watchPlaying } from '@/tracker/page/playing';
import { watchKeys } from '@/tracker/page/typing';
import type { Plays, ToPlaying } from '@/tracker/playing';
import type { FromTyping } from '@/tracker/typing';

declare global {
  /** Whether this frame already has a sense whose extension still lives. */
  var offhoursSense: (() => boolean) | undefined;
  interface Document {
    /** Chromium's: the page is only prepared ahead. */
    readonly prerendering?: boolean;
  }
  interface Window {
    /** Tells of each move within a page while it happens: of a script's, of a link's to a fragment, back and forward. */
    readonly navigation?: EventTarget;
  }
}

/**
 * In every frame of every platform page: knows whether a person's text is in it, and whether somebody types, and tells when the focus comes.
 * In the top frame, and in one that is embedded in another site's page, also shows what the background orders. In the top frame it knows,
 * too, whether a composer is in use, and how far a video has come. It decides nothing, and nothing else that it knows of a page leaves it
 * but as yes or no, or to the clipboard when its person asks.
 */
export default defineUnlistedScript(() => {
  if (globalThis.offhoursSense?.()) return;
  globalThis.offhoursSense = isAlive;
  const typing = watchTyping(document.readyState !== 'loading');
  const link = { ask, isAlive };
  const page = createPage({ ...link, drafts: typing.drafts });
  const strips = createStrips({ isAlive, hide });
  const rests = createRests({
    isAlive,
    holdsText: typing.holdsText,
    isClosing: strips.isLast,
    answer: answerRest,
    covers,
  });
  const frame = createFrame({ ask: askOfFrame, isAlive, reload: () => location.reload(), again });
  const isFrame = window.top !== window;
  watchKeys((goesOn) => tell({ type: 'tracker.typing', goesOn }));

  browser.runtime.onMessage.addListener(
    (message: ToPage | StripOrder, _sender, answer: (value: boolean | Holding | Shown) => void) => {
      if (message.type === 'enforcer.there') answer(true);
      if (message.type === 'enforcer.holds') answer({ holds: typing.holdsText() || saysUnsaved() });
      if (message.type === 'enforcer.show') answer(page.obey(message.order, location.href));
      if (message.type === 'enforcer.leave') answer(leave(message.way));
      if (message.type === 'enforcer.held') unveil();
      if (message.type === 'openings.strip') strips.obey(message.strip);
      if (message.type === 'enforcer.look') {
        answer(true);
        frame.look();
      }
    },
  );

  browser.runtime.onMessage.addListener(
    (message: RestOrder | RestHolds, _sender, answer: (holdsText: boolean) => void) => {
      if (message.type === 'rest.show') rests.obey(message);
      if (message.type === 'rest.holds') answer(typing.holdsText());
    },
  );

  watchFocus(() => tell({ type: 'tracker.focus' }));
  if (isFrame) {
    globalThis.offhoursAsk = frame.look;
    if (globalThis.offhoursUnveil) frame.look();
    window.addEventListener('pageshow', (event) => event.persisted && frame.look());
    return;
  }
  const composing = watchComposing((isInUse) => tell({ type: 'tracker.composer', isInUse }));
  browser.runtime.onMessage.addListener(
    (message: ToComposer, _sender, answer: (isInUse: boolean) => void) => {
      if (message.type === 'tracker.composes') answer(composing.isInUse());
    },
  );
  const playing = watchPlaying(Date.now);
  browser.runtime.onMessage.addListener((message: ToPlaying, _sender, answer: (plays: Plays) => void) => {
    if (message.type === 'tracker.plays') answer(playing.plays());
  });
  if (document.readyState === 'loading') hangUntilAwake();
  watchVeil(link);
  // A page from the back/forward cache, or one that slept, may have missed an order.
  window.addEventListener('pageshow', (event) => event.persisted && page.look());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && page.look());
  const moved = () => {
    page.moved(location.href);
    composing.look();
  };
  // Where there is no such interface the background alone sees moves, a moment later.
  window.navigation?.addEventListener('currententrychange', moved);
  if (document.prerendering)
    document.addEventListener('prerenderingchange', () => page.look(), { once: true });
  else page.look();
});

function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/** A page leads only itself away, never one that its person has gone on to. */
function leave({ fromOrigin, fromUrl, toPath }: Way): boolean {
  const isMeant = fromUrl === undefined ? location.origin === fromOrigin : location.href === fromUrl;
  const to = browser.runtime.getURL(toPath as '/closed.html');
  if (isMeant) leaveOnce(() => (fromUrl === undefined ? location.assign(to) : location.replace(to)));
  return isMeant;
}

function hide({ of, endsMs }: Strip): void {
  tell({ type: 'openings.strip-hidden', of, ...(endsMs !== undefined && { endsMs }) });
}

async function answerRest(kind: RestAnswer['kind'], act: RestAct): Promise<boolean> {
  if (!isAlive()) return false;
  const message: RestAnswer = { type: 'rest.answer', act, kind };
  const answer: true | Failed | undefined = await browser.runtime.sendMessage(message).catch(() => undefined);
  return answer === true;
}

function ask(): void {
  tell({ type: 'enforcer.page' });
}

/** A browser tells this from a reload. An address with a fragment would only be moved to within the frame. */
function again(): boolean {
  if (location.href.includes('#')) return false;
  location.replace(location.href);
  return true;
}

async function askOfFrame(isShown: boolean): ReturnType<FrameLink['ask']> {
  const message: FromFrame = { type: 'enforcer.frame', isShown };
  const answer: FrameOrder | Failed | null | undefined = await browser.runtime.sendMessage(message);
  return answer && 'failed' in answer ? undefined : answer;
}

function covers(is: boolean): void {
  tell({ type: 'rest.covers', covers: is });
}

function tell(message: FromPage | FromComposer | FromFocus | FromTyping | RestCovers | StripHidden): void {
  if (isAlive()) browser.runtime.sendMessage(message).catch(() => undefined);
}
