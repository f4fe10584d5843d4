import { randomBytes } from 'node:crypto';
import type { Challenge } from '@protocol/messages';
import type { Manner } from './squatter';

const WELCOME = JSON.stringify({ epoch: '0'.repeat(32), watermark: 0, nowMs: 0, daemon: '0.1.0' });

/**
 * How a program might behave that sits where the daemon should be. `overheard` is what the true one said to somebody else, so
 * all know its name.
 */
export function manners(overheard: Challenge): Manner[] {
  const made = () => madeUp(overheard.server);
  return [
    { name: 'a challenge that proves nothing', answer: () => JSON.stringify(made()) },
    { name: 'an echo', answer: (hello) => hello },
    { name: 'a challenge that was overheard', answer: () => JSON.stringify(overheard) },
    { name: 'a welcome at once', answer: () => WELCOME },
    { name: 'a call', answer: () => '{"jsonrpc":"2.0","id":1,"method":"spans.upload","params":{}}' },
    { name: 'a greeting before the hello', greet: JSON.stringify(made()) },
    { name: 'a prototype', answer: () => '{"__proto__":{"version":1},"constructor":{}}' },
    { name: 'no JSON', answer: () => 'SSH-2.0-OpenSSH_9.2' },
    { name: 'ten megabytes', answer: () => JSON.stringify({ ...made(), more: 'x'.repeat(10 << 20) }) },
    { name: 'that it is revoked', close: 4403 },
    { name: 'a web page', refuse: 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi' },
    {
      name: 'a way to somewhere else',
      refuse: 'HTTP/1.1 302 Found\r\nLocation: ws://127.0.0.1:9/ws\r\nContent-Length: 0\r\n\r\n',
    },
  ];
}

/** What looks exactly like the daemon's, without the key. */
function madeUp(server: string): Challenge {
  const random = () => randomBytes(32).toString('base64url');
  return { version: 1, nonce: random(), proof: random(), server };
}
