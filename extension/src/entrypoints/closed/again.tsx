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
}

/** The platform is open again: the way back, if the person wants it. */
export function Again({ platform, openPart }: AgainProps) {
  const texts = useWords();
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
      <h1>{text('closed.again', { platform: platform.name })}</h1>
      <a class="button button-big" href={platform.home}>
        {text('closed.open', { platform: platform.name })}
      </a>
      <Ways platform={platform} roles={ROLES} quiet />
    </>
  );
}
