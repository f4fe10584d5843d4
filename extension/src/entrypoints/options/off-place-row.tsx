import type { OffPlace } from '@protocol/messages';
import { useId } from 'preact/hooks';
import { placeOf, withPlace } from '@/hours/off';
import { VERDICTS } from '@/rules/verdicts';
import { ROLES } from '@/ui/bars';
import type { KnownPlatforms } from '@/ui/platforms';
import { useWords } from '@/ui/words';
import { Choice } from './choice';
import { placeName } from './place-name';
import { problemWords } from './problem-words';
import { problemAt, useSheet } from './sheet';

interface RowProps {
  place: OffPlace;
  at: number;
  remove: () => void;
}

/** One place with a verdict of its own. */
export function OffPlaceRow({ place, at, remove }: RowProps) {
  const words = useWords();
  const { text, platforms } = words;
  const { settings, edit, problems, readOnly } = useSheet();
  const trouble = useId();
  const { platform = '', role = '', verdict } = place;
  const put = (next: OffPlace) => edit(withPlace(settings, at, next));
  const unnamed = problemAt(problems, `off.places[${at}]`);
  const unknown = problemAt(problems, `off.places[${at}].platform`);
  const problem = unnamed ?? unknown;
  return (
    <li class="off-place">
      <Choice
        label={text('hours.off.platform')}
        value={platform}
        values={['', ...idsWith(platform, platforms)]}
        say={(id) => (id ? platforms.nameOf(id) : text('hours.off.platform.all'))}
        choose={(id) => put(placeOf(id, role, verdict))}
        trouble={problem && trouble}
      />
      <Choice
        label={text('hours.off.role')}
        value={role}
        values={['', ...ROLES] as const}
        say={(one) => text(one ? `role.${one}` : 'hours.off.role.all')}
        choose={(one) => put(placeOf(platform, one, verdict))}
        trouble={unnamed && trouble}
      />
      <Choice
        label={text('hours.off.verdict')}
        value={verdict}
        values={VERDICTS}
        say={(one) => text(`verdict.${one}`)}
        choose={(one) => put(placeOf(platform, role, one))}
      />
      <button
        type="button"
        class="button button-plain button-small"
        aria-label={text('hours.off.remove_one', { place: placeName(place, words) })}
        disabled={readOnly}
        onClick={remove}
      >
        {text('hours.remove')}
      </button>
      {problem && (
        <p id={trouble} class="wrong" role="alert">
          {problemWords(problem, words)}
        </p>
      )}
    </li>
  );
}

/** Those that there are, and the one that is written there, also if nobody knows it. */
function idsWith(id: string, { all }: KnownPlatforms): string[] {
  return [...new Set([...all.map((platform) => platform.id), ...(id ? [id] : [])])];
}
