/** The first of ten digits in a row: 0, and the zeros of Arabic and of Persian. */
const ZEROS = [0x30, 0x660, 0x6f0] as const;

/** Writes the digits that people type in Arabic and Persian as the ones that programs read. */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, latin);
}

function latin(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => first <= point && point < first + 10);
  return zero === undefined ? digit : String(point - zero);
}
