import type { Hello, Proof, Welcome } from '@protocol/messages';
import { limits } from '@/limits';
import { isChallenge, isWelcome } from './checks';
import { Impostor, OtherVersion } from './failure';
import { isProved, nonce, type ProofFields, prove } from './proof';

/** Who we are to the daemon. */
export interface Identity {
  browser: string;
  key: CryptoKey;
  origin: string;
  /** The extension's version, for the daemon's status. */
  extension: string;
}

/** The socket as the prologue sees it: one frame after another. */
export interface Frames {
  send(text: string): void;
  /** The next frame; fails with ClosedEarly, or when it takes too long. */
  next(): Promise<string>;
}

/**
 * Proves both ends to each other. Until the daemon has proved itself it learns nothing but our name, which opens nothing: a
 * stranger on the port gets no more than that. Fails with Impostor or OtherVersion, or as the frames do.
 */
export async function prologue(frames: Frames, identity: Identity, browserNonce = nonce()): Promise<Welcome> {
  const hello: Hello = { versions: [limits.Version], browser: identity.browser, nonce: browserNonce };
  frames.send(JSON.stringify(hello));
  const fields = await challenged(await frames.next(), identity, browserNonce);
  const proof: Proof = { proof: await prove(identity.key, fields), extension: identity.extension };
  frames.send(JSON.stringify(proof));
  const welcome = parse(await frames.next());
  if (!isWelcome(welcome)) throw new Impostor('the welcome has the wrong shape');
  return welcome;
}

async function challenged(text: string, identity: Identity, browserNonce: string): Promise<ProofFields> {
  const challenge = parse(text);
  if (!isChallenge(challenge)) throw new Impostor('the challenge has the wrong shape');
  const { browser, origin, key } = identity;
  const { version, nonce: daemonNonce } = challenge;
  const fields = { browser, origin, browserNonce, daemonNonce, version };
  if (!(await isProved(key, fields, challenge.proof))) throw new Impostor('the proof is wrong');
  if (version !== limits.Version) throw new OtherVersion(`version ${version} is not ours`);
  return fields;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
