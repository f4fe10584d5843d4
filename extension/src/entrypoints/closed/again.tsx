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
  const { at, text } = useWords();
  if (!platform) return <h1>{text('verdict.open')}</h1>;
  const { name } = platform;
  const opened = openedMs !== undefined && text('delay.opened', { platform: name, time: at(openedMs) });
  if (openPart) return <PartAgain platform={platform} openPart={openPart} opened={opened} />;
  return (
    <>
      <h1>{opened || text('closed.again', { platform: name })}</h1>
      <a class="button button-big" href={platform.home}>
        {text('closed.open', { platform: name })}
      </a>
      <Ways platform={platform} roles={ROLES} quiet />
    </>
  );
}

interface PartAgainProps {
  platform: Platform;
  openPart: OpenPart;
  /** That it was opened, and until when. */
  opened: string | false;
}

/** The heading takes the keyboard where nothing that is open has an address that is everybody's. */
function PartAgain({ platform, openPart, opened }: PartAgainProps) {
  const meanwhile = openMeanwhile(platform.name, openPart, useWords());
  return (
    <>
      <h1 tabIndex={-1}>{opened || meanwhile}</h1>
      {opened && <p>{meanwhile}</p>}
      <Ways platform={platform} roles={openPart.roles} />
    </>
  );
}
