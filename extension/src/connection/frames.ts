/** The socket before the session begins: one frame after another. */
export interface Frames {
  send(text: string): void;
  /** The next frame; fails with ClosedEarly, or when it takes too long. */
  next(): Promise<string>;
}

const PROTOTYPES = ['__proto__', 'constructor', 'prototype'];

/** What a frame holds, without anything that is named as what leads to a prototype; undefined when it is no JSON. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text, (name, value: unknown) => (PROTOTYPES.includes(name) ? undefined : value));
  } catch {
    return undefined;
  }
}
