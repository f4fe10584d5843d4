import type { Overview } from '@/messages';
import { enteredNow } from '@/rules/entered';
import { useWords } from '../words';

/** What is open after a wait, and until when: nothing of it can be ended but by leaving. */
export function Entered({ overview: { plan, onCall, nowMs } }: { overview: Overview }) {
  const { text, at, platforms } = useWords();
  const isOnCall = (platform: string) => onCall && (!onCall.platform || onCall.platform === platform);
  const entered = plan ? enteredNow(plan, nowMs).filter(({ platform }) => !isOnCall(platform)) : [];
  if (entered.length === 0) return null;
  return (
    <section class="entered" aria-label={text('overtime.delay')}>
      {entered.map(({ platform, untilMs }) => (
        <p key={platform}>
          {text('delay.opened', { platform: platforms.nameOf(platform), time: at(untilMs) })}
        </p>
      ))}
    </section>
  );
}
