import type { Rest, RestAct, RestOrder } from '../rest';
import { type Shape, shapeOf } from '../shape';
import { showCurtain } from './curtain';
import { isTaken, writesNow } from './facts';
import type { ShownRest } from './parts';
import { showRestLine } from './rest-line';

/** How the page reaches the background, and what else it knows. */
export interface RestLink {
  /** False once the extension that put us here is gone: nobody would ever take a curtain away then. */
  isAlive(): boolean;
  /** Whether text that its person has typed is in this frame. */
  holdsText(): boolean;
  /** Whether a countdown on it shows that it closes in a moment. */
  isClosing(): boolean;
  /** Whether it could be done. */
  answer(kind: Rest['kind'], act: RestAct): Promise<boolean>;
  /** The curtain is up, or is not: after every order, and on every change. */
  covers(covers: boolean): void;
}

/** The rest of one page, there or not as the background says, and as what its person does here allows. */
export interface Rests {
  obey(order: RestOrder): void;
}

const TICK_MS = 1000;
/** These come only where somebody writes. */
const TYPING = ['beforeinput', 'input', 'compositionend'] as const;
const CHANGES = ['focusin', 'fullscreenchange'] as const;

export function createRests(link: RestLink): Rests {
  let rest: Rest | undefined;
  let holds = false;
  /** What is shown says something else than the last order. */
  let isStale = false;
  let shown: { shape: Shape; isClosing: boolean; on?: ShownRest } = { shape: 'nothing', isClosing: false };
  let typedMs = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setInterval> | undefined;
  let stop = new AbortController();

  const put = (shape: Shape, isClosing: boolean) => {
    const act = shown.on?.focused();
    shown.on?.remove();
    const on = rest && draw(isClosing ? withoutLater(rest) : rest, shape, link, shown.shape === 'nothing');
    // Or the next key would go to the page beneath.
    if (act && shape === 'line') on?.focus(act);
    if (shape !== shown.shape) link.covers(shape === 'curtain');
    shown = { shape, isClosing, ...(on && { on }) };
    isStale = false;
  };
  const end = () => {
    rest = undefined;
    stop.abort();
    clearInterval(timer);
    put('nothing', false);
  };
  const look = () => {
    const nowMs = Date.now();
    if (!rest || !link.isAlive() || (rest.untilMs ?? Number.POSITIVE_INFINITY) <= nowMs) return end();
    const isClosing = link.isClosing();
    const holdsText = holds || link.holdsText();
    const shape = shapeOf({ holdsText, writes: writesNow(), typedMs, isTaken: isTaken(), isClosing }, nowMs);
    if (isStale || shape !== shown.shape || isClosing !== shown.isClosing) put(shape, isClosing);
    shown.on?.tick(rest, nowMs);
  };
  /** Nobody sees a countdown in a page that is not in front. */
  const wind = () => {
    clearInterval(timer);
    if (document.visibilityState !== 'visible') return;
    timer = setInterval(look, TICK_MS);
    look();
  };
  const watch = () => {
    stop = new AbortController();
    const options = { capture: true, passive: true, signal: stop.signal };
    const typed = ({ isTrusted }: Event) => {
      if (isTrusted) typedMs = Date.now();
      look();
    };
    for (const type of TYPING) window.addEventListener(type, typed, options);
    for (const type of CHANGES) window.addEventListener(type, look, options);
    document.addEventListener('visibilitychange', wind, options);
  };
  return {
    obey(order) {
      if (!order.rest) return end();
      if (!rest) watch();
      isStale = wordsOf(order.rest) !== (rest && wordsOf(rest));
      rest = order.rest;
      holds = order.holds ?? false;
      link.covers(shown.shape === 'curtain'); // the background may have another life than the last order's
      look();
      wind();
    },
  };
}

/** All that is drawn once. When it ends may change with each word of the daemon, and is written with the countdown. */
function wordsOf({ untilMs, ...words }: Rest): string {
  return JSON.stringify(words);
}

/** There is no later on a page that closes in a moment. */
function withoutLater(rest: Rest): Rest {
  return { ...rest, answers: rest.answers.filter(({ act }) => act !== 'postpone') };
}

function draw(rest: Rest, shape: Shape, link: RestLink, isNew: boolean): ShownRest | undefined {
  const answerLink = { answer: (act: RestAct) => link.answer(rest.kind, act) };
  if (shape === 'curtain') return showCurtain(rest, answerLink, isNew);
  return shape === 'line' ? showRestLine(rest, answerLink) : undefined;
}
