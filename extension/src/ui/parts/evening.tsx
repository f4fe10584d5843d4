import type { Platform } from '@protocol/messages';
import { useRef } from 'preact/hooks';
import type { Overview } from '@/messages';
import { eveningOf } from '../evening';
import { useWords } from '../words';
import { FollowUp } from './follow-up';
import { OnCall } from './on-call';

interface EveningProps {
  overview: Overview;
  accept: (answer: Overview) => void;
  /** On the page of a closed platform: which one, and whether the follow-up opens anything there. */
  closed?: { platform: Platform | undefined; hasFollowUp: boolean };
}

/** What is open outside working hours, and the two ways to open something. */
export function Evening({ overview, accept, closed }: EveningProps) {
  const { text } = useWords();
  const toldDate = useRef<string | undefined>(undefined);
  const { followUp, onCall, outOfReach } = eveningOf(overview, toldDate.current);
  if (followUp?.kind === 'spent') toldDate.current = followUp.date;
  const offersFollowUp = followUp && (followUp.kind !== 'ready' || (closed?.hasFollowUp ?? true));
  if (!offersFollowUp && !onCall && !outOfReach) return null;
  const runs =
    onCall?.kind === 'running' || (followUp && followUp.kind !== 'ready' && followUp.kind !== 'spent');
  return (
    <section
      class={runs ? 'evening evening-runs' : 'evening'}
      aria-label={text(offersFollowUp ? 'follow_up' : 'on_call')}
    >
      {offersFollowUp && <FollowUp view={followUp} accept={accept} closed={closed !== undefined} />}
      {onCall && <OnCall view={onCall} accept={accept} closed={closed} />}
      {outOfReach && <p class="soft">{text('openings.away')}</p>}
    </section>
  );
}
