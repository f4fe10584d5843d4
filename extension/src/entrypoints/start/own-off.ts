import type { OffHours, SettingsRevision } from '@protocol/messages';
import { untouched } from '@/untouched';

/** The off hours that somebody has set before Start, where they do more than close every platform. */
export function ownOff(settings: SettingsRevision | undefined): OffHours | undefined {
  if (!settings || untouched(settings)) return undefined;
  const { off } = settings.settings;
  const closesAll = off.verdict === 'closed' && !off.places?.length;
  return closesAll ? undefined : off;
}
