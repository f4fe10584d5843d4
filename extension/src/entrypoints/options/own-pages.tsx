import type { OwnPages } from '@protocol/messages';
import { useRef } from 'preact/hooks';
import { limits } from '@/limits';
import { Labelled } from '@/ui/parts/labelled';
import { RoleField } from '@/ui/parts/role-field';
import { useWords } from '@/ui/words';

interface PagesProps {
  pages: readonly OwnPages[];
  change: (pages: OwnPages[]) => void;
  /** The line that the daemon did not take. */
  wrongLine: number | undefined;
}

/** Pages of a platform that are for something else than the rest, in the order in which they decide. */
export function OwnPagesFields({ pages, change, wrongLine }: PagesProps) {
  const { text } = useWords();
  const whole = useRef<HTMLFieldSetElement>(null);
  const put = (at: number, more: Partial<OwnPages>) =>
    change(pages.map((one, line) => (line === at ? { ...one, ...more } : one)));
  const remove = (at: number) => {
    change(pages.filter((_, line) => line !== at));
    whole.current?.querySelector<HTMLElement>('.own-more')?.focus();
  };
  return (
    <fieldset ref={whole} class="own-pages">
      <legend>{text('own.pages')}</legend>
      <p class="soft">{text('own.pages.help')}</p>
      {pages.map((one, at) => (
        <div key={at} class="own-page">
          <Labelled label={text('own.path')} problem={at === wrongLine ? text('own.wrong.path') : undefined}>
            {(described) => (
              <input
                {...described}
                type="text"
                dir="ltr"
                autoComplete="off"
                spellcheck={false}
                maxLength={200}
                placeholder="/inbox/**"
                value={one.path}
                onInput={(event) => put(at, { path: event.currentTarget.value })}
              />
            )}
          </Labelled>
          <RoleField label={text('own.role')} role={one.role} choose={(role) => put(at, { role })} />
          <button
            type="button"
            class="button button-plain button-small"
            aria-label={text('hours.off.remove_one', { place: one.path || text('own.path') })}
            onClick={() => remove(at)}
          >
            {text('hours.remove')}
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button button-quiet button-small own-more"
        disabled={pages.length >= limits.MaxOwnPages}
        onClick={() => change([...pages, { path: '', role: 'care' }])}
      >
        {text('own.pages.add')}
      </button>
    </fieldset>
  );
}
