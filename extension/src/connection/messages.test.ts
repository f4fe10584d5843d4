import { describe, expect, it } from 'vitest';
import * as validators from './validators';

const golden = import.meta.glob<unknown>('../../../protocol/testdata/messages/*/*.json', {
  eager: true,
  import: 'default',
});
const checks = new Map<string, (value: unknown) => boolean>(Object.entries(validators));

/** The golden messages of one kind, by file, that are of a type this side receives. */
function received(kind: 'valid' | 'invalid', type: string): [file: string, message: unknown][] {
  return Object.entries(golden).filter(([file]) => file.includes(`/${kind}/${type}-`));
}

describe.each([...checks])('%s', (name, check) => {
  const type = name.replace(/^is/, '');

  it('takes the valid messages that the daemon takes', () => {
    const messages = received('valid', type);
    expect(messages).not.toEqual([]);
    expect(messages.filter(([, message]) => !check(message))).toEqual([]);
  });

  it('refuses the invalid ones', () => {
    const messages = received('invalid', type);
    expect(messages).not.toEqual([]);
    expect(messages.filter(([, message]) => check(message))).toEqual([]);
  });
});
