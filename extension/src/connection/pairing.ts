import type { Offer, OfferRefusal, Pairing, PairMessage } from '@protocol/messages';
import type { Keyring } from '@/adapters/keyring';
import type { Stored } from '@/adapters/keys';
import type { Store } from '@/adapters/store';
import { limits, NATIVE_HOST } from '@/limits';
import { isOfferAnswer, isPairAnswer } from './checks';
import { Impostor } from './failure';
import { type Frames, parse } from './frames';
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

/** The person disconnected this browser, and has not asked for another pairing. */
export class Revoked extends Error {}

/** The daemon pairs nobody for this code. */
export class CodeRefused extends Error {
  readonly refusal: OfferRefusal;
  /** How many wrong codes it still takes, after a wrong one. */
  readonly triesLeft: number | undefined;

  constructor(refusal: OfferRefusal, triesLeft: number | undefined) {
    super(`the code was refused: ${refusal}`);
    this.refusal = refusal;
    this.triesLeft = triesLeft;
  }
}

/** The pairing there is; missing when there is none or its key is gone. */
export async function loadPairing({ store, keyring }: PairingParts): Promise<Paired | undefined> {
  const { pairing } = await store.get('pairing');
  const key = pairing && (await keyring.load(pairing.browser).catch(() => undefined));
  return pairing && key && { ...pairing, key };
}

/**
 * Asks the native-messaging host for a pairing. The key is put away first: dying in between leaves no pairing without a key.
 * The daemon knows the new browser as one that has not started, so Start is told again. For one that is `paired` already, no daemon
 * is started.
 */
export async function pair(parts: PairingParts, paired: boolean): Promise<Paired> {
  return keep(parts, await askForPairing(parts, paired));
}

/** Offers the daemon the code that the person typed. */
export async function pairByCode(parts: PairingParts, frames: Frames, code: string): Promise<Paired> {
  const offer: Offer = { versions: [limits.Version], code };
  frames.send(JSON.stringify(offer));
  const answer = parse(await frames.next());
  if (!isOfferAnswer(answer)) throw new Impostor('the answer to the code has the wrong shape');
  if (!answer.pairing) throw new CodeRefused(answer.refused ?? 'no_window', answer.triesLeft);
  return keep(parts, answer.pairing);
}

async function keep({ keyring, store }: PairingParts, pairing: Pairing): Promise<Paired> {
  const { key: bytes, ...known } = pairing;
  const key = await importKey(bytes);
  await keyring.save(known.browser, key);
  await store.remove('startTold', 'revoked');
  await store.set({ pairing: known });
  return { ...known, key };
}

export async function forgetPairing({ store, keyring }: PairingParts): Promise<void> {
  await store.set({ revoked: true });
  await store.remove('pairing');
  await keyring.forget();
}

async function askForPairing({ askHost, origin }: PairingParts, paired: boolean): Promise<Pairing> {
  const message: PairMessage = { type: 'pair', origin: origin(), ...(paired && { paired }) };
  const answer = await askHost(NATIVE_HOST, message).catch((failure: unknown) => {
    throw new NotPaired('no native-messaging host', { cause: failure });
  });
  if (!isPairAnswer(answer)) throw new NotPaired('its answer has the wrong shape');
  if (!answer.pairing) throw new NotPaired(answer.error ?? 'no reason given');
  return answer.pairing;
}
