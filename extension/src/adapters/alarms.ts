import { browser } from 'wxt/browser';

/** Twice a minute is as often as Chromium lets an alarm ring. */
const PERIOD_MIN = 0.5;

/** The alarms that wake the worker. The names tell them apart in onAlarm. */
export const ALARMS = { wake: 'wake', wakeToo: 'wake-too', plan: 'plan' } as const;

/**
 * Arms the two alarms that bring the worker back. Firefox suspends an event page 30 s after its last event, so one alarm
 * every 30 s would race with it; two of them, 15 s apart, leave no such gap.
 */
export async function armWakeAlarms(): Promise<void> {
  await arm(ALARMS.wake, PERIOD_MIN);
  await arm(ALARMS.wakeToo, PERIOD_MIN / 2);
}

/** Rings once, at the plan's next change; without an instant it rings no more. */
export async function armPlanAlarm(atMs: number | undefined): Promise<void> {
  if (atMs === undefined) await browser.alarms.clear(ALARMS.plan);
  else await browser.alarms.create(ALARMS.plan, { when: atMs });
}

/** An alarm that is there already keeps its rhythm: arming it anew at every start of the worker could put it off for ever. */
async function arm(name: string, delayInMinutes: number): Promise<void> {
  const alarm = await browser.alarms.get(name);
  if (!alarm) await browser.alarms.create(name, { delayInMinutes, periodInMinutes: PERIOD_MIN });
}
