import { type Facts, type Treatment, treat } from './decide';
import type { Order } from './page/orders';
import { coverWords, type Manner, reminderWords } from './words';

/** What a page is told to show now. `held` says that it is covered because leaving it would lose work. */
export function orderFor(facts: Facts, treatment: Treatment, manner: Manner, held: boolean): Order {
  const next = nextFor(facts, treatment, manner);
  if (treatment.verdict === 'closed')
    return { show: 'cover', words: coverWords(treatment, manner, held), ...next };
  if (treatment.verdict === 'remind')
    return { show: 'reminder', words: reminderWords(treatment, manner), ...next };
  return { show: 'nothing', ...next };
}

/** A page that closes next is told what to cover itself with. When one opens next, it asks. */
function nextFor(facts: Facts, { platform, nextMs }: Treatment, manner: Manner): Pick<Order, 'next'> {
  if (nextMs === undefined) return {};
  const then = treat({ ...facts, nowMs: nextMs }, platform);
  const cover =
    then.verdict === 'closed' ? { cover: coverWords(then, { ...manner, nowMs: nextMs }, false) } : {};
  return { next: { atMs: nextMs, ...cover } };
}
