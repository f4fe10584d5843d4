import type { Stats } from '@protocol/messages';
import { expect } from 'vitest';

/** How far a figure may be from the truth: a second, for what a person sees are seconds. */
const WITHIN_MS = 1000;

/** The time of a role over all platforms; 0 when there is none of it. */
export function roleMs({ platforms }: Stats, role: string): number {
  const roles = platforms.flatMap((platform) => platform.roles).filter((one) => one.role === role);
  return roles.reduce((sum, { totalMs }) => sum + totalMs, 0);
}

/** The time of a platform; 0 when there is none of it. */
export function platformMs({ platforms }: Stats, platform: string): number {
  return platforms.find((one) => one.platform === platform)?.totalMs ?? 0;
}

/** Asks for a figure that has been growing since an instant, and expects what has passed since then. */
export async function expectPassed(sinceMs: number, ask: () => Promise<number>): Promise<void> {
  const leastMs = Date.now() - sinceMs - WITHIN_MS;
  const shownMs = await ask();
  expect(shownMs).toBeGreaterThanOrEqual(leastMs);
  expect(shownMs).toBeLessThanOrEqual(Date.now() - sinceMs + WITHIN_MS);
}

/** Expects two durations to be the same to the second. */
export function expectNear(oneMs: number, otherMs: number): void {
  expect(Math.abs(oneMs - otherMs), `${oneMs} and ${otherMs} ms`).toBeLessThanOrEqual(WITHIN_MS);
}

/** The part of a page of either library that is needed here. */
interface Evaluates {
  evaluate(read: () => number): Promise<number>;
}

/** When the page that a tab shows came: its own clock's instant at which the site began to answer. */
export function cameMs(page: Evaluates): Promise<number> {
  return page.evaluate(() => {
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return performance.timeOrigin + (visit?.responseStart ?? 0);
  });
}

/** Lets time pass because the story says so. */
export function pass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
