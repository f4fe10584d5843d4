import type { Try } from './arena';
import type { BrowserName } from './attackers';
import type { Contact } from './tap';

/** What one attacker got in one browser, as the browser told it and as the daemon's port was seen. */
export interface Outcome {
  attacker: string;
  browser: BrowserName;
  tries: Try[];
  contacts: Contact[];
}

/** What the attacker has that nobody but us should: an answer's text, or any word beyond the daemon's own challenge. */
export function loot({ tries, contacts }: Outcome): string[] {
  const read = tries.flatMap(({ way, read }) =>
    read.filter((text) => !isChallenge(text)).map((text) => `${way}: ${text}`),
  );
  const sent = contacts.flatMap(({ asked, bodyBytes, messages }) => [
    ...(bodyBytes > 0 ? [`${asked}: ${bodyBytes} bytes`] : []),
    ...messages.filter((message) => !isChallenge(message)).map((message) => `${asked}: ${message}`),
    ...(messages.length > 1 ? [`${asked}: ${messages.length} messages`] : []),
  ]);
  return [...read, ...sent];
}

/** How many connections got beyond the prologue: the welcome is the first that tells something. */
export function authenticated(contacts: readonly Contact[]): number {
  return contacts.filter(({ messages }) => messages.some((message) => message.includes('"epoch"'))).length;
}

/** The connections that really asked the daemon for a WebSocket. */
export function knocks({ contacts }: Outcome): Contact[] {
  return contacts.filter(({ asked, status }) => asked === 'GET /ws HTTP/1.1' && status > 0);
}

/** A nonce and a proof, which are random to whoever does not hold the key. */
function isChallenge(text: string): boolean {
  try {
    return Object.keys(JSON.parse(text)).sort().join() === 'nonce,proof,version';
  } catch {
    return false;
  }
}

/** The table that the run prints. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => [
    outcome.attacker,
    outcome.browser,
    `${outcome.tries.length} ways`,
    outcome.contacts.length === 0 ? 'kept away by the browser' : `${outcome.contacts.length} reached`,
    answersOf(outcome.contacts),
    `${authenticated(outcome.contacts)} in, ${loot(outcome).length} told`,
  ]);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}

/** "403 ×12, 421 ×3", a WebSocket by the code with which it was closed. */
function answersOf(contacts: readonly Contact[]): string {
  const counts = new Map<number, number>();
  for (const { status, closed } of contacts) {
    const answer = closed ?? status;
    counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a], [b]) => a - b);
  return sorted.map(([answer, count]) => `${answer} ×${count}`).join(', ');
}
