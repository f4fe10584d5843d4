import { textElement } from '@/enforcer/page/panel';
import { countdown } from '@/ui/clock';
import type { Rest, RestAct } from '../rest';

/** What stands on the page for a rest. */
export interface ShownRest {
  /** Writes how long it still lasts; only its end may differ from what is shown. */
  tick(rest: Rest, nowMs: number): void;
  /** Which answer has the keyboard, if one has. */
  focused(): string | undefined;
  /** Gives it to that answer, or to the first where that is gone. */
  focus(act: string): void;
  remove(): void;
}

/** How the page reaches the background. */
export interface AnswerLink {
  /** Whether it could be done. What comes of it is told as the next order. */
  answer(act: RestAct): Promise<boolean>;
}

/** Somebody may be about to click just where a button appears: it is none of theirs for so long. */
const UNREADY_MS = 600;

/** The buttons, and why the last one did nothing. */
export function answersElement({ answers, failed }: Rest, { answer }: AnswerLink): HTMLElement[] {
  const bornMs = performance.now();
  const row = document.createElement('div');
  row.className = 'answers';
  const alert = textElement('p', '');
  alert.setAttribute('role', 'alert');
  alert.hidden = true;
  const press = async (event: Event, act: RestAct) => {
    // A page cannot see the buttons; it could still guess where they are.
    if (!event.isTrusted || performance.now() - bornMs < UNREADY_MS || row.ariaBusy === 'true') return;
    row.ariaBusy = 'true';
    const isDone = await answer(act);
    row.ariaBusy = null;
    alert.textContent = failed;
    alert.hidden = isDone;
  };
  row.append(...answers.map(({ act, label }) => buttonElement(act, label, (event) => press(event, act))));
  return [row, alert];
}

function buttonElement(
  act: RestAct,
  label: string,
  press: (event: Event) => Promise<void>,
): HTMLButtonElement {
  const button = textElement('button', label);
  button.type = 'button';
  button.dataset.act = act;
  button.addEventListener('click', (event) => void press(event));
  return button;
}

/** Where the keyboard is among the answers, so that one shape can hand it on to the next. */
export function keyboardIn(root: ShadowRoot): Pick<ShownRest, 'focused' | 'focus'> {
  return {
    focused: () => (root.activeElement as HTMLElement | null)?.dataset.act,
    focus(act) {
      const same = root.querySelector<HTMLElement>(`[data-act=${act}]`) ?? root.querySelector('button');
      same?.focus({ preventScroll: true });
    },
  };
}

/** The countdown; missing while there is nothing to count down to. */
export function clockElement({ untilMs }: Rest): HTMLElement | undefined {
  if (untilMs === undefined) return undefined;
  const clock = textElement('p', '');
  clock.className = 'clock';
  clock.setAttribute('role', 'timer');
  return clock;
}

export function writeClock(clock: HTMLElement | undefined, { untilMs, lang }: Rest, nowMs: number): void {
  if (clock && untilMs !== undefined) setText(clock, countdown(untilMs - nowMs, lang));
}

/** A text that is put there again would be read out again. */
export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** The title, to be filled once it stands in the page: only what changes there is read out. */
export function titleElement(tag: 'h1' | 'span'): { status: HTMLElement; title: HTMLElement } {
  const status = document.createElement('div');
  status.setAttribute('role', 'status');
  const title = document.createElement(tag);
  title.id = 'title';
  status.append(title);
  return { status, title };
}

const EVENTS = ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keypress', 'keyup'];

/** What is done to ours is none of the page's business, and leaves the keyboard where it is. */
export function keepToOurselves(root: ShadowRoot): void {
  for (const type of EVENTS) root.addEventListener(type, (event) => event.stopPropagation());
  root.addEventListener('mousedown', (event) => event.preventDefault());
}
