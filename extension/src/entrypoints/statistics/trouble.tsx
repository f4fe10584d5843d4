import type { TextKey } from '@/i18n';
import type { ConnectionState, StatisticsAnswer } from '@/messages';
import { Connection, isTrouble } from '@/ui/parts/connection';
import type { PageProps } from '@/ui/shell';
import { useWords } from '@/ui/words';

interface TroubleProps extends PageProps {
  why: StatisticsAnswer['why'];
  /** What was counted up to then can still be seen. */
  isShown: boolean;
  /** Asks at once. */
  again: () => void;
}

/** Why nothing new comes, and the way out. */
export function Trouble({ overview, accept, why, isShown, again }: TroubleProps) {
  const { text } = useWords();
  const key = whyNot(overview.connection, why, isShown);
  if (!key) return null;
  const isOurs = overview.connection === 'connected';
  return (
    <div class="away">
      <p role="status">{text(key)}</p>
      {isOurs && (
        <button type="button" class="button button-quiet button-inline" onClick={again}>
          {text('retry')}
        </button>
      )}
      {!isOurs && overview.connection !== 'private' && <Connection overview={overview} accept={accept} />}
    </div>
  );
}

function whyNot(state: ConnectionState, why: StatisticsAnswer['why'], isShown: boolean): TextKey | undefined {
  if (state === 'private') return 'stats.private';
  if (isTrouble(state) && isShown) return 'stats.old';
  if (state === 'unpaired' || state === 'revoked') return 'stats.unpaired';
  if (isTrouble(state)) return 'stats.away';
  if (state !== 'connected') return undefined;
  if (why && isShown) return 'stats.old';
  return why && (why === 'refused' ? 'stats.unread' : 'stats.away');
}
