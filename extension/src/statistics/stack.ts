import { marksFor } from './marks';

/** One part of a bar. Measures are percent of the picture, from its left and from its top. */
export interface Segment {
  /** Which part, by its place. */
  part: number;
  y: number;
  height: number;
}

/** One bar, and the place that is its own. */
export interface Column {
  x: number;
  width: number;
  segments: Segment[];
}

export interface Stack {
  columns: Column[];
  /** The marks of the axis, and how far from the top they are. */
  marks: { ms: number; y: number }[];
}

/** How much of its place a bar fills. */
const FILLED = 0.72;

/** Lays the parts of each step upon one another, the first at the bottom. Where people read from the right, so does time. */
export function stack(steps: readonly (readonly number[])[], fromRight: boolean): Stack {
  const marks = marksFor(Math.max(0, ...steps.map(sum)));
  const topMs = marks.at(-1) ?? 1;
  const place = 100 / Math.max(steps.length, 1);
  const columns = steps.map((partsMs, at) => {
    const start = (at + (1 - FILLED) / 2) * place;
    const width = place * FILLED;
    return { x: fromRight ? 100 - start - width : start, width, segments: segments(partsMs, topMs) };
  });
  return { columns, marks: marks.map((ms) => ({ ms, y: 100 - (ms / topMs) * 100 })) };
}

function segments(partsMs: readonly number[], topMs: number): Segment[] {
  let y = 100;
  return partsMs.flatMap((ms, part) => {
    const height = (ms / topMs) * 100;
    y -= height;
    return ms > 0 ? [{ part, y, height }] : [];
  });
}

function sum(all: readonly number[]): number {
  return all.reduce((total, ms) => total + ms, 0);
}

/** Under which bars a name stands: of as many as have room, and of few where the page is narrow. Every so many of them. */
export function naming(bars: number, room: number): { shown: number; major: number } {
  const shown = Math.ceil(bars / room);
  return { shown, major: shown * Math.ceil(bars / shown / 7) };
}
