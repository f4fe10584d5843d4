import type { BreakKind, BreakRule, Breaks, Ideas, OutsideRule, Settings } from '@protocol/messages';

export const BREAK_KINDS = ['eyes', 'move', 'outside'] as const;

/** The durations that are typed. */
export type BreakField = 'every' | 'length' | 'postpone' | 'long_after' | 'long_length';
/** The durations that are chosen from a list. */
export type LeewayField = 'postpone_again' | 'credit';
type Rule = OutsideRule & Partial<Pick<BreakRule, BreakField>>;

const NOT_LONG = { long_after: '', long_length: '' };
const PUT_OFF = { postpone: '3m', postpone_again: '1m', postpones: 2 };

/** What a kind is when it is switched on and was never on before. */
export const USUAL: Record<'eyes' | 'move', BreakRule> & Record<'outside', OutsideRule> = {
  eyes: { every: '20m', length: '20s', ...NOT_LONG, ...PUT_OFF, credit: '3m' },
  move: { every: '50m', length: '5m', ...NOT_LONG, ...PUT_OFF, credit: '5m' },
  outside: { length: '15m', ...PUT_OFF, credit: '15m' },
};

export const USUAL_LONG = { long_after: '1h40m', long_length: '10m' };

/** How often a break may be put off, how far from the second time on, and how long away counts as taken; "" is none. */
export const POSTPONES = [0, 1, 2, 3, 4, 5];
export const AGAIN = ['', '1m', '2m', '3m', '5m', '10m'];
export const CREDITS = ['', '1m', '2m', '3m', '5m', '10m', '15m', '20m', '30m'];
/** How long messages and comments without a pause bring the movement break forward; "" is never. */
export const STRAINS = ['', '15m', '20m', '30m', '45m', '1h'];

/** How much a minute on platforms can count, and how many breaks may be skipped in a row; 0 is any number. */
export const WEIGHTS = [1, 1.25, 1.5, 2, 3];
export const SKIPS = [0, 1, 2, 3, 4, 5];

/** The fields of a kind that stand on the page. */
export function fieldsOf(kind: BreakKind): readonly ('every' | 'length' | 'postpone')[] {
  return kind === 'outside' ? ['length', 'postpone'] : ['every', 'length', 'postpone'];
}

/** Those of them that matter: what is never put off, is put off by nothing. */
export function shownFields(breaks: Breaks, kind: BreakKind): ReturnType<typeof fieldsOf> {
  return fieldsOf(kind).filter((field) => field !== 'postpone' || breaks[kind].postpones > 0);
}

/** What is written in a field; "" for one that the kind does not have. */
export function written(breaks: Breaks, kind: BreakKind, field: BreakField | LeewayField): string {
  const rule: Rule = breaks[kind];
  return rule[field] ?? '';
}

export function isOn(breaks: Breaks, kind: BreakKind): boolean {
  return written(breaks, kind, kind === 'outside' ? 'length' : 'every') !== '';
}

/** Whether there is a longer movement break. */
export function isLongOn({ move }: Breaks): boolean {
  return Boolean(move.long_after && move.long_length);
}

export function withRule(settings: Settings, kind: BreakKind, rule: Rule): Settings {
  return { ...settings, breaks: { ...settings.breaks, [kind]: rule } };
}

export function withField(
  settings: Settings,
  kind: BreakKind,
  field: BreakField | LeewayField,
  text: string,
): Settings {
  return withRule(settings, kind, { ...settings.breaks[kind], [field]: text });
}

/** What may be put off needs a time by which, which may be missing where it never was. */
export function withPostpones(settings: Settings, kind: BreakKind, postpones: number): Settings {
  const { postpone, ...rule } = settings.breaks[kind];
  return withRule(settings, kind, { ...rule, postpone: postpone || USUAL[kind].postpone, postpones });
}

/** The document with a kind switched off. */
export function withoutKind(settings: Settings, kind: BreakKind): Settings {
  return withField(settings, kind, kind === 'outside' ? 'length' : 'every', '');
}

/** The document with a longer movement break, or without. */
export function withLong(settings: Settings, on: boolean): Settings {
  return withRule(settings, 'move', { ...settings.breaks.move, ...(on ? USUAL_LONG : NOT_LONG) });
}

/** How much a minute on platforms counts as; the document says it in percent. */
export function weightOf({ weight }: Breaks): number {
  return (weight || 100) / 100;
}

export function withWeight(settings: Settings, weight: number): Settings {
  return put(settings, 'weight', Math.round(weight * 100));
}

export function withSkips(settings: Settings, skips: number): Settings {
  return put(settings, 'skips', skips);
}

export function withStrain(settings: Settings, strain: string): Settings {
  return put(settings, 'strain', strain);
}

/** Whether a microphone in use is taken for a call. */
export function heedsMicrophone({ ignore_microphone }: Breaks): boolean {
  return !ignore_microphone;
}

export function withMicrophone(settings: Settings, heeded: boolean): Settings {
  const { ignore_microphone: _, ...breaks } = settings.breaks;
  return { ...settings, breaks: heeded ? breaks : { ...breaks, ignore_microphone: true } };
}

/** The document with ideas of one kind; without any, it has no list. */
export function withIdeas(settings: Settings, kind: BreakKind, ideas: readonly string[]): Settings {
  const { [kind]: _, ...others } = settings.breaks.ideas ?? {};
  const next: Ideas = ideas.length > 0 ? { ...others, [kind]: [...ideas] } : others;
  const { ideas: __, ...breaks } = settings.breaks;
  return { ...settings, breaks: Object.keys(next).length > 0 ? { ...breaks, ideas: next } : breaks };
}

function put<Key extends keyof Breaks>(settings: Settings, key: Key, value: Breaks[Key]): Settings {
  return { ...settings, breaks: { ...settings.breaks, [key]: value } };
}
