import type { Overview } from '@/messages';
import { gapsOf, type Missed } from '../gaps';
import { useWords } from '../words';
import { PutAway } from './put-away';

interface GapsProps {
  overview: Overview;
  accept: (answer: Overview) => void;
}

/** What nobody watched, without asking why. */
export function Gaps({ overview, accept }: GapsProps) {
  const { text, count, at } = useWords();
  const { now, past, more, readMs } = gapsOf(overview);
  if (now.length === 0 && past.length === 0) return null;
  return (
    <section class="troubles gaps">
      {now.map(({ browser, fromMs }) => (
        <div class="trouble" role="status" key={`${browser} ${fromMs}`}>
          <strong>{text('gap.since', { time: at(fromMs) })}</strong>
          <p class="soft">{text('gap.since.note', { browser })}</p>
        </div>
      ))}
      {past.length > 0 && (
        <div class="trouble" role="status">
          {past.map((missed) => (
            <Past key={missed.times[0]?.fromMs} {...missed} />
          ))}
          {more > 0 && <p class="soft">{count('gap.more', more)}</p>}
          <PutAway read={{ type: 'gap-read', atMs: readMs }} accept={accept} />
        </div>
      )}
    </section>
  );
}

/** When a browser was not watched, and what that means. */
export function Past({ browser, times }: Missed) {
  const { text, at, to } = useWords();
  return (
    <>
      {times.map(({ fromMs, toMs }) => (
        <strong key={fromMs}>{text('gap.past', { from: at(fromMs), to: to(toMs, fromMs) })}</strong>
      ))}
      <p class="soft">{browser ? text('gap.past.note', { browser }) : text('gap.past.unpaired')}</p>
    </>
  );
}
