import { createHmac } from 'node:crypto';
import type { Challenge, Hello, Welcome } from '@protocol/messages';
import vectors from '@protocol/testdata/proof-vectors.json';
import { vi } from 'vitest';
import type { FakeNetwork, FakeSocket } from '@/adapters/fakes';
import { proofInput } from './proof';

const [vector] = vectors;
if (!vector) throw new Error('no vectors');

export const ORIGIN = vector.origin;
export const PAIRING = {
  browser: vector.browser,
  key: vector.key,
  listen: '127.0.0.1:47615',
  server: `s_${'5'.repeat(32)}`,
};
export const WELCOME: Welcome = {
  epoch: '0'.repeat(32),
  watermark: 7,
  nowMs: 1_774_774_800_000,
  daemon: 'test',
};
const NONCE = vector.daemonNonce;

/** The second frame, as a daemon with this key and version makes it. */
export function challenge(
  hello: Hello,
  { key = PAIRING.key, version = 1, server = PAIRING.server } = {},
): Challenge {
  const fields = {
    browser: hello.browser,
    origin: ORIGIN,
    browserNonce: hello.nonce,
    daemonNonce: NONCE,
    version,
  };
  const bytes = proofInput('offhours.v1 daemon', fields);
  const proof = createHmac('sha256', Buffer.from(key, 'base64url')).update(bytes).digest('base64url');
  return { version, nonce: NONCE, proof, server };
}

/** Waits until a socket has sent so many frames. */
export async function sentBy(socket: FakeSocket, count: number): Promise<unknown[]> {
  await vi.waitFor(() => {
    if (socket.sent.length < count) throw new Error(`${socket.sent.length} of ${count} frames were sent`);
  }, PATIENCE);
  return socket.sent;
}

/** Takes the last socket through the prologue, as the true daemon does. */
export async function admit(network: FakeNetwork): Promise<FakeSocket> {
  const socket = network.last();
  const [hello] = await sentBy(socket, 1);
  socket.says(challenge(hello as Hello));
  await sentBy(socket, 2);
  socket.says(WELCOME);
  return socket;
}

/** What is waited for comes at once; the ceiling is for a busy computer. */
export const PATIENCE = { timeout: 10_000, interval: 1 };
