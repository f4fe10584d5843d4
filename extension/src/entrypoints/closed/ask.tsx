import type { Platform } from '@protocol/messages';
import { useState } from 'preact/hooks';
import { closeTab } from '@/adapters/page';
import { limits } from '@/limits';
import type { Overview } from '@/messages';
import { openMeanwhile, whyDelayed } from '@/ui/open-part';
import { useWords } from '@/ui/words';
import { AskForm } from './ask-form';
import { EMPTY, reachOf } from './asking';
import { Today } from './today';
import { useWait } from './use-wait';
import { Ways } from './ways';
import type { Closing } from './why';

interface AskProps {
  overview: Overview;
  closing: Closing;
  platform: Platform;
  accept: (answer: Overview) => void;
}

/** Whether it has to be now: the platform opens after a wait, for some minutes, with what it is for. To leave takes one press. */
export function Ask({ overview, closing, platform, accept }: AskProps) {
  const { text } = useWords();
  // Here and not in the form, so that nothing is lost while the daemon stumbles.
  const [draft, setDraft] = useState(EMPTY);
  const waitMs = overview.plan?.waitMs ?? limits.MinWaitMs;
  const leftMs = useWait(waitMs);
  const reach = reachOf(overview.connection);
  const leave = (
    <button type="button" class="button button-quiet" onClick={() => void closeTab()}>
      {text('delay.leave')}
    </button>
  );
  return (
    <>
      <h1>{reach === 'here' ? text('delay.title', { platform: platform.name }) : text(closing.title)}</h1>
      <Why closing={closing} platform={platform} />
      <Today platform={platform} stats={overview.stats} />
      {reach === 'here' ? (
        <AskForm
          platform={platform.id}
          draft={draft}
          change={setDraft}
          waitMs={waitMs}
          leftMs={leftMs}
          accept={accept}
          leave={leave}
        />
      ) : (
        <>
          <p>{text(`delay.${reach}`)}</p>
          {leave}
        </>
      )}
    </>
  );
}

/** That it waits first and until when, and what of the platform is open without asking. */
function Why({ closing: { untilMs, isPart, openPart }, platform }: Pick<AskProps, 'closing' | 'platform'>) {
  const { when, ...texts } = useWords();
  const { text } = texts;
  const why = text(whyDelayed(isPart), { platform: platform.name });
  const opens =
    untilMs === undefined ? text('delay.opens.unknown') : text('delay.opens', { time: when(untilMs) });
  return (
    <>
      <p>{`${why} ${opens}`}</p>
      {openPart && (
        <>
          <p>{openMeanwhile(platform.name, openPart, texts)}</p>
          <Ways platform={platform} roles={openPart.roles} />
        </>
      )}
    </>
  );
}
