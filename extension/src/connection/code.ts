import { DEFAULT_LISTEN, limits } from '@/limits';

/** A pairing code as a person typed or pasted it, and where to bring it. */
export interface TypedCode {
  code: string;
  listen: string;
}

/** The first of ten digits in a row: 0, and the zeros of Arabic and of Persian. */
const ZEROS = [0x30, 0x660, 0x6f0] as const;
/** What people and terminals put between and around digits, marks of direction included. */
const BETWEEN = /[\s\p{Pd}\p{Cf}\u2212]/gu;

/**
 * Reads what `offhours pair` shows: eight digits, and a colon and a port when the daemon does not listen where it usually
 * does. Missing when it is no code.
 */
export function readCode(text: string): TypedCode | undefined {
  const digits = text.replace(BETWEEN, '').replace(/\p{Nd}/gu, latin);
  const [, code, port] = new RegExp(`^([0-9]{${limits.CodeDigits}})(?::([0-9]{1,5}))?$`).exec(digits) ?? [];
  if (!code || Number(port ?? 1) > 65_535 || Number(port ?? 1) === 0) return undefined;
  return { code, listen: port ? `127.0.0.1:${Number(port)}` : DEFAULT_LISTEN };
}

function latin(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => first <= point && point < first + 10);
  return zero === undefined ? digit : String(point - zero);
}
