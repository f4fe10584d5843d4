import type { Platform } from '@protocol/messages';
import { ROLES } from '@/rules/plan';
import type { OpenPart } from '@/rules/verdicts';
import { openMeanwhile } from '@/ui/open-part';
import { useWords } from '@/ui/words';
import { Ways } from './ways';

interface AgainProps {
  platform: Platform | undefined;
  /** Only a part of it is open; its home may be closed, and what the person was headed for is not known. */
  openPart: OpenPart | undefined;
  /** Its person has just asked for it: until when it is open. */
  openedMs: number | undefined;
}

/** The platform is open again: the way back, if the person wants it. */
export function Again({ platform, openPart, openedMs }: AgainProps) {
  const { at, ...texts } = useWords();
  const { text } = texts;
  if (!platform) return <h1>{text('verdict.open')}</h1>;
  if (openPart)
    return (
      <>
        <h1>{openMeanwhile(platform.name, openPart, texts)}</h1>
        <Ways platform={platform} roles={openPart.roles} />
      </>
    );
  return (
    <>
      <h1>
        {openedMs === undefined
          ? text('closed.again', { platform: platform.name })
          : text('delay.opened', { platform: platform.name, time: at(openedMs) })}
      </h1>
      <a class="button button-big" href={platform.home}>
        {text('closed.open', { platform: platform.name })}
      </a>
      <Ways platform={platform} roles={ROLES} quiet />
    </>
  );
}
