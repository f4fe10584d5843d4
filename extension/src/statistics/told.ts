import type { Series, SeriesPart } from '@protocol/messages';

/** How many parts a picture tells apart. */
export const TOLD = 7;

/** One part as the page tells it, the rest of them together as the last one. */
export interface Part {
  /** Of the platform, role or client; "" is the time that was for nobody. Of the rest, none, or the one of what is beyond. */
  id?: string;
  label?: string;
  totalMs: number;
  /** By which it is told apart: 0 to 6, and 7 is the rest. */
  tone: number;
  /** How many parts the rest has. */
  rest?: number;
}

/** The parts of a series, and those of each of its steps in the same order. */
export interface Told {
  parts: Part[];
  steps: number[][];
}

/** The part of a series that is all beyond those that are told. */
export const BEYOND = '*';

/** Tells the longest parts apart, and the others together. */
export function tell({ parts, steps }: Pick<Series, 'parts' | 'steps'>): Told {
  const rest = parts.slice(TOLD);
  const first = parts.slice(0, TOLD).map(toPart);
  const others = { totalMs: sum(rest.map(({ totalMs }) => totalMs)), tone: TOLD, ...restOf(rest) };
  return {
    parts: rest.length > 0 ? [...first, others] : first,
    steps: steps.map(({ partsMs }) => fold(partsMs)),
  };
}

/** How many parts the rest has, where that is known. */
function restOf(rest: readonly SeriesPart[]): Pick<Part, 'id' | 'rest'> {
  return rest.some(({ id }) => id === BEYOND) ? { id: BEYOND } : { rest: rest.length };
}

/** Every part of a series by itself. */
export function everyPart({ parts }: Pick<Series, 'parts'>): Part[] {
  return parts.map((part, at) => toPart(part, Math.min(at, TOLD)));
}

function toPart({ id, label, totalMs }: SeriesPart, tone: number): Part {
  return { id, ...(label && { label }), totalMs, tone };
}

function fold(partsMs: readonly number[]): number[] {
  const rest = partsMs.slice(TOLD);
  return rest.length > 0 ? [...partsMs.slice(0, TOLD), sum(rest)] : [...partsMs];
}

function sum(all: readonly number[]): number {
  return all.reduce((total, ms) => total + ms, 0);
}
