/** Messages as a daemon that has gone mad, or somebody in its place, might send them. */

const border = [
  ...[
    'null',
    'true',
    'false',
    '0',
    '-1',
    '1.5',
    '1e400',
    '9007199254740993',
    '-0',
    '""',
    '"x"',
    '[]',
    '{}',
    '[null]',
    '{"a":1}',
  ],
  ...[
    '"__proto__"',
    '"constructor"',
    '"prototype"',
    '"toString"',
    '"then"',
    '"\\ud800"',
    '"\\u0000"',
    '"مرحبا"',
  ],
  ...[
    '{"__proto__":{"polluted":1}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
    '{"then":"x"}',
    'NaN',
    '\ufeff',
    '/**/',
    '"',
  ],
  ...[
    '"__proto__":{"polluted":1},"a"',
    '"constructor":{"prototype":{"polluted":1}},"a"',
    `"${'x'.repeat(5000)}"`,
    '['.repeat(3000),
  ],
];
const TOKEN = /"(?:[^"\\]|\\.)*"|[-+.\w]+|[^\s]/g;

/** What numbers follow from a seed, each from 0 up to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Changes JSON texts by their tokens: each message is a text of the corpus with one to three changes. */
export class Mutator {
  readonly #random: () => number;
  readonly #corpus: string[][];

  constructor(seed: number, corpus: readonly object[]) {
    this.#random = randomFrom(seed);
    this.#corpus = corpus.map((message) => JSON.stringify(message).match(TOKEN) ?? []);
  }

  next(): string {
    const tokens = [...this.#one(this.#corpus)];
    do this.#change(tokens);
    while (this.#random() < 0.3);
    const text = tokens.join('');
    return this.#random() < 0.02 ? text.slice(0, this.#random() * text.length) : text;
  }

  #change(tokens: string[]): void {
    const at = Math.floor(this.#random() * tokens.length);
    const token = tokens[at] ?? '';
    const changes: (() => void)[] = [
      () => tokens.splice(at, 1),
      () => tokens.splice(at, 0, token),
      () => tokens.splice(at, 1, this.#one(border)),
      () => tokens.splice(at, 1, this.#like(token)),
      () => tokens.splice(at, 1, this.#like(token)),
      () => tokens.splice(at, 1, this.#one(this.#one(this.#corpus))),
    ];
    this.#one(changes)();
  }

  /** Another token of the same kind, so that it gets past the parser. */
  #like(token: string): string {
    const kind = /^"/.test(token) ? /^"[^"]*"$/ : /^[-\d]/.test(token) ? /^[-\d]/ : /^[[{ntf]/;
    return this.#one(border.filter((other) => kind.test(other)));
  }

  #one<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.#random() * choices.length)] as T;
  }
}
