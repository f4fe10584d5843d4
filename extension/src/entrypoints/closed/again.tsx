import type { Platform } from '@protocol/messages';
import { useWords } from '@/ui/words';

/** The platform is open again: the way back, if the person wants it. */
export function Again({ platform }: { platform: Platform | undefined }) {
  const { text } = useWords();
  if (!platform) return <h1>{text('verdict.open')}</h1>;
  return (
    <>
      <h1>{text('closed.again', { platform: platform.name })}</h1>
      <a class="button button-big" href={platform.home}>
        {text('closed.open', { platform: platform.name })}
      </a>
    </>
  );
}
