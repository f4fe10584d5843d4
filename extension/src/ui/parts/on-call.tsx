import type { OnCall as OnCallTime, Platform } from '@protocol/messages';
import type { Overview } from '@/messages';
import type { OnCallView } from '../evening';
import { useOpening } from '../use-opening';
import { useWords } from '../words';
import { OnCallForm } from './on-call-form';
import { OpeningTrouble } from './opening-problem';

interface OnCallProps {
  view: OnCallView;
  accept: (answer: Overview) => void;
  /** It stands on the page of a closed platform. */
  closed: { platform: Platform | undefined } | undefined;
}

/** Being on call: until when and why, or the small way into it. */
export function OnCall({ view, accept, closed }: OnCallProps) {
  const { text } = useWords();
  if (view.kind === 'running') return <Running onCall={view.onCall} canEnd={view.canEnd} accept={accept} />;
  return (
    <details class="on-call way-in">
      <summary>{text(closed ? 'on_call.urgent' : 'on_call.open')}</summary>
      <OnCallForm accept={accept} platform={closed?.platform} />
    </details>
  );
}

interface RunningProps {
  onCall: OnCallTime;
  canEnd: boolean;
  accept: (answer: Overview) => void;
}

function Running({ onCall, canEnd, accept }: RunningProps) {
  const { text, at } = useWords();
  const { busy, problem, ask } = useOpening(accept);
  const scope = useScope(onCall);
  return (
    <div class="on-call-running">
      <div>
        <h2>{text('on_call.until', { time: at(onCall.untilMs) })}</h2>
        <p class="on-call-reason">
          <bdi>{onCall.reason}</bdi>
        </p>
        {scope && <p class="soft">{scope}</p>}
      </div>
      {canEnd && (
        <button
          type="button"
          class="button button-quiet"
          disabled={busy}
          onClick={() => void ask({ type: 'on-call-end' })}
        >
          {text('on_call.end')}
        </button>
      )}
      <OpeningTrouble problem={problem} />
    </div>
  );
}

/** What is open, where that is not everything. */
function useScope({ platform, role }: OnCallTime): string {
  const { text, platforms } = useWords();
  return [platform && platforms.nameOf(platform), role && text(`role.${role}`)].filter(Boolean).join(' · ');
}
