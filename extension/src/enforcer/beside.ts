import type { Role, Rule, Verdict } from '@protocol/messages';
import { isShut } from '@/rules/verdicts';

/** What a place gets. */
export type VerdictOf = (place: Pick<Rule, 'platform' | 'role'>) => Verdict;

/**
 * The rule by which a page counts: its own, or, while the place of that is closed, the first open one of what can be done beside the
 * page's main landmark. What only waits first is asked for on a page of its own, and is not gone round like this.
 */
export function ruleNow(rule: Rule, rules: readonly Rule[], verdictOf: VerdictOf): Rule {
  if (!rule.beside || verdictOf(rule) !== 'closed') return rule;
  const beside = rule.beside.map((id) => rules.find((other) => other.id === id));
  return beside.find((other) => other && !isShut(verdictOf(other))) ?? rule;
}

/** What stands in the main landmark of a rule's pages, where that is shut and they are not. */
export function shutMain(rule: Rule, verdictOf: VerdictOf): { main?: Role } {
  const { platform, main } = rule;
  const isIt = main && !isShut(verdictOf(rule)) && isShut(verdictOf({ platform, role: main }));
  return isIt ? { main } : {};
}
