import { latinDigits } from '@/i18n/digits';
import { DEFAULT_LISTEN, limits } from '@/limits';

/** A pairing code as a person typed or pasted it, and where to bring it. */
export interface TypedCode {
  code: string;
  listen: string;
}

/** What people and terminals put between and around digits, marks of direction included. */
const BETWEEN = /[\s\p{Pd}\p{Cf}\u2212]/gu;

/**
 * Reads what `offhours pair` shows: eight digits, and a colon and a port when the daemon does not listen where it usually
 * does. Missing when it is no code.
 */
export function readCode(text: string): TypedCode | undefined {
  const digits = latinDigits(text.replace(BETWEEN, ''));
  const [, code, port] = new RegExp(`^([0-9]{${limits.CodeDigits}})(?::([0-9]{1,5}))?$`).exec(digits) ?? [];
  if (!code || Number(port ?? 1) > 65_535 || Number(port ?? 1) === 0) return undefined;
  return { code, listen: port ? `127.0.0.1:${Number(port)}` : DEFAULT_LISTEN };
}
