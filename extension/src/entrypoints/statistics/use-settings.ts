import type { Settings } from '@protocol/messages';
import { useEffect, useState } from 'preact/hooks';
import { askHours } from '@/adapters/page';

/** The settings in force; null where no browser has heard of any, and undefined until that is known. */
export function useSettings(revision: number | undefined): Settings | null | undefined {
  const [settings, setSettings] = useState<Settings | null>();
  useEffect(() => {
    void askHours({ type: 'hours' }).then(
      (answer) => setSettings(answer.settings?.settings ?? null),
      () => setSettings((before) => before ?? null),
    );
  }, [revision]);
  return settings;
}
