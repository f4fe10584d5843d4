import type { Absence, Day, EntryDraft } from '@protocol/messages';
import { useRef, useState } from 'preact/hooks';
import { openStatistics } from '@/adapters/page';
import type { TextKey } from '@/i18n';
import type { Overview } from '@/messages';
import { asBreak, asStill, lateAbsence, stretchBefore } from '@/statistics/absence';
import { inside, writeNaming } from '@/statistics/day-times';
import { placeName } from '../place-name';
import { whyNotSaid } from '../saying-words';
import { useSaying } from '../use-saying';
import type { Today } from '../use-today';
import { useWords } from '../words';
import { PutAway } from './put-away';

interface CardProps {
  overview: Overview;
  accept: (answer: Overview) => void;
  today: Today;
}

/** After a long absence: what was it? Once it is answered the card says so, and asks nothing more while the page is open. */
export function AbsenceCard({ overview, accept, today }: CardProps) {
  const { text } = useWords();
  const { busy, send } = useSaying(today.put);
  const [isNoted, note] = useState(false);
  const [problem, setProblem] = useState<TextKey>();
  const card = useRef<HTMLElement>(null);
  const { day } = today;
  const absence = day && overview.connection === 'connected' ? lateAbsence(day, overview) : undefined;
  if (!isNoted && !absence) return null;
  const say = async (draft: EntryDraft) => {
    const answer = await send({ type: 'entry-add', draft });
    setProblem(whyNotSaid(answer));
    if (!answer.day) return;
    note(true);
    card.current?.focus();
  };
  return (
    <section
      ref={card}
      tabIndex={-1}
      class="absence"
      aria-label={text(isNoted ? 'day.noted' : 'day.absence')}
    >
      <div class="absence-card">
        <p role="status">{isNoted && text('day.noted')}</p>
        {!isNoted && day && absence && (
          <Question {...{ day, absence, accept, busy }} say={(draft) => void say(draft)} />
        )}
        <div role="alert">{problem && text(problem)}</div>
      </div>
    </section>
  );
}

interface QuestionProps extends Pick<CardProps, 'accept'> {
  day: Day;
  absence: Absence;
  busy: boolean;
  say: (draft: EntryDraft) => void;
}

function Question({ day, absence, accept, busy, say }: QuestionProps) {
  const words = useWords();
  const { text, time } = words;
  const before = stretchBefore(day, absence);
  const [from, to] = [time(absence.fromMs, day.zone), time(absence.toMs, day.zone)];
  const query = writeNaming(day, inside(absence, day));
  const other = { type: 'button', class: 'button button-quiet button-inline', disabled: busy } as const;
  return (
    <>
      <p>
        <strong>{text('day.absent', { from, to })}</strong>
      </p>
      <p class="soft">{text('day.absent.note')}</p>
      <div class="buttons">
        <button {...other} onClick={() => say(asBreak(day, absence, text('break')))}>
          {text('day.break')}
        </button>
        <button {...other} onClick={() => void openStatistics(query).then(() => window.close())}>
          {text('day.name')}
        </button>
        {before && (
          <button {...other} onClick={() => say(asStill(day, absence, before))}>
            {text('day.still', { place: placeName(before, words) })}
          </button>
        )}
        <PutAway read={{ type: 'absence-read', fromMs: absence.fromMs }} accept={accept} />
      </div>
    </>
  );
}
