import { isShut } from '@/rules/verdicts';
import { type Facts, isInForce, type Treatment, treat } from './decide';
import type { FrameOrder } from './page/orders';
import { tableOf } from './table';
import { frameWords, type Manner } from './words';

/** A frame that asks how it stands. */
export interface FrameSeen {
  url: string;
  /** The address of the page that it lies in. */
  pageUrl: string;
  /** It shows what it has loaded; otherwise it was hidden from its beginning. */
  isShown: boolean;
}

/** Whether a frame's address is that of an embed; any could be one when there are no rules any more. */
export function isEmbed({ rules }: Facts, url: string): boolean {
  return rules === undefined || tableOf(rules).ruleOf(url)?.embed === true;
}

/** How a frame is treated while it is shut; missing for one that is left alone: it is no embed, is in its platform's own page, or is open. */
export function shutEmbed(facts: Facts, { url, pageUrl, isShown }: FrameSeen): Treatment | undefined {
  if (!isInForce(facts) || facts.plan.embeds !== 'closed') return undefined;
  const table = tableOf(facts.rules);
  const rule = table.ruleOf(url);
  if (!rule?.embed || table.hostOf(pageUrl)?.platform === rule.platform) return undefined;
  // What was live goes on, as in a page.
  if (rule.hold && isShown) return undefined;
  const treatment = treat(facts, rule);
  return isShut(treatment.verdict) ? treatment : undefined;
}

/** What a frame that is shut is told; `work` says that loading it anew would lose work. */
export function frameOrder(treatment: Treatment, manner: Manner, work: boolean): FrameOrder {
  const { nextMs } = treatment;
  return { words: frameWords(treatment, manner), work, ...(nextMs !== undefined && { nextMs }) };
}
