/** Hours, minutes and seconds in the locale's own digits, so that only the seconds need to be set apart. */
export interface Clock {
  /** "2:14", or "0:14" in the first hour. */
  hoursAndMinutes: string;
  /** ":05" */
  seconds: string;
}

/** A duration as a running clock shows it; parts of a second are cut off. */
export function clock(ms: number, locale: string): Clock {
  const total = Math.max(Math.floor(ms / 1000), 0);
  const plain = new Intl.NumberFormat(locale, { useGrouping: false });
  const two = new Intl.NumberFormat(locale, { useGrouping: false, minimumIntegerDigits: 2 });
  const minutes = two.format(Math.floor(total / 60) % 60);
  return {
    hoursAndMinutes: `${plain.format(Math.floor(total / 3600))}:${minutes}`,
    seconds: `:${two.format(total % 60)}`,
  };
}

/** Minutes and seconds that are left, as "4:12"; 0:00 when nothing is. */
export function countdown(ms: number, locale: string): string {
  const total = Math.max(Math.ceil(ms / 1000), 0);
  const plain = new Intl.NumberFormat(locale, { useGrouping: false });
  const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });
  return `${plain.format(Math.floor(total / 60))}:${two.format(total % 60)}`;
}
