import type { Quiet, Settings } from '@protocol/messages';
import { withOff } from './off';

/** The document with strictness or without: what is off is not there, as the daemon writes it. */
export function withStrict(settings: Settings, on: boolean): Settings {
  const { strict: _, ...rest } = settings;
  return on ? { ...rest, strict: true } : rest;
}

/** The document in which embeds are closed, or left alone. */
export function withEmbeds(settings: Settings, closed: boolean): Settings {
  return withOff(settings, { embeds: closed ? 'closed' : 'open' });
}

/** The same of follow-up on days off. */
export function withDaysOff(settings: Settings, on: boolean): Settings {
  const { days_off: _, ...rest } = settings.follow_up;
  return { ...settings, follow_up: on ? { ...rest, days_off: true } : rest };
}

/** The same of the desktop's do-not-disturb, at night or during breaks. */
export function withQuiet(settings: Settings, which: keyof Quiet, on: boolean): Settings {
  const { quiet = {}, ...rest } = settings;
  const { [which]: _, ...others } = quiet;
  const next: Quiet = on ? { ...others, [which]: true } : others;
  return Object.keys(next).length > 0 ? { ...rest, quiet: next } : rest;
}
