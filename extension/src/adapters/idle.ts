import { browser } from 'wxt/browser';

/** Whether somebody is at the keyboard or mouse, as the system tells. */
export type Presence = 'active' | 'idle' | 'locked';

/** How long without input counts as idle. */
export const IDLE_MS = 60_000;
/** The shortest silence that browsers can tell of. */
export const RECENT_MS = 15_000;

export interface Input {
  presence: Presence;
  /** Input is certain at or after this instant. */
  inputMs: number;
}

/** Has idle.onStateChanged speak after {@link IDLE_MS}. */
export function listenForIdle(): void {
  browser.idle.setDetectionInterval(IDLE_MS / 1000);
}

/** Whether somebody is there now. */
export async function presence(): Promise<Presence> {
  return browser.idle.queryState(IDLE_MS / 1000);
}

/** Whether somebody is there now, and since when at the latest nobody touched anything. */
export async function input(nowMs: number): Promise<Input> {
  const [presence, recent] = await Promise.all([
    browser.idle.queryState(IDLE_MS / 1000),
    browser.idle.queryState(RECENT_MS / 1000),
  ]);
  return { presence, inputMs: nowMs - (recent === 'active' ? RECENT_MS : IDLE_MS) };
}
