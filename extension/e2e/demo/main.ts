// What `make run` shows: a window to try, or where there is no display a short working day that goes by itself.
// It ends with 0 when everything that it promises has happened, so it is also a test that the whole works.
import { Closers } from './closers';
import { takeFolder } from './folder';
import { paper } from './paper';
import { openWindow } from './window';
import { workingDay } from './working-day';

const closers = new Closers();
const out = paper(process.stdout);
const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void interrupted());

try {
  closers.add(await takeFolder());
  await (hasDisplay ? openWindow(out, closers) : workingDay(out, closers));
} catch (failure) {
  if (!closers.closing) fail(failure);
} finally {
  await closers.close();
}

/** Ctrl-C is how a window's demonstration ends; a day that is broken off has not shown what it promises. */
async function interrupted(): Promise<void> {
  if (closers.closing) return;
  process.stdout.write('\n');
  await closers.close();
  out.note('Stopped.');
  process.exit(hasDisplay ? 0 : 130);
}

function fail(failure: unknown): void {
  const text = failure instanceof Error ? failure.message : String(failure);
  process.stderr.write(`\nmake run: ${text}\n`);
  process.exitCode = 1;
}
