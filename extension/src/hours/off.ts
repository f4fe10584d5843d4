import type { OffHours, OffPlace, Role, Settings, Verdict } from '@protocol/messages';
import { isShut } from '@/rules/verdicts';
import { amountOf, writeAmount } from './duration';

/** The document with something else in off hours. */
export function withOff(settings: Settings, more: Partial<OffHours>): Settings {
  return { ...settings, off: { ...settings.off, ...more } };
}

/** How long a delay waits, in seconds. */
export function waitOf({ wait }: Pick<OffHours, 'wait'>): number {
  return amountOf(wait, 'seconds').n;
}

export function withWait(settings: Settings, seconds: number): Settings {
  return withOff(settings, { wait: writeAmount({ n: seconds, unit: 'seconds' }) });
}

/** A place from what is chosen: "" is all of them, which is not written. */
export function placeOf(platform: string, role: Role | '', verdict: Verdict): OffPlace {
  return { ...(platform && { platform }), ...(role && { role }), verdict };
}

/** What a new place begins as: messages open where the rest is shut, and else the feed closes. */
export function newPlace({ verdict }: OffHours): OffPlace {
  return isShut(verdict) ? { role: 'care', verdict: 'open' } : { role: 'feed', verdict: 'closed' };
}

/** The document with a place there; the last one that fits counts, so that a new one goes to the end. */
export function withPlace(settings: Settings, at: number, place: OffPlace): Settings {
  const places = [...(settings.off.places ?? [])];
  places[at] = place;
  return withOff(settings, { places });
}

/** The document without one; without any, it has no list. */
export function withoutPlace(settings: Settings, at: number): Settings {
  const { places = [], ...rest } = settings.off;
  const left = places.filter((_, index) => index !== at);
  return { ...settings, off: left.length > 0 ? { ...rest, places: left } : rest };
}

export function isSamePlace(one: OffPlace, other: OffPlace): boolean {
  return one.platform === other.platform && one.role === other.role;
}

/** Whether anything waits first. */
export function isDelayed(off: OffHours): boolean {
  return verdictsOf(off).includes('delay');
}

/** Whether a reminder in the first week would be freer than anything that comes after it. */
export function isFirmer(off: OffHours): boolean {
  return verdictsOf(off).some(isShut);
}

function verdictsOf({ verdict, places = [] }: OffHours): Verdict[] {
  return [verdict, ...places.map((place) => place.verdict)];
}
