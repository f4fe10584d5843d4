import { useEffect, useState } from 'preact/hooks';
import { ask } from '@/adapters/page';
import type { Overview } from '@/messages';

/** What the daemon tells of the table beside the overview, asked for anew with each table. */
export function useTold<Part extends 'corrections' | 'platforms'>(
  part: Part,
  { rulesRevision }: Pick<Overview, 'rulesRevision'>,
  readOnly: boolean,
): Overview[Part] | undefined {
  const [told, setTold] = useState<Overview[Part]>();
  useEffect(() => {
    if (readOnly || rulesRevision === undefined) return;
    void ask({ type: part }).then(
      (answer) => setTold(answer[part]),
      () => undefined,
    );
  }, [part, rulesRevision, readOnly]);
  return told;
}
