import { openPage } from '@/adapters/host';
import type { Overview } from '@/messages';
import { addingPath } from '@/rules/site';
import { useWords } from '../words';

/** That the site in front is not counted, and the way to have it counted. */
export function UnlistedSite({ overview: { unlisted, connection } }: { overview: Overview }) {
  const { text } = useWords();
  if (!unlisted) return null;
  const { host, isMastodon } = unlisted;
  return (
    <section class="page-now" aria-labelledby="unlisted">
      <p id="unlisted" class="soft">
        {text('unlisted', { host })}
      </p>
      {connection === 'connected' && (
        <button
          type="button"
          class="button button-plain"
          onClick={() => void openPage(addingPath(host, isMastodon)).then(() => window.close())}
        >
          {text(isMastodon ? 'unlisted.mastodon' : 'unlisted.count')}
        </button>
      )}
    </section>
  );
}
