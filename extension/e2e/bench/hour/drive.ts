import type { Page } from 'puppeteer-core';
import type { Seat } from '../../lib/seat';
import type { Browser, Window } from '../../lib/seated';
import { playSilently } from '../../lib/silent-video';
import { NEWS } from '../../sites/pages';
import type { HourEvent } from './events';

/** All that the hour happens to. */
export interface Stage {
  seat: Seat;
  browsers: Record<string, Browser>;
  /** The daemon's process. */
  daemon: number;
}

/** Makes events happen, each when it is called for. */
export class Drive {
  readonly #stage: Stage;
  /** The window that has the focus, unless another program has. */
  #focused: string | undefined;
  #isTouched = false;
  #isLocked = false;
  #isAsleep = false;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  async happens(event: HourEvent): Promise<void> {
    if ('window' in event) await this.#changes(event);
    else if ('focus' in event) await this.#focus(event.focus);
    else if ('blur' in event) await this.#blur(event.blur);
    else if ('input' in event) await this.#touches(event.input === 'begins');
    else if ('computer' in event) await this.#sleeps(event.computer === 'sleeps');
    else if (event.presence === 'locked') await this.#locks();
    // That its person is idle a browser finds out by itself.
  }

  async #changes(event: HourEvent & { window: string }): Promise<void> {
    const { page } = this.#window(event.window);
    if ('shows' in event) await page.goto(event.shows ?? NEWS, { waitUntil: 'domcontentloaded' });
    if ('sounds' in event) await sound(page, event.sounds);
    if ('plays' in event) await play(page, event.plays);
  }

  async #focus(window: string): Promise<void> {
    await this.#stage.seat.focus(this.#window(window).id);
    this.#focused = window;
  }

  /** The focus of one browser is gone already where another one took it. */
  async #blur(browser: string): Promise<void> {
    if (!this.#focused?.startsWith(browser)) return;
    await this.#stage.seat.focusElsewhere();
    this.#focused = undefined;
  }

  async #touches(isTouched: boolean): Promise<void> {
    this.#isTouched = isTouched;
    if (!isTouched) return this.#stage.seat.leave();
    if (this.#isLocked) await this.#stage.seat.unlock();
    this.#isLocked = false;
    await this.#stage.seat.begin();
  }

  async #locks(): Promise<void> {
    await this.#touches(false);
    this.#isLocked = true;
    await this.#stage.seat.lock();
  }

  /** Whoever wakes a computer touches it. */
  async #sleeps(isAsleep: boolean): Promise<void> {
    if (isAsleep || !this.#isTouched) await this.#stage.seat.leave();
    else await this.#stage.seat.begin();
    this.#signal(isAsleep ? 'SIGSTOP' : 'SIGCONT');
    this.#isAsleep = isAsleep;
  }

  /** It is over: nothing is left asleep. */
  async ends(): Promise<void> {
    await this.#stage.seat.leave();
    if (this.#isAsleep) this.#signal('SIGCONT');
  }

  #signal(signal: NodeJS.Signals): void {
    const groups = Object.values(this.#stage.browsers).map(({ group }) => -group);
    for (const processes of [...groups, this.#stage.daemon]) process.kill(processes, signal);
  }

  #window(name: string): Window {
    const [browser = '', number] = name;
    const window = this.#stage.browsers[browser]?.windows[Number(number) - 1];
    if (!window) throw new Error(`there is no window ${name}`);
    return window;
  }
}

declare global {
  var tone: AudioContext | undefined;
}

async function sound(page: Page, sounds: boolean): Promise<void> {
  await page.evaluate(async (sounds) => {
    await globalThis.tone?.close();
    if (!sounds) return;
    globalThis.tone = new AudioContext();
    const tone = globalThis.tone.createOscillator();
    tone.connect(globalThis.tone.destination);
    tone.start();
  }, sounds);
}

async function play(page: Page, plays: boolean): Promise<void> {
  if (plays) await playSilently(page);
  else await page.evaluate(() => document.querySelector('video')?.pause());
}
