import type { Platform, Stats } from '@protocol/messages';
import { openMeanwhile, whyClosed } from '@/ui/open-part';
import { useWords } from '@/ui/words';
import { Today } from './today';
import { Ways } from './ways';
import type { Closing } from './why';

interface RestProps {
  closing: Closing;
  platform: Platform | undefined;
  stats: Stats | undefined;
}

/** Why, until when, and for whoever has nothing open there one calm sentence and something else to do. */
export function Rest({ closing, platform, stats }: RestProps) {
  const { when, ...texts } = useWords();
  const { text } = texts;
  const { untilMs, isPart, openPart } = closing;
  return (
    <>
      <h1>{text(closing.title)}</h1>
      {closing.rest && <p class="rest">{text(closing.rest)}</p>}
      <p>
        {platform && `${text(whyClosed(closing.phase, isPart), { platform: platform.name })} `}
        {untilMs === undefined ? text('closed.opens.unknown') : text('closed.opens', { time: when(untilMs) })}
      </p>
      {platform && openPart && (
        <>
          <p>{openMeanwhile(platform.name, openPart, texts)}</p>
          <Ways platform={platform} roles={openPart.roles} />
        </>
      )}
      {!openPart && <p>{text('closed.idea', { idea: text(closing.idea) })}</p>}
      {platform && <Today platform={platform} stats={stats} />}
    </>
  );
}
