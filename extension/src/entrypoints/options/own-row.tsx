import type { OwnPlatform } from '@protocol/messages';
import { askForSites } from '@/adapters/sites';
import { Pattern } from '@/ui/parts/pattern';
import { useWords } from '@/ui/words';
import { RowButtons } from './row-buttons';

interface RowProps {
  own: OwnPlatform;
  /** The browser does not let us see it. */
  isHidden: boolean;
  busy: boolean;
  edit: () => void;
  remove: () => void;
}

/** One platform of one's own: what its pages are for, and what can be done with it. */
export function OwnRow({ own, isHidden, busy, edit, remove }: RowProps) {
  const { text } = useWords();
  const { host, name, role, kind, pages = [] } = own;
  const id = `own-${host}`;
  return (
    <li data-host={host}>
      <div id={id}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <p class="soft">
          <Pattern text={host} /> · {text(`role.${role}`)}
          {kind === 'mastodon' && ` · ${text('own.mastodon.is')}`}
        </p>
        {pages.map(({ path, role: of }) => (
          <p key={path} class="soft">
            <Pattern text={`${host}${path}`} /> · {text(`role.${of}`)}
          </p>
        ))}
        {isHidden && <p class="own-hidden">{text('own.hidden')}</p>}
      </div>
      <RowButtons describedBy={id} busy={busy} edit={edit} remove={remove}>
        {isHidden && (
          <button type="button" class="button button-small" onClick={() => void askForSites([host])}>
            {text('own.allow')}
          </button>
        )}
      </RowButtons>
    </li>
  );
}
