/** A duration as it stands in a field: a whole number of one unit. */
export interface Amount {
  n: number;
  unit: 'seconds' | 'minutes';
}

/** Reads 20s, 5m or 1h30m. Whole minutes are minutes, unless the field counts in seconds. */
export function amountOf(text: string, unit: Amount['unit']): Amount {
  const [, h = 0, m = 0, s = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text) ?? [];
  const seconds = Number(h) * 3600 + Number(m) * 60 + Number(s);
  if (unit === 'minutes' && seconds % 60 === 0) return { n: seconds / 60, unit };
  return { n: seconds, unit: 'seconds' };
}

/** As people write it: 90 minutes are 1h30m. */
export function writeAmount({ n, unit }: Amount): string {
  if (unit === 'seconds') return n % 60 === 0 && n >= 60 ? writeMinutes(n / 60) : `${n}s`;
  return writeMinutes(n);
}

function writeMinutes(n: number): string {
  const [hours, minutes] = [Math.floor(n / 60), n % 60];
  return `${hours ? `${hours}h` : ''}${minutes || !hours ? `${minutes}m` : ''}`;
}
