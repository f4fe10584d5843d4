import { createPanel, textElement } from '@/enforcer/page/panel';
import { activeElement } from '@/openings/page/typed';
import type { Rest } from '../rest';
import { CURTAIN_CSS } from './curtain-css';
import {
  type AnswerLink,
  answersElement,
  clockElement,
  keepToOurselves,
  keyboardIn,
  type ShownRest,
  setText,
  titleElement,
  writeClock,
} from './parts';

/**
 * Lays the curtain over all of a page, above whatever the page puts up. Unlike the cover it is no modal dialog: that would take the focus and
 * with it the keys of somebody who is just beginning to write. Tab leads into it.
 *
 * @param rises whether it comes softly, as nothing of it was there before
 */
export function showCurtain(rest: Rest, link: AnswerLink, rises: boolean): ShownRest {
  const { host, root } = createPanel(rest, CURTAIN_CSS);
  const { status, title } = titleElement('h1');
  const clock = clockElement(rest);
  const curtain = document.createElement('aside');
  curtain.popover = 'manual';
  curtain.classList.toggle('rises', rises);
  curtain.setAttribute('aria-labelledby', title.id);
  status.append(...rest.lines.map((line) => textElement('p', line)));
  curtain.append(status, ...(clock ? [clock] : []), ideaElement(rest), ...answersElement(rest, link));
  // While it runs nothing is more inviting than to let it run.
  if (rest.answers[0]?.act === 'start') curtain.querySelector('button')?.classList.add('first');
  root.append(curtain);
  keepToOurselves(root);

  const stay = () => {
    if (!host.isConnected) document.documentElement.append(host);
    if (!curtain.matches(':popover-open')) curtain.showPopover();
  };
  const keyboard = leadIn(root);
  stay();
  setText(title, rest.title);
  return {
    ...keyboardIn(root),
    tick(now, nowMs) {
      stay();
      writeClock(clock, now, nowMs);
    },
    remove() {
      keyboard.leave();
      host.remove();
    },
  };
}

/** In whatever direction its person has written it. */
function ideaElement({ idea }: Rest): HTMLElement {
  const element = textElement('p', idea);
  element.className = 'idea';
  element.dir = 'auto';
  return element;
}

/** Has Tab lead to the first button from wherever it is in the page beneath, which nobody sees; and back again at the end. */
function leadIn(root: ShadowRoot): { leave(): void } {
  const stop = new AbortController();
  let before: Element | undefined;
  const onKey = (event: KeyboardEvent) => {
    const isTab = event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!event.isTrusted || !isTab || root.activeElement) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    before = activeElement(document);
    root.querySelector('button')?.focus();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal: stop.signal });
  return {
    leave() {
      stop.abort();
      if (root.activeElement && before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
  };
}
