/**
 * Looks at the screen that Xvfb keeps in a file (an XWD, X Window Dump version 7) until it is told to close, and writes what it saw
 * into shared memory: [closed, looks, ms of red, longest time between two looks in ms]. It counts
 * from the first look that saw none. JavaScript, because nobody compiles a thread.
 */

import { openSync, readSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const LOOK_MS = 3;
/** Pixels between two that are looked at, across and down. */
const STEP = 40;
/** Rows in which the browser itself may warn in red. */
const TOOLBARS = 160;

/** @type {{ file: string, shared: Int32Array }} */
const { file, shared } = workerData;

/** Where the first pixel lies, how many bytes a row of them takes, and how many rows there are. */
function layoutOf(screen) {
  const head = Buffer.alloc(80);
  readSync(screen, head, 0, head.length, 0);
  const field = (index) => head.readUInt32BE(4 * index);
  return { start: field(0) + 12 * field(19), stride: field(12), height: field(5) };
}

function seesRed(screen, { start, stride, height }, row) {
  for (let y = TOOLBARS; y < height; y += STEP) {
    readSync(screen, row, 0, stride, start + y * stride);
    if (hasRed(row)) return true;
  }
  return false;
}

/** Pixels are four bytes: blue, green, red and one that says nothing. */
function hasRed(row) {
  for (let at = 0; at < row.length; at += 4 * STEP)
    if (row[at + 2] > 200 && row[at + 1] < 80 && row[at] < 80) return true;
  return false;
}

const screen = openSync(file, 'r');
const layout = layoutOf(screen);
const row = Buffer.alloc(layout.stride);
const isOpen = () => Atomics.load(shared, 0) === 0;
const rest = () => Atomics.wait(shared, 0, 0, LOOK_MS);

while (isOpen() && seesRed(screen, layout, row)) rest();
let lastMs = performance.now();
while (isOpen()) {
  const isRed = seesRed(screen, layout, row);
  const nowMs = performance.now();
  const sinceMs = Math.ceil(nowMs - lastMs);
  Atomics.add(shared, 1, 1);
  if (isRed) Atomics.add(shared, 2, sinceMs);
  Atomics.store(shared, 3, Math.max(Atomics.load(shared, 3), sinceMs));
  lastMs = nowMs;
  rest();
}
