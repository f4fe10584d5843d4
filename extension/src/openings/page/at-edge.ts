import { type Box, type Edge, freeEdge } from './edge';
import { typedBoxes } from './typed';

/** Keeps a bar where it covers nothing that is typed. */
export interface AtEdge {
  /** Moves the bar if it has to make way. */
  look(): void;
  stop(): void;
}

/** After these somebody may be about to type where the bar lies. */
const MOVES = ['focusin', 'input', 'scroll'] as const;

/** Writes as `data-edge` of the bar where it is to lie; at `first`, unless something is typed there. */
export function keepAtEdge(bar: HTMLElement, first: Exclude<Edge, 'line'> = 'lower'): AtEdge {
  let size = { width: 0, height: 0 };
  const look = () => {
    if (bar.dataset.edge !== 'line') size = { width: bar.offsetWidth, height: bar.offsetHeight };
    bar.dataset.edge = freeEdge(choicesFor(size), typedBoxes(), first);
  };
  const lookSoon = oncePerFrame(look);
  const stop = new AbortController();
  const options = { capture: true, passive: true, signal: stop.signal };
  for (const type of MOVES) window.addEventListener(type, lookSoon, options);
  return { look, stop: () => stop.abort() };
}

/** How far from its edge a bar lies, in CSS pixels. */
const GAP = 8;

/** Where a bar of that size, which it has with its words, would lie. */
function choicesFor({ width, height }: { width: number; height: number }): { lower: Box; upper: Box } {
  const left = (window.innerWidth - width) / 2;
  const across = { left, right: left + width };
  return {
    lower: { ...across, top: window.innerHeight - GAP - height, bottom: window.innerHeight },
    upper: { ...across, top: 0, bottom: GAP + height },
  };
}

/** Pages scroll more often than they are painted. */
function oncePerFrame(work: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      work();
    });
  };
}
