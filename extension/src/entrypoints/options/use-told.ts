import { useEffect, useState } from 'preact/hooks';
import { ask } from '@/adapters/page';
import type { Overview } from '@/messages';

/** Where the answer to each question stands. */
const FIELDS = { clients: 'clientList', corrections: 'corrections', platforms: 'platforms' } as const;

/** What the daemon tells of the table beside the overview, asked for anew with each table. */
export function useTold<Part extends keyof typeof FIELDS>(
  part: Part,
  { rulesRevision }: Pick<Overview, 'rulesRevision'>,
  readOnly: boolean,
): Overview[(typeof FIELDS)[Part]] | undefined {
  const [told, setTold] = useState<Overview[(typeof FIELDS)[Part]]>();
  useEffect(() => {
    if (readOnly || rulesRevision === undefined) return;
    void ask({ type: part }).then(
      (answer) => setTold(answer[FIELDS[part]]),
      () => undefined,
    );
  }, [part, rulesRevision, readOnly]);
  return told;
}
