import type { Span } from '@protocol/messages';
import { OUTBOX, type Stored, TAIL } from '@/adapters/keys';

/** A place inside the extension: its worker, or a page of its own. */
export interface Inside {
  evaluate(read: () => Promise<Stored>): Promise<Stored>;
}

/** All that the extension has stored. */
export function stored(inside: Inside): Promise<Stored> {
  return inside.evaluate(() => chrome.storage.local.get(null) as Promise<Stored>);
}

/** The spans that wait for the daemon. */
export function waitingIn(all: Stored): Span[] {
  return shelf(all, OUTBOX).map(([, span]) => span as Span);
}

/** The spans that the daemon has acknowledged, so that they left the outbox. */
export function acknowledgedIn(all: Stored): Span[] {
  return shelf(all, TAIL).map(([, kept]) => (kept as { span: Span }).span);
}

/** Whether nothing has attention and the daemon has all that had: until then a figure may still change. */
export function isDelivered(all: Stored): boolean {
  return !all.open && waitingIn(all).length === 0;
}

/** The time that the spans cover together, each instant once. */
export function coveredMs(spans: readonly Span[]): number {
  let total = 0;
  let doneMs = 0;
  for (const { fromMs, toMs } of [...spans].sort((a, b) => a.fromMs - b.fromMs)) {
    total += Math.max(0, toMs - Math.max(fromMs, doneMs));
    doneMs = Math.max(doneMs, toMs);
  }
  return total;
}

function shelf(all: Stored, prefix: string): [string, unknown][] {
  return Object.entries(all).filter(([key]) => key.startsWith(prefix));
}
