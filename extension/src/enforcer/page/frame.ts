import { delayUntil } from './delay';
import { type Line, showLine } from './line';
import type { FrameOrder } from './orders';
import { isVeiled, unveil } from './veil';

declare global {
  /** Has the frame ask how it stands; there once the sense is in it. */
  var offhoursAsk: (() => void) | undefined;
  /**
   * How the frame was begun: stopped before anything of it ran, so that it must be loaded anew to be shown; or it could have been, but
   * had been reloaded. Missing where it began like any other, or where only the background knows whose page it lies in.
   */
  var offhoursBegun: 'stopped' | 'reloaded' | undefined;
}

/** How the frame reaches the background. */
export interface FrameLink {
  /** The order of one that is shut; null where it is to show what it has, undefined without an answer. */
  ask(isShown: boolean): Promise<FrameOrder | null | undefined>;
  /** False once the extension that put us here is gone. */
  isAlive(): boolean;
  /** Loads the frame anew, to be shown. */
  reload(): void;
  /** Goes to the frame's own address, to be stopped there. False where that cannot be done. */
  again(): boolean;
}

/** Longer than any answer takes; then it is asked for again. */
const WATCH_MS = 1000;

/** A frame of a platform in another site's page, which may have to be shut. */
export interface Frame {
  /** Asks how it stands, and does that. */
  look(): void;
}

export function createFrame(link: FrameLink): Frame {
  let line: Line | undefined;
  let said = '';
  let watch: ReturnType<typeof setInterval> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isStopped = () => globalThis.offhoursBegun === 'stopped';
  const open = () => {
    clearInterval(watch);
    clearTimeout(timer);
    if (isStopped()) return link.reload();
    line?.remove();
    line = undefined;
    unveil();
  };
  /** What runs in a frame would sound on beneath a line: it begins again, to be stopped, where it can and loses no work. */
  const beginsAgain = ({ work }: FrameOrder): boolean => {
    if (isStopped()) return false;
    if (isVeiled()) return globalThis.offhoursBegun === 'reloaded' && link.again();
    if (!work && !link.again()) link.reload();
    return !work;
  };
  const put = ({ words, work }: FrameOrder) => {
    const says = JSON.stringify([words, work]);
    if (line && says === said) return;
    line?.remove();
    line = showLine(words, work);
    said = says;
  };
  const shut = (order: FrameOrder) => {
    if (beginsAgain(order)) return;
    if (isVeiled()) empty();
    put(order);
    unveil();
    clearTimeout(timer);
    if (order.nextMs !== undefined) timer = setTimeout(look, delayUntil(order.nextMs));
  };
  const obey = (order: FrameOrder | null | undefined) => {
    if (order) shut(order);
    else if (order === null) open();
  };
  const look = () => {
    clearInterval(watch);
    watch = setInterval(check, WATCH_MS);
    link.ask(!isVeiled() && !isStopped()).then(obey, () => undefined);
  };
  /** Nobody is left with a frame that is shut once the extension is gone, or that waits for an answer which was lost. */
  const check = () => {
    if (!link.isAlive()) open();
    else if (isVeiled()) look();
    else if (!line) clearInterval(watch);
  };
  return { look };
}

/**
 * Has the browser run, fetch and play nothing for this document from now on. Stopping it would be plainer, but Chromium never paints a
 * document that was stopped before its body came.
 */
export function forbidAll(): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "default-src 'none'";
  const head = document.createElement('head');
  head.append(policy);
  document.documentElement.prepend(head);
}

/** Takes away what has come, and what comes still. */
function empty(): void {
  if (globalThis.offhoursBegun !== 'stopped') forbidAll();
  globalThis.offhoursBegun = 'stopped';
  const clear = () => document.body?.replaceChildren();
  clear();
  document.addEventListener('DOMContentLoaded', clear, { once: true });
}
