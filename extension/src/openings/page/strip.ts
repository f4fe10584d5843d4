import { createPanel, textElement } from '@/enforcer/page/panel';
import { type Strip, stripAt } from '../strip';
import { type Box, freeEdge } from './edge';
import { STRIP_CSS } from './strip-css';
import { typedBoxes } from './typed';

/** A strip that is shown. */
export interface ShownStrip {
  /** Takes over what was heard since. */
  update(strip: Strip): void;
  remove(): void;
}

const TICK_MS = 1000;
/** After these somebody may be about to type where the strip lies. */
const MOVES = ['focusin', 'input', 'scroll'] as const;

/** Shows the countdown at an edge of the page. It never takes the focus, and makes way for typed text. */
export function showStrip(first: Strip, { isAlive, hide }: StripLink): ShownStrip {
  let strip = first;
  const { host, root } = createPanel(first, STRIP_CSS);
  const parts = partsOf(first, () => hide(strip));
  root.append(parts.bar);
  document.documentElement.append(host);

  const look = () => {
    if (!isAlive()) remove();
    else write(parts, strip);
  };
  let size = { width: 0, height: 0 };
  const makeWay = () => {
    const { bar } = parts;
    if (bar.dataset.edge !== 'line') size = { width: bar.offsetWidth, height: bar.offsetHeight };
    bar.dataset.edge = freeEdge(choicesFor(size), typedBoxes());
  };
  const makeWaySoon = oncePerFrame(makeWay);
  const timer = setInterval(() => {
    look();
    makeWay();
  }, TICK_MS);
  const stop = new AbortController();
  const options = { capture: true, passive: true, signal: stop.signal };
  for (const type of MOVES) window.addEventListener(type, makeWaySoon, options);
  const remove = () => {
    clearInterval(timer);
    stop.abort();
    host.remove();
  };
  look();
  makeWay();
  return {
    update(next) {
      strip = next;
      if (!host.isConnected) document.documentElement.append(host);
      look();
    },
    remove,
  };
}

export interface StripLink {
  /** False once the extension that put us here is gone. */
  isAlive(): boolean;
  /** The person has put the strip away. */
  hide(strip: Strip): void;
}

interface Parts {
  bar: HTMLElement;
  label: HTMLElement;
  clock: HTMLElement;
}

function partsOf({ dismiss }: Strip, hide: () => void): Parts {
  const bar = document.createElement('aside');
  const label = textElement('span', '');
  label.setAttribute('role', 'status');
  const clock = textElement('span', '');
  clock.className = 'clock';
  clock.setAttribute('role', 'timer');
  const button = textElement('button', '×');
  button.type = 'button';
  button.ariaLabel = dismiss;
  button.title = dismiss;
  // The keyboard stays where the person writes.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', hide);
  bar.append(label, clock, button);
  return { bar, label, clock };
}

function write({ bar, label, clock }: Parts, strip: Strip): void {
  const look = stripAt(strip, Date.now());
  bar.dataset.manner = look.manner;
  setText(clock, look.clock);
  if (look.manner === 'ending') setText(label, strip.ending);
  else setText(label, look.manner === 'paused' ? `${strip.label} (${strip.paused})` : strip.label);
}

/** A text that is put there again would be read out again. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** How far from its edge the strip lies, in CSS pixels. */
const GAP = 8;

/** Where a strip of that size, which it has with its words, would lie. */
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
