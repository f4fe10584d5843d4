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
