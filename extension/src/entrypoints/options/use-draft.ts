import type { Settings } from '@protocol/messages';
import { useCallback, useEffect, useReducer, useState } from 'preact/hooks';
import { askHours } from '@/adapters/page';
import { type Act, acted, type Draft } from '@/hours/draft';
import type { HoursAnswer, Overview } from '@/messages';

/** A draft, and what can be done about it. */
export interface Editing {
  draft: Draft | undefined;
  act: (act: Act) => void;
  saving: boolean;
  /** Puts a document in the place of the base. */
  save: (settings: Settings) => Promise<void>;
}

/** The settings in force, followed while the page is open, and the edits that are not saved. */
export function useDraft({ settingsRevision }: Overview): Editing {
  const [draft, act] = useReducer<Draft | undefined, Act>(acted, undefined);
  const [saving, setSaving] = useState(false);
  const hear = useCallback(async () => {
    const { settings } = await askHours({ type: 'hours' }).catch((): HoursAnswer => ({}));
    if (settings) act({ type: 'heard', revision: settings });
  }, []);
  useEffect(() => {
    if (settingsRevision !== undefined && !saving) void hear();
  }, [settingsRevision, saving, hear]);

  const save = async (settings: Settings) => {
    if (!draft || saving) return;
    setSaving(true);
    const request = { type: 'hours-save', revision: draft.base.revision, settings } as const;
    const { revision, opensMs, why = 'away' } = await askHours(request).catch((): HoursAnswer => ({}));
    if (revision === undefined) act({ type: 'failed', problem: why });
    else {
      const saved = { revision, savedMs: Date.now(), ...(opensMs && { opensMs }), settings };
      act({ type: 'saved', revision: saved });
    }
    if (why === 'changed') await hear();
    setSaving(false);
  };
  return { draft, act, saving, save };
}
