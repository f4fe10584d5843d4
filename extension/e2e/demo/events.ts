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
  readonly #toldOfPlaces = new Map<string, string>();
  #isTold: (event: Event) => boolean = () => true;

  constructor(paper: Paper, zone: string) {
    this.#paper = paper;
    this.#zone = zone;
  }

  /** To be given to the daemon. */
  readonly hear = (event: Event): void => {
    this.#heard.push(event);
    if (!this.#isTold(event)) return;
    const text = tell(event, this.#zone);
    if (text && this.#isNews(event, text)) this.#paper.line(localTime(event.atMs, this.#zone, true), text);
  };

  /** Prints only such events from now on. */
  tellOnly(isTold: (event: Event) => boolean): void {
    this.#isTold = isTold;
  }

  /** Whether a place has more whole seconds than when it was last told of. */
  #isNews({ event, platform, role }: Event, text: string): boolean {
    if (event !== 'time') return true;
    const place = `${platform} ${role}`;
    if (this.#toldOfPlaces.get(place) === text) return false;
    this.#toldOfPlaces.set(place, text);
    return true;
  }

  /** Waits for an event with these fields, unless it was there already; not one from before an instant, where one is given. */
  expect(fields: Partial<Event>, withinMs?: number, sinceMs = 0): Promise<Event> {
    const wanted = Object.entries(fields);
    const isWanted = (event: Event) =>
      event.atMs >= sinceMs && wanted.every(([name, value]) => event[name as keyof Event] === value);
    const what = `the daemon's event ${JSON.stringify(fields)}, which never came`;
    return until(what, () => this.#heard.find(isWanted), withinMs);
  }
}
