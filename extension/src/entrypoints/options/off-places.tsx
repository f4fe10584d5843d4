import { newPlace, withoutPlace, withPlace } from '@/hours/off';
import { limits } from '@/limits';
import { useFocus } from '@/ui/use-focus';
import { useWords } from '@/ui/words';
import { OffPlaceRow } from './off-place-row';
import { placeName } from './place-name';
import { problemWords } from './problem-words';
import { problemAt, useSheet } from './sheet';

/** The places that are not like the rest in off hours, in the order in which they count. */
export function OffPlaces() {
  const words = useWords();
  const { text } = words;
  const { settings, edit, problems, announce, readOnly } = useSheet();
  const { part, focus } = useFocus<HTMLFieldSetElement>();
  const places = settings.off.places ?? [];
  const problem = problemAt(problems, 'off.places');

  const add = () => {
    const place = newPlace(settings.off);
    edit(withPlace(settings, places.length, place));
    focus('.off-place:last-child select');
    announce(text('hours.off.added', { place: placeName(place, words) }));
  };
  const remove = (at: number) => {
    const gone = places[at];
    edit(withoutPlace(settings, at));
    focus('.off-add');
    if (gone) announce(text('hours.off.removed', { place: placeName(gone, words) }));
  };
  return (
    <fieldset class="off-places" ref={part}>
      <legend>{text('hours.off.places')}</legend>
      <p class="soft">{text(places.length > 0 ? 'hours.off.places.order' : 'hours.off.places.none')}</p>
      {places.length > 0 && (
        <ol>
          {places.map((place, at) => (
            <OffPlaceRow key={at} place={place} at={at} remove={() => remove(at)} />
          ))}
        </ol>
      )}
      {problem && (
        <p class="wrong" role="alert">
          {problemWords(problem, words)}
        </p>
      )}
      <button
        type="button"
        class="button button-quiet button-small off-add"
        disabled={readOnly || places.length >= limits.MaxOffPlaces}
        onClick={add}
      >
        {text('hours.off.add')}
      </button>
    </fieldset>
  );
}
