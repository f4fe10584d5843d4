import type { Rule, Rules } from '@protocol/messages';
import { ruleFinder } from '@/rules/match';
import { hostOf, type OwnedHost, ownedHosts } from './hosts';

/** The rules made ready to be asked about pages. */
export interface Table {
  hosts: OwnedHost[];
  hostOf(url: string): OwnedHost | undefined;
  /** The rule that decides about a page; missing for a page on no platform's own host. */
  ruleOf(url: string): Rule | undefined;
}

const tables = new WeakMap<Rules, Table>();

/** The table of these rules, made once. */
export function tableOf(rules: Rules): Table {
  const table = tables.get(rules) ?? tableFrom(rules);
  tables.set(rules, table);
  return table;
}

function tableFrom(rules: Rules): Table {
  const hosts = ownedHosts(rules);
  const find = ruleFinder(rules.rules);
  const host = (url: string) => hostOf(hosts, url);
  return { hosts, hostOf: host, ruleOf: (url) => (host(url) ? find(url) : undefined) };
}
