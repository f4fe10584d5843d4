/** The socket before the session begins: one frame after another. */
export interface Frames {
  send(text: string): void;
  /** The next frame; fails with ClosedEarly, or when it takes too long. */
  next(): Promise<string>;
}

/** What a frame holds; undefined when it is no JSON. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
