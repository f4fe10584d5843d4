import type { Hello, Proof, Welcome } from '@protocol/messages';
import { limits } from '@/limits';
import { isChallenge, isWelcome } from './checks';
import { REVOKED } from './closing';
import { ClosedEarly, Impostor, OtherVersion } from './failure';
import { type Frames, parse } from './frames';
import { isProved, nonce, type ProofFields, prove } from './proof';

/** Who we are to the daemon. */
export interface Identity {
  browser: string;
  key: CryptoKey;
  /** The daemon that we paired with. */
  server: string;
  origin: string;
  /** The extension's version, for the daemon's status. */
  extension: string;
}

/**
 * Proves both ends to each other. Until the daemon has proved itself it learns nothing but our name, which opens nothing: a
 * stranger on the port gets no more than that. Fails with Impostor or OtherVersion, or as the frames do.
 */
export async function prologue(frames: Frames, identity: Identity, browserNonce = nonce()): Promise<Welcome> {
  const hello: Hello = { versions: [limits.Version], browser: identity.browser, nonce: browserNonce };
  frames.send(JSON.stringify(hello));
  const answer = await frames.next().catch((failure: unknown) => {
    throw unproved(failure);
  });
  const fields = await challenged(answer, identity, browserNonce);
  const proof: Proof = { proof: await prove(identity.key, fields), extension: identity.extension };
  frames.send(JSON.stringify(proof));
  const welcome = parse(await frames.next());
  if (!isWelcome(welcome)) throw new Impostor('the welcome has the wrong shape');
  return welcome;
}

async function challenged(text: string, identity: Identity, browserNonce: string): Promise<ProofFields> {
  const challenge = parse(text);
  if (!isChallenge(challenge)) throw new Impostor('the challenge has the wrong shape');
  if (challenge.server !== identity.server) throw new Impostor('it is another daemon');
  const { browser, origin, key } = identity;
  const { version, nonce: daemonNonce } = challenge;
  const fields = { browser, origin, browserNonce, daemonNonce, version };
  if (!(await isProved(key, fields, challenge.proof))) throw new Impostor('the proof is wrong');
  if (version !== limits.Version) throw new OtherVersion(`version ${version} is not ours`);
  return fields;
}

/** Nobody may take our key away who has not proved to be the daemon. */
function unproved(failure: unknown): unknown {
  const revokes = failure instanceof ClosedEarly && failure.code === REVOKED;
  return revokes ? new Impostor('it revokes without a proof') : failure;
}
