import vectors from '@protocol/testdata/proof-vectors.json';
import { expect, test } from 'vitest';
import { importKey, isProved, nonce, proofInput, prove } from './proof';

test.each(vectors)('$name: the same bytes and proofs as in Go', async ({ key, daemonInput, ...vector }) => {
  const ours = await importKey(key);
  expect(new TextDecoder().decode(proofInput('offhours.v1 daemon', vector))).toBe(daemonInput);
  expect(await prove(ours, vector)).toBe(vector.browserProof);
  expect(await isProved(ours, vector, vector.daemonProof)).toBe(true);
});

test.each(vectors)("$name: the browser's own proof sent back is no proof", async ({ key, ...vector }) => {
  expect(await isProved(await importKey(key), vector, vector.browserProof)).toBe(false);
});

test('a key cannot be read out again', async () => {
  const key = await importKey(vectors[0]?.key ?? '');
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

test('a nonce is 32 bytes and never the same', () => {
  const nonces = Array.from({ length: 100 }, nonce);
  expect(nonces.every((text) => /^[A-Za-z0-9_-]{43}$/.test(text))).toBe(true);
  expect(new Set(nonces).size).toBe(100);
});
