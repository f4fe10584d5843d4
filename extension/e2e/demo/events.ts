import type { Event } from '@protocol/messages';
import { until } from '../lib/wait';
import { localTime } from './hours';
import { tell } from './lines';
import type { Paper } from './paper';

/** The daemon's events so far, each printed as it comes. */
export class Events {
  readonly #heard: Event[] = [];
  readonly #paper: Paper;
  readonly #zone: string;
  #quiet = false;

  constructor(paper: Paper, zone: string) {
    this.#paper = paper;
    this.#zone = zone;
  }

  /** To be given to the daemon. */
  readonly hear = (event: Event): void => {
    this.#heard.push(event);
    const text = this.#quiet ? undefined : tell(event, this.#zone);
    if (text) this.#paper.line(localTime(event.atMs, this.#zone, true), text);
  };

  /** Prints no more. */
  quieten(): void {
    this.#quiet = true;
  }

  /** Waits for an event with these fields, unless it was there already. */
  expect(fields: Partial<Event>, withinMs?: number): Promise<Event> {
    const wanted = Object.entries(fields);
    const isWanted = (event: Event) => wanted.every(([name, value]) => event[name as keyof Event] === value);
    const what = `the daemon's event ${JSON.stringify(fields)}, which never came`;
    return until(what, () => this.#heard.find(isWanted), withinMs);
  }
}
