import type { Hello, Proof } from '@protocol/messages';
import vectors from '@protocol/testdata/proof-vectors.json';
import { expect, test } from 'vitest';
import { challenge, ORIGIN, PAIRING, WELCOME } from './daemon.fixture';
import { Impostor, OtherVersion } from './failure';
import type { Frames } from './frames';
import { prologue } from './prologue';
import { importKey } from './proof';

const [vector] = vectors;

/** Goes through the prologue with a far end that answers each frame. */
async function meet(answers: ((frame: unknown) => unknown)[]) {
  const sent: unknown[] = [];
  const frames: Frames = {
    send: (text) => void sent.push(JSON.parse(text)),
    next: async () => {
      const answer = answers[sent.length - 1]?.(sent.at(-1));
      return typeof answer === 'string' ? answer : JSON.stringify(answer);
    },
  };
  const { browser, key, server } = PAIRING;
  const identity = { browser, server, key: await importKey(key), origin: ORIGIN, extension: '0.1.0' };
  const result = prologue(frames, identity, vector?.browserNonce);
  return { sent, welcome: await result.catch((failure: unknown) => failure) };
}

const honest = (hello: unknown) => challenge(hello as Hello);

test('both ends prove themselves, in four frames', async () => {
  const { sent, welcome } = await meet([honest, () => WELCOME]);
  const hello: Hello = { versions: [1], browser: PAIRING.browser, nonce: vector?.browserNonce ?? '' };
  const proof: Proof = { proof: vector?.browserProof ?? '', extension: '0.1.0' };
  expect(sent).toEqual([hello, proof]);
  expect(welcome).toEqual(WELCOME);
});

test.each<[name: string, answer: (hello: unknown) => unknown]>([
  ['does not hold our key', (hello) => challenge(hello as Hello, { key: vectors[1]?.key ?? '' })],
  ['sends back what we said', (hello) => hello],
  ['proves another version than it names', (hello) => ({ ...honest(hello), version: 2 })],
  ['P8 goes by another name', (hello) => challenge(hello as Hello, { server: `s_${'0'.repeat(32)}` })],
  ['speaks no JSON', () => 'HTTP/1.1 200 OK'],
  ['sends nothing', () => 'null'],
  ['leaves out its proof', () => ({ version: 1, nonce: vector?.daemonNonce })],
  ['adds something', (hello) => ({ ...honest(hello), more: true })],
])('%s: who does gets nothing more than our name', async (_name, answer) => {
  const { sent, welcome } = await meet([answer]);
  expect(welcome).toBeInstanceOf(Impostor);
  expect(sent).toHaveLength(1);
  expect(JSON.stringify(sent)).not.toContain(vector?.browserProof);
});

test('the true daemon of another version is no impostor', async () => {
  const { sent, welcome } = await meet([(hello) => challenge(hello as Hello, { version: 2 })]);
  expect(welcome).toBeInstanceOf(OtherVersion);
  expect(sent).toHaveLength(1);
});

test('a welcome of the wrong shape is none', async () => {
  const { welcome } = await meet([honest, () => ({ ...WELCOME, epoch: 'new' })]);
  expect(welcome).toBeInstanceOf(Impostor);
});
