import type { BrowserReport } from '@protocol/messages';
import type { Clock } from '@/adapters/clock';
import { offsetsOf } from '@/rules/offsets';

export interface ReportParts {
  clock: Pick<Clock, 'nowMs'>;
  privateWindows(): Promise<boolean>;
  /** Since when this browser is watched, and whether it began then. */
  watching(): { sinceMs?: number | undefined; isNew?: boolean | undefined };
  /** Whether there was anybody to tell. */
  tell(report: BrowserReport): boolean;
}

/** What only the browser knows of itself: told once a connection, and again when it has changed. */
export class Report {
  readonly #parts: ReportParts;
  #told: string | undefined;

  constructor(parts: ReportParts) {
    this.#parts = parts;
  }

  /** There is another connection, and nothing was said over it. */
  forget(): void {
    this.#told = undefined;
  }

  /** Tells it, with the offsets of the zone that the plan is made for. */
  async tell(zone: string): Promise<void> {
    const { clock, privateWindows, watching, tell } = this.#parts;
    const allowed = await privateWindows();
    const { sinceMs, isNew = false } = watching();
    const said = `${zone} ${allowed} ${isNew}`;
    if (said === this.#told) return;
    const fromMs = clock.nowMs();
    const { offsets, toMs } = offsetsOf(zone, fromMs) ?? { toMs: fromMs };
    const report = { privateWindows: allowed, zone, fromMs, toMs, ...(offsets && { offsets }) };
    const since = { ...(sinceMs && { watchingMs: sinceMs }), ...(isNew && { began: true }) };
    if (tell({ ...report, ...since })) this.#told = said;
  }
}
