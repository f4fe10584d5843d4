import { askForSites } from '@/adapters/sites';
import { useWords } from '../words';
import { Pattern } from './pattern';

/** So many hosts are named; more would say less. */
const NAMED = 3;

/** That the browser hides platforms from us, and the button that asks it not to. */
export function Sites({ hidden }: { hidden: string[] }) {
  const { text } = useWords();
  if (hidden.length === 0) return null;
  return (
    <section class="sites" aria-label={text('sites')}>
      <p role="status">
        <strong>{text('sites')}</strong>
      </p>
      <HiddenHosts hidden={hidden} />
      <p class="soft">{text('sites.todo')}</p>
      <button type="button" class="button" onClick={() => void askForSites(hidden)}>
        {text('sites.allow')}
      </button>
    </section>
  );
}

/** Which they are, where they are few. */
export function HiddenHosts({ hidden }: { hidden: string[] }) {
  if (hidden.length > NAMED) return null;
  return (
    <ul>
      {hidden.map((host) => (
        <li key={host}>
          <Pattern text={host} />
        </li>
      ))}
    </ul>
  );
}
