import { createPanel, textElement } from '@/enforcer/page/panel';
import { keepAtEdge } from '@/openings/page/at-edge';
import { STRIP_CSS } from '@/openings/page/strip-css';
import type { Rest } from '../rest';
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

/** The strip, with answers in it. */
const CSS = `${STRIP_CSS}
aside { flex-wrap: wrap; justify-content: center; gap: 4px 12px; padding-block: 4px; padding-inline: 16px 8px; border-color: var(--mark);
  border-radius: 18px; font-size: 14px }
p { margin: 0 }
.more { margin-inline-start: 12px; opacity: 0.8 }
@media (max-width: 640px) { .more { display: none } }
.answers { display: flex; flex-wrap: wrap; gap: 4px 8px }
.answers[aria-busy] { opacity: 0.6 }
.answers button { min-block-size: 28px; padding-inline: 12px; border-radius: 14px; background: var(--calm) }
`;

/**
 * Says the same as the curtain in a line at an edge, on a page whose person is writing, or that closes in a moment: at the upper one, for
 * the lower one may have a countdown.
 */
export function showRestLine(rest: Rest, link: AnswerLink): ShownRest {
  const { host, root } = createPanel(rest, CSS);
  const { status, title } = titleElement('span');
  const clock = clockElement(rest);
  const bar = document.createElement('aside');
  bar.setAttribute('aria-labelledby', title.id);
  bar.title = rest.idea;
  status.append(...rest.lines.slice(0, 1).map(moreElement));
  bar.append(status, ...(clock ? [clock] : []), ...answersElement(rest, link));
  root.append(bar);
  keepToOurselves(root);
  document.documentElement.append(host);
  setText(title, rest.title);
  const edge = keepAtEdge(bar, 'upper');
  edge.look();
  return {
    ...keyboardIn(root),
    tick(now, nowMs) {
      if (!host.isConnected) document.documentElement.append(host);
      writeClock(clock, now, nowMs);
      edge.look();
    },
    remove() {
      edge.stop();
      host.remove();
    },
  };
}

/** How long it lasts; left out where there is little room. */
function moreElement(line: string): HTMLElement {
  const more = textElement('span', line);
  more.className = 'more';
  return more;
}
