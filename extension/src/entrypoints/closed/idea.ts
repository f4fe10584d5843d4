import type { Phase } from '@protocol/messages';
import type { TextKey } from '@/i18n';
import { daysBetween } from '@/ui/moment';

const IDEAS: Record<Exclude<Phase, 'work'>, readonly TextKey[]> = {
  off: [
    'closed.idea.off.outside',
    'closed.idea.off.call',
    'closed.idea.off.eat',
    'closed.idea.off.paper',
    'closed.idea.off.song',
    'closed.idea.off.plants',
  ],
  night: [
    'closed.idea.night.phone',
    'closed.idea.night.light',
    'closed.idea.night.note',
    'closed.idea.night.window',
  ],
};

/** One thing to do instead. It stays the same all day long, so that nobody opens a platform to see the next. */
export function ideaOf(phase: Exclude<Phase, 'work'>, nowMs: number, zone: string): TextKey {
  const ideas = IDEAS[phase];
  return ideas[daysBetween(0, nowMs, zone) % ideas.length] as TextKey;
}
