import { useEffect, useRef } from 'preact/hooks';
import type { Overview } from '@/messages';
import { Mark } from '@/ui/parts/mark';
import { Sites } from '@/ui/parts/sites';
import { useWords } from '@/ui/words';
import { Welcome } from './welcome';

/** After Start: where to find today. The heading takes the focus, since the button that had it is gone. */
export function Done({ overview }: { overview: Overview }) {
  const { text } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main class="done">
      <Welcome>
        <h1 ref={heading} tabIndex={-1}>
          {text('first.done')}
        </h1>
      </Welcome>
      {overview.hidden.length > 0 && (
        <div class="column">
          <Sites hidden={overview.hidden} />
        </div>
      )}
      <div class="column find">
        <Mark />
        <div>
          <p>{text('first.done.note')}</p>
          <p class="soft">{text('first.done.find')}</p>
        </div>
      </div>
    </main>
  );
}
