import type { Problem, Settings, Weekday } from '@protocol/messages';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The document on the page, as every part of it edits it. */
export interface Sheet {
  settings: Settings;
  /** One step that can be undone. */
  edit: (settings: Settings) => void;
  /** What a drag shows before it ends; nothing when it is given up. */
  hold: (settings: Settings | undefined) => void;
  readOnly: boolean;
  problems: readonly Problem[];
  /** The day that weeks begin with. */
  firstDay: Weekday;
  /** The local date in the zone of the document. */
  today: string;
  /** Has a screen reader say it. */
  announce: (text: string) => void;
}

const SheetContext = createContext<Sheet | undefined>(undefined);

export const SheetProvider = SheetContext.Provider;

export function useSheet(): Sheet {
  const sheet = useContext(SheetContext);
  if (!sheet) throw new Error('useSheet outside the options page');
  return sheet;
}

/** The first thing that is wrong with a field. */
export function problemAt(problems: readonly Problem[], field: string): Problem | undefined {
  return problems.find((problem) => problem.field === field);
}
