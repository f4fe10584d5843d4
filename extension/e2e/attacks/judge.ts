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

/** What the attacker has that nobody but us should: an answer's text, or any word beyond what the daemon says to strangers. */
export function loot({ tries, contacts }: Outcome): string[] {
  const read = tries.flatMap(({ way, read }) =>
    read.filter((text) => !isForStrangers(text)).map((text) => `${way}: ${text}`),
  );
  const sent = contacts.flatMap(({ asked, bodyBytes, messages }) => [
    ...(bodyBytes > 0 ? [`${asked}: ${bodyBytes} bytes`] : []),
    ...messages.filter((message) => !isForStrangers(message)).map((message) => `${asked}: ${message}`),
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

/** A challenge, whose nonce and proof are random to whoever does not hold the key; or that no code is asked for now. */
function isForStrangers(text: string): boolean {
  try {
    const said = JSON.parse(text);
    return Object.keys(said).sort().join() === 'nonce,proof,server,version' || text === NO_WINDOW;
  } catch {
    return false;
  }
}

const NO_WINDOW = '{"refused":"no_window"}';

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
