import { type ComponentChildren, render } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { uiLanguage } from '@/adapters/page';
import { createTexts } from '@/i18n';
import type { Overview } from '@/messages';
import { pageLocale } from './locale';
import { phaseLines } from './phase-lines';
import { knowing } from './platforms';
import { useOverview } from './use-overview';
import { WordsProvider, wordsAt } from './words';

/** What a page is given: the latest overview, and where the answer to a button goes. */
export interface PageProps {
  overview: Overview;
  accept: (answer: Overview) => void;
}

interface Options {
  /** How often the overview is asked for while the page can be seen. */
  everyMs: number;
  page: (props: PageProps) => ComponentChildren;
}

/** Puts a page into its document. */
export function show(options: Options): void {
  const root = document.getElementById('app');
  if (root) render(<Shell {...options} />, root);
}

function Shell({ everyMs, page: Page }: Options) {
  const { overview, accept } = useOverview(everyMs);
  const locale = pageLocale(overview?.language ?? 'system', uiLanguage());
  const texts = useMemo(() => createTexts(locale), [locale]);
  useDocument(texts.locale, texts.dir, overview);
  if (!overview) return null;
  const platforms = knowing(overview.own, texts.text('away'));
  return (
    <WordsProvider value={wordsAt(texts, overview.nowMs, zoneOf(overview), platforms)}>
      <Page overview={overview} accept={accept} />
    </WordsProvider>
  );
}

/** The document's language, direction and phase: night is dimmer whatever the colour scheme. */
function useDocument(lang: string, dir: string, overview: Overview | undefined): void {
  const phase = overview && phaseLines(overview).phase;
  useEffect(() => {
    Object.assign(document.documentElement, { lang, dir });
    if (phase) document.documentElement.dataset.phase = phase;
  }, [lang, dir, phase]);
}

/** The zone in force; before there is a plan, that of the browser. */
export function zoneOf({ plan }: Overview): string {
  return plan?.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
