import { isShut } from '@/rules/verdicts';
import type { MixedHost } from './closings';
import { type Facts, type Treatment, treat } from './decide';
import type { Order } from './page/orders';
import { coverWords, type Manner, mainWords, reminderWords } from './words';

/** What is known of one page. */
export interface PageState {
  /** Leaving it would lose work. */
  work: boolean;
  /** A call or a live broadcast runs on it. */
  live: boolean;
  /** Only where a part of the host is open. */
  around?: MixedHost | undefined;
  /** How what stands in its main landmark is treated, where that is shut and the page is not. */
  main?: Treatment | undefined;
}

/** What a page is told to show now, and what it does by itself later. */
export function orderFor(facts: Facts, treatment: Treatment, manner: Manner, page: PageState): Order {
  const next = { ...nextFor(facts, treatment, manner, page), ...movesFor(facts, manner, page) };
  if (isShut(treatment.verdict))
    return { show: 'cover', words: coverWords(treatment, manner, page.work), ...next };
  if (page.main) return { show: 'main', words: mainWords(page.main, manner), ...sooner(next, page.main) };
  if (treatment.verdict === 'remind')
    return { show: 'reminder', words: reminderWords(treatment, manner), ...next };
  return { show: 'nothing', ...next };
}

/** What the main landmark is for may open first: the page asks again then. */
function sooner<Next extends Pick<Order, 'next'>>(next: Next, { nextMs }: Treatment): Next {
  if (nextMs === undefined || (next.next && next.next.atMs <= nextMs)) return next;
  return { ...next, next: { atMs: nextMs } };
}

/** A page that is shut next is told what to cover itself with. When one opens next, or is live, it asks. */
function nextFor(
  facts: Facts,
  { platform, role, nextMs }: Treatment,
  manner: Manner,
  { live }: PageState,
): Pick<Order, 'next'> {
  if (nextMs === undefined) return {};
  const then = treat({ ...facts, nowMs: nextMs }, { platform, role });
  if (live || !isShut(then.verdict)) return { next: { atMs: nextMs } };
  return { next: { atMs: nextMs, cover: coverWords(then, { ...manner, nowMs: nextMs }, false) } };
}

/** What the page moves to next it must know before anybody can tell it. */
function movesFor(facts: Facts, manner: Manner, { around }: PageState): Pick<Order, 'moves'> {
  if (!around) return {};
  const closed = around.rules.find((rule) => rule.closed);
  const main = around.rules.find((rule) => rule.main);
  const rules = around.rules.map(({ platform, role, ...rule }) => rule);
  return {
    moves: {
      rules,
      ...(closed && { cover: coverWords(treat(facts, closed), manner, false) }),
      ...(main?.main && { main: mainWords(treat(facts, { ...main, role: main.main }), manner) }),
    },
  };
}
