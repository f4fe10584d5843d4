import { createPanel, textElement } from '@/enforcer/page/panel';
import { type Strip, stripAt } from '../strip';
import { keepAtEdge } from './at-edge';
import { STRIP_CSS } from './strip-css';

/** A strip that is shown. */
export interface ShownStrip {
  /** Takes over what was heard since. */
  update(strip: Strip): void;
  remove(): void;
}

const TICK_MS = 1000;

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
  const edge = keepAtEdge(parts.bar);
  const timer = setInterval(() => {
    look();
    edge.look();
  }, TICK_MS);
  const remove = () => {
    clearInterval(timer);
    edge.stop();
    host.remove();
  };
  look();
  edge.look();
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
