import { useRef, useState } from 'preact/hooks';
import type { FrontPage, Overview } from '@/messages';
import { useWords } from '../words';
import { Pattern } from './pattern';
import { RoleChoice } from './role-choice';

interface PageNowProps {
  overview: Overview;
  accept: (answer: Overview) => void;
}

/** What the page in front counts as and why, and the way to say that it is something else. */
export function PageNow({ overview: { page, isCall, connection }, accept }: PageNowProps) {
  const { text } = useWords();
  const [asks, setAsks] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (isCall) return <Call />;
  if (!page) return null;
  const close = () => {
    setAsks(false);
    opener.current?.focus();
  };
  return (
    <section class="page-now" aria-labelledby="page-now">
      <Reason page={page} />
      <button
        ref={opener}
        type="button"
        class="button button-plain"
        aria-expanded={asks}
        onClick={() => setAsks(!asks)}
      >
        {text('page.other')}
      </button>
      {asks && connection === 'connected' && (
        <RoleChoice key={page.rule} page={page} accept={accept} close={close} />
      )}
      {asks && connection !== 'connected' && (
        <p class="soft" role="status">
          {text('page.away')}
        </p>
      )}
    </section>
  );
}

/** A call counts as nothing, on a platform and elsewhere, so there is nothing to say of why, and nothing to correct. */
function Call() {
  const { text } = useWords();
  return (
    <section class="page-now" aria-labelledby="page-now">
      <p id="page-now" aria-live="polite">
        {text('page.call')}
      </p>
    </section>
  );
}

function Reason({ page: { platform, role, pattern, catalogue } }: { page: FrontPage }) {
  const { text, platforms } = useWords();
  return (
    <div>
      <p id="page-now" aria-live="polite">
        {text('page.now', { platform: platforms.nameOf(platform), role: text(`role.${role}`) })}
      </p>
      <p class="soft">
        {text('page.because')} <Pattern text={pattern} />
      </p>
      {catalogue && <p class="soft">{text('page.corrected', { role: text(`role.${catalogue}`) })}</p>}
    </div>
  );
}
