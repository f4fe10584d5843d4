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
  return besideOf(rule, rules).find((other) => !isShut(verdictOf(other))) ?? rule;
}

/**
 * The rule by which a page counts while a post is written in a dialog above it, as the same table says it of the hours in which its own
 * place is closed. Missing where there is none, where a call or a broadcast goes on, and where either place is shut: nothing is written then.
 */
export function composerRule(rule: Rule, rules: readonly Rule[], verdictOf: VerdictOf): Rule | undefined {
  if (rule.hold || isShut(verdictOf(rule))) return undefined;
  const composer = besideOf(rule, rules).find(({ role, catalogue = role }) => catalogue === 'content');
  return composer && !isShut(verdictOf(composer)) ? composer : undefined;
}

function besideOf({ beside = [] }: Rule, rules: readonly Rule[]): Rule[] {
  return beside.flatMap((id) => rules.find((other) => other.id === id) ?? []);
}

/** What stands in the main landmark of a rule's pages, where that is shut and they are not. */
export function shutMain(rule: Rule, verdictOf: VerdictOf): { main?: Role } {
  const { platform, main } = rule;
  const isIt = main && !isShut(verdictOf(rule)) && isShut(verdictOf({ platform, role: main }));
  return isIt ? { main } : {};
}
