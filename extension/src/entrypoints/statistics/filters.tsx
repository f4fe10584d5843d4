import type { Stats } from '@protocol/messages';
import { useId } from 'preact/hooks';
import { choicesIn } from '@/statistics/inside';
import { type Filter, isFiltered, type View, withFilter } from '@/statistics/view';
import { useWords } from '@/ui/words';

interface FiltersProps {
  view: View;
  stats: Stats | undefined;
  go: (view: View) => void;
}

/** What of the time is to be seen: of what occurs, one platform, one kind of work, one client. */
export function Filters({ view, stats, go }: FiltersProps) {
  const { text, platforms } = useWords();
  const choices = choicesIn(stats ?? {}, view);
  const change = (name: keyof Filter) => (value: string) => go(withFilter(view, { [name]: value }));
  return (
    <fieldset class="kind filters">
      <legend>{text('stats.only')}</legend>
      <Select
        label={text('popup.platform')}
        all={text('hours.off.platform.all')}
        value={view.platform}
        options={choices.platforms.map((id) => ({ id, label: platforms.nameOf(id) }))}
        change={change('platform')}
      />
      <Select
        label={text('popup.role')}
        all={text('hours.off.role.all')}
        value={view.role}
        options={choices.roles.map((id) => ({ id, label: text(`role.${id}`) }))}
        change={change('role')}
      />
      {choices.clients.length > 0 && (
        <Select
          label={text('stats.client')}
          all={text('stats.clients.all')}
          value={view.client}
          options={choices.clients}
          change={change('client')}
        />
      )}
      {isFiltered(view) && (
        <button
          type="button"
          class="button button-quiet button-inline"
          onClick={() => go(withFilter(view, { platform: '', role: '', client: '' }))}
        >
          {text('stats.all')}
        </button>
      )}
    </fieldset>
  );
}

interface SelectProps {
  label: string;
  /** What no choice is called. */
  all: string;
  value: string | undefined;
  options: { id: string; label: string }[];
  change: (value: string) => void;
}

function Select({ label, all, value = '', options, change }: SelectProps) {
  const id = useId();
  return (
    <div class="filter">
      <label for={id} class="unseen">
        {label}
      </label>
      <select id={id} value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
