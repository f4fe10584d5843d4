import { useEffect, useState } from 'preact/hooks';
import { dateAt } from '@/hours/dates';
import { isEdited, shown } from '@/hours/draft';
import { Sky } from '@/ui/parts/sky';
import type { PageProps } from '@/ui/shell';
import { useWords } from '@/ui/words';
import { BreakRules } from './break-rules';
import { Clients } from './clients';
import { Corrections } from './corrections';
import { Exceptions } from './exceptions';
import { Notes } from './notes';
import { OffHours } from './off-hours';
import { Outlook } from './outlook';
import { OwnPlatforms } from './own-platforms';
import { Place } from './place';
import { SaveBar } from './save-bar';
import { SheetProvider } from './sheet';
import { type Editing, useDraft } from './use-draft';
import { usePreview } from './use-preview';
import { useUndoKeys } from './use-undo-keys';
import { Waits } from './waits';
import { WorkingHours } from './working-hours';

/** The page on which a person changes hours and breaks. */
export function Options(props: PageProps) {
  const { text } = useWords();
  const editing = useDraft(props.overview);
  document.title = `${text('hours.title')} · ${text('product')}`;
  return <main>{editing.draft ? <Whole {...props} editing={editing} /> : <Nothing {...props} />}</main>;
}

function Nothing(props: PageProps) {
  return (
    <>
      <Head />
      <div class="sheet">
        <Notes {...props} nothing />
      </div>
    </>
  );
}

interface WholeProps extends PageProps {
  editing: Editing;
}

function Whole({ overview, accept, editing }: WholeProps) {
  const { draft, act, saving } = editing;
  const [said, announce] = useState('');
  const readOnly = overview.connection !== 'connected';
  useUndoKeys(act, readOnly || saving);
  const zone = overview.plan?.zone ?? 'UTC';
  const day = dateAt(overview.nowMs, zone);
  const settings = draft && shown(draft);
  const preview = usePreview(readOnly ? undefined : settings, draft?.base.revision, readOnly, day);
  useWarning(draft !== undefined && isEdited(draft));
  if (!settings) return null;
  return (
    <SheetProvider
      value={{
        settings,
        readOnly,
        announce,
        edit: (next) => act({ type: 'edited', settings: next }),
        hold: (next) => act({ type: 'held', settings: next }),
        problems: readOnly ? [] : (preview?.problems ?? []),
        firstDay: settings.first_day,
        today: dateAt(overview.nowMs, preview?.zone ?? zone),
      }}
    >
      <Head>{preview && <Outlook preview={preview} nowMs={overview.nowMs} />}</Head>
      <Notes overview={overview} accept={accept} />
      <Waits opensMs={draft?.base.opensMs} nowMs={overview.nowMs} />
      <fieldset class="sheet" disabled={readOnly}>
        <WorkingHours zone={zone} />
        <Exceptions />
        <OffHours />
        <BreakRules />
        <Place zone={zone} />
      </fieldset>
      <div class="sheet sheet-more">
        <Clients overview={overview} accept={accept} />
        <OwnPlatforms overview={overview} accept={accept} />
        <Corrections overview={overview} accept={accept} />
      </div>
      <SaveBar editing={editing} readOnly={readOnly} preview={preview} />
      <p class="unseen" aria-live="polite" data-said>
        {said}
      </p>
    </SheetProvider>
  );
}

function Head({ children }: { children?: preact.ComponentChildren }) {
  const { text } = useWords();
  return (
    <header class="dusk">
      <div class="sheet-head">
        <h1>{text('hours.title')}</h1>
        <p>{text('hours.intro')}</p>
        {children}
      </div>
      <Sky phase="off" leftMs={0} />
    </header>
  );
}

/** The browser asks before the tab closes with edits that are not saved. */
function useWarning(edited: boolean): void {
  useEffect(() => {
    if (!edited) return undefined;
    const ask = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [edited]);
}
