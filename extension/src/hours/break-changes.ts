import type { BreakKind, Breaks } from '@protocol/messages';
import {
  BREAK_KINDS,
  type BreakField,
  fieldsOf,
  heedsMicrophone,
  isLongOn,
  isOn,
  type LeewayField,
  weightOf,
  written,
} from './breaks';
import type { Change } from './changes';
import { differing } from './differing';
import { equal } from './history';

/** What is different between the breaks of two documents, in the order of the page. */
export function breakChanges(before: Breaks, after: Breaks): Change[] {
  const numbers: (Change & { before: unknown; after: unknown })[] = [
    { kind: 'weight', before: weightOf(before), after: weightOf(after) },
    { kind: 'skips', before: before.skips, after: after.skips },
    { kind: 'strain', before: before.strain, after: after.strain },
    { kind: 'microphone', before: heedsMicrophone(before), after: heedsMicrophone(after) },
  ];
  return [
    ...BREAK_KINDS.flatMap((kind) => rules(before, after, kind)),
    ...differing(numbers),
    ...fields(before, after, 'move', longFields(before, after)),
    ...BREAK_KINDS.flatMap((kind) => leeway(before, after, kind)),
    ...ideas(before, after),
  ];
}

/** A kind that is switched on or off is one change, whatever else is written there. */
function rules(before: Breaks, after: Breaks, which: BreakKind): Change[] {
  const [was, is] = [isOn(before, which), isOn(after, which)];
  if (was && is) return fields(before, after, which, fieldsOf(which));
  if (was === is) return [];
  if (which === 'outside') return [{ kind: 'outside', before: was, after: is }];
  return fields(before, after, which, ['every']);
}

/** The same of the longer movement break. */
function longFields(before: Breaks, after: Breaks): BreakField[] {
  return isLongOn(before) && isLongOn(after) ? ['long_after', 'long_length'] : ['long_after'];
}

/** How a break may be put off, and what counts instead, where it is on before and after. */
function leeway(before: Breaks, after: Breaks, which: BreakKind): Change[] {
  if (!isOn(before, which) || !isOn(after, which)) return [];
  const [was, is] = [before[which].postpones, after[which].postpones];
  return [
    ...differing([{ kind: 'postpones' as const, which, before: was, after: is }]),
    ...fields(before, after, which, ['postpone_again', 'credit']),
  ];
}

type Field = BreakField | LeewayField;

function fields(before: Breaks, after: Breaks, which: BreakKind, names: readonly Field[]): Change[] {
  const all = names.map((field) => ({
    kind: 'break' as const,
    which,
    field,
    before: written(before, which, field),
    after: written(after, which, field),
  }));
  return differing(all);
}

function ideas(before: Breaks, after: Breaks): Change[] {
  const [was, is] = [before.ideas ?? {}, after.ideas ?? {}];
  return BREAK_KINDS.filter((kind) => !equal(was[kind] ?? [], is[kind] ?? [])).map(
    (which) => ({ kind: 'ideas', which }) as const,
  );
}
