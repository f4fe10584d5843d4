import type { Platform, Stats } from '@protocol/messages';
import { useWords } from '@/ui/words';

/** What of the day the platform has had already; nothing while that is nobody's knowledge, or none. */
export function Today({ platform, stats }: { platform: Platform; stats: Stats | undefined }) {
  const { text, duration } = useWords();
  const totalMs = stats?.platforms.find((seen) => seen.platform === platform.id)?.totalMs;
  if (!totalMs || totalMs < 1_000) return null;
  return <p class="soft">{text('closed.today', { platform: platform.name, time: duration(totalMs) })}</p>;
}
