import type { Pairing, PairMessage } from '@protocol/messages';
import type { Keyring } from '@/adapters/keyring';
import type { Stored } from '@/adapters/keys';
import type { Store } from '@/adapters/store';
import { NATIVE_HOST } from '@/limits';
import { isPairAnswer } from './checks';
import { importKey } from './proof';

export interface PairingParts {
  store: Store;
  keyring: Keyring;
  /** The extension's own origin, as the browser sends it. */
  origin(): string;
  askHost(host: string, message: object): Promise<unknown>;
}

/** A pairing with the key that proves it. */
export type Paired = NonNullable<Stored['pairing']> & { key: CryptoKey };

/** The native-messaging host is not there, or has a reason not to pair. */
export class NotPaired extends Error {}

/** The pairing there is; missing when there is none or its key is gone. */
export async function loadPairing({ store, keyring }: PairingParts): Promise<Paired | undefined> {
  const { pairing } = await store.get('pairing');
  const key = pairing && (await keyring.load(pairing.browser).catch(() => undefined));
  return pairing && key && { ...pairing, key };
}

/**
 * Asks the native-messaging host for a pairing. The key is put away first: dying in between leaves no pairing without a key.
 * The daemon knows the new browser as one that has not started, so Start is told again.
 */
export async function pair(parts: PairingParts): Promise<Paired> {
  const { browser, key: bytes, listen } = await askForPairing(parts);
  const key = await importKey(bytes);
  await parts.keyring.save(browser, key);
  await parts.store.remove('startTold', 'revoked');
  await parts.store.set({ pairing: { browser, listen } });
  return { browser, listen, key };
}

export async function forgetPairing({ store, keyring }: PairingParts): Promise<void> {
  await store.set({ revoked: true });
  await store.remove('pairing');
  await keyring.forget();
}

async function askForPairing({ askHost, origin }: PairingParts): Promise<Pairing> {
  const message: PairMessage = { type: 'pair', origin: origin() };
  const answer = await askHost(NATIVE_HOST, message).catch((failure: unknown) => {
    throw new NotPaired('no native-messaging host', { cause: failure });
  });
  if (!isPairAnswer(answer)) throw new NotPaired('its answer has the wrong shape');
  if (!answer.pairing) throw new NotPaired(answer.error ?? 'no reason given');
  return answer.pairing;
}
