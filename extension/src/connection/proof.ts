/** Which end a proof is of, so that neither can be sent back as the other. The values are protocol.ProofSide. */
export type ProofSide = 'offhours.v1 daemon' | 'offhours.v1 browser';

/** What a proof binds together. */
export interface ProofFields {
  browser: string;
  origin: string;
  browserNonce: string;
  daemonNonce: string;
  version: number;
}

const ALGORITHM = { name: 'HMAC', hash: 'SHA-256' };

/** The bytes that a proof is made over; protocol.ProofInput says why each length stands in front. */
export function proofInput(side: ProofSide, fields: ProofFields): Uint8Array<ArrayBuffer> {
  const { browser, origin, browserNonce, daemonNonce, version } = fields;
  const texts = [side, browser, origin, browserNonce, daemonNonce, String(version)];
  const bytes = new TextEncoder();
  return bytes.encode(texts.map((text) => `${bytes.encode(text).length}:${text}`).join(''));
}

/** Our proof, base64url. */
export async function prove(key: CryptoKey, fields: ProofFields): Promise<string> {
  return toBase64Url(await crypto.subtle.sign('HMAC', key, proofInput('offhours.v1 browser', fields)));
}

/** Whether the daemon's proof is right. The comparison takes the same time whatever is wrong. */
export async function isProved(key: CryptoKey, fields: ProofFields, proof: string): Promise<boolean> {
  return crypto.subtle.verify('HMAC', key, fromBase64Url(proof), proofInput('offhours.v1 daemon', fields));
}

/** A key that can prove and check proofs, and that nobody can read out again. */
export async function importKey(base64Url: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromBase64Url(base64Url), ALGORITHM, false, ['sign', 'verify']);
}

/** 32 random bytes, base64url. */
export function nonce(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)).buffer);
}

function toBase64Url(bytes: ArrayBuffer): string {
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(bytes, (character) => character.charCodeAt(0));
}
