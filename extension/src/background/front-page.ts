import type { FrontTab } from '@/adapters/windows';
import type { FrontPage, Overview } from '@/messages';
import { markOf } from '@/rules/mark';
import { patternText } from '@/rules/pattern';
import type { SeenTab } from '@/tracker/sample';
import { placeNow, type Table } from './place-now';
import { chosenNow, whoseNow } from './whose';

/** The page in front. */
export type Front = Pick<SeenTab, 'url' | 'isComposing'> & Partial<Pick<FrontTab, 'id' | 'audible'>>;

/** What is told of the table of rules: which it is, and, once Start was pressed, what it makes of the page in front. */
export function tableNow(
  standing: Table,
  front: Front | undefined,
  nowMs: number,
): Pick<Overview, 'page' | 'rulesRevision' | 'clients' | 'chosen'> {
  const { rules, startedMs } = standing.now();
  const page = startedMs === undefined ? undefined : frontPage(standing, front, nowMs);
  const chosen = chosenNow(standing, nowMs);
  return {
    ...(rules && { rulesRevision: rules.revision }),
    ...(rules?.clients && { clients: rules.clients }),
    ...(chosen && { chosen }),
    ...(page && { page }),
  };
}

/** What the page in front counts as at an instant, and why; missing when it is on no platform. */
function frontPage(
  standing: Table,
  { url, isComposing }: Partial<Front> = {},
  nowMs: number,
): FrontPage | undefined {
  const place = url && placeNow(standing, url, nowMs, isComposing);
  const rule = place && standing.now().rules?.rules.find(({ id }) => id === place.rule);
  if (!rule) return undefined;
  const { catalogue } = rule;
  return {
    ...place,
    pattern: patternText(rule),
    ...(catalogue && { catalogue }),
    ...whose(standing, url, nowMs),
  };
}

/** What says whom the page is for, or could say it. */
function whose(standing: Table, url: string, nowMs: number): Pick<FrontPage, 'clientPages' | 'mark'> {
  const { rules } = standing.now();
  const pages = whoseNow(standing, url, nowMs)?.pages;
  if (pages) return { clientPages: patternText(pages) };
  const mark = markOf(rules?.marks ?? [], url);
  return mark ? { mark } : {};
}
