import type { TextKey } from '@/i18n';
import type { OpeningProblem } from '../use-opening';
import { useWords } from '../words';

/** The words that there are for a refusal. */
const SAYS: Partial<Record<OpeningProblem['code'], TextKey>> = {
  no_follow_up: 'error.no_follow_up',
  at_work: 'error.at_work',
  on_call: 'error.on_call',
  not_on_call: 'error.not_on_call',
  strict: 'error.strict',
  not_saved: 'error.not_saved',
  no_client: 'error.no_client',
  bad_client: 'error.bad_client',
  bad_page: 'clients.wrong.page',
  page_taken: 'clients.wrong.page_taken',
  no_platform: 'clients.wrong.platform',
};

/** Why it did not work, where that is no field's fault. */
export function OpeningTrouble({ problem }: { problem: OpeningProblem | undefined }) {
  const { text } = useWords();
  return <div role="alert">{problem && text(SAYS[problem.code] ?? 'error.unavailable')}</div>;
}
