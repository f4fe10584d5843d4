import type { Settings, SettingsPreview } from '@protocol/messages';
import { useEffect, useRef, useState } from 'preact/hooks';
import { askHours } from '@/adapters/page';

/** Today and tomorrow. */
const DAYS = 2;
/** A drag asks no more often than this. */
const GAP_MS = 120;

/** What a document would do, asked anew when it changes: one question at a time, and the last one is always asked. */
export function usePreview(
  settings: Settings | undefined,
  ...others: unknown[]
): SettingsPreview | undefined {
  const [preview, setPreview] = useState<SettingsPreview>();
  const wanted = useRef<Settings | undefined>(undefined);
  const asking = useRef(false);
  useEffect(() => {
    wanted.current = settings;
    const ask = async () => {
      while (wanted.current) {
        const request = { type: 'hours-preview', settings: wanted.current, days: DAYS } as const;
        wanted.current = undefined;
        const answer = await askHours(request).catch(() => undefined);
        if (answer?.preview) setPreview(answer.preview);
        await new Promise((resolve) => setTimeout(resolve, GAP_MS));
      }
      asking.current = false;
    };
    if (asking.current || !settings) return;
    asking.current = true;
    void ask();
  }, [settings, ...others]);
  return preview;
}
