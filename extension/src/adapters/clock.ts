/** Stops a timer; does nothing when it has run or was stopped. */
export type Stop = () => void;

/** The time, and being called later. Timers die with the worker: alarms are for what must outlive it. */
export interface Clock {
  nowMs(): number;
  /** The IANA zone that this browser keeps. */
  zone(): string;
  after(delayMs: number, call: () => void): Stop;
  every(periodMs: number, call: () => void): Stop;
}

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  after(delayMs, call) {
    const timer = setTimeout(call, delayMs);
    return () => clearTimeout(timer);
  },
  every(periodMs, call) {
    const timer = setInterval(call, periodMs);
    return () => clearInterval(timer);
  },
};
