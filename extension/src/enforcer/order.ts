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
  /** How what stands in its main landmark is treated, where that is another kind of work. */
  main?: Treatment | undefined;
}

/** What a page is told to show now, and what it does by itself later. */
export function orderFor(facts: Facts, treatment: Treatment, manner: Manner, page: PageState): Order {
  const next = { ...nextFor(facts, treatment, manner, page), ...movesFor(facts, manner, page) };
  if (isShut(treatment.verdict))
    return { show: 'cover', words: coverWords(treatment, manner, page.work), ...next };
  if (page.main && isShut(page.main.verdict))
    return { show: 'main', main: mainWords(page.main, manner), ...next };
  if (treatment.verdict === 'remind')
    return { show: 'reminder', words: reminderWords(treatment, manner), ...next };
  return { show: 'nothing', ...next };
}

/**
 * What is shut next, the page or its main landmark, it is told what to cover itself with. When one opens next, or the page is live, it
 * asks.
 */
function nextFor(
  facts: Facts,
  treatment: Treatment,
  manner: Manner,
  { live, main }: PageState,
): Pick<Order, 'next'> {
  const changes = [treatment.nextMs, main?.nextMs].filter((ms) => ms !== undefined);
  if (changes.length === 0) return {};
  const atMs = Math.min(...changes);
  const [now, then] = [
    { ...facts, nowMs: atMs },
    { ...manner, nowMs: atMs },
  ];
  const [page, landmark] = [treat(now, treatment), main && treat(now, main)];
  if (live) return { next: { atMs } };
  if (isShut(page.verdict)) return { next: { atMs, cover: coverWords(page, then, false) } };
  if (landmark && isShut(landmark.verdict)) return { next: { atMs, main: mainWords(landmark, then) } };
  return { next: { atMs } };
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
