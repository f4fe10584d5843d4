import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Screen } from './screen';
import { until } from './wait';

const run = promisify(execFile);

/** A corner of the page that no dialog covers. */
const CORNER = '1x1+30+780';
/** Where the dialog's buttons are on a {@link SCREEN}: the browser's window begins in its corner, and the dialog hangs from its middle. */
const BUTTONS = { deny: [748, 280], allow: [823, 280] } as const;
/** How long an answer that was taken may take to be seen. Chromium takes none in a dialog's first half second. */
const TAKEN_MS = 3_000;

/**
 * Does what makes Chromium ask its person, in a dialog of its own that no tool of pages can see, and presses one of its buttons. While it asks
 * the page behind is dimmed.
 */
export async function answering(
  screen: Pick<Screen, 'env'>,
  answer: keyof typeof BUTTONS,
  act: () => Promise<unknown>,
): Promise<void> {
  const env = { ...process.env, ...screen.env };
  const words = ['-window', 'root', '-crop', CORNER, '-depth', '8', 'rgb:-'];
  const corner = async () => (await run('import', words, { env, encoding: 'hex' })).stdout;
  const before = await corner();
  await act();
  await until('a dimmed page', async () => (await corner()) !== before);
  const [x, y] = BUTTONS[answer].map(String) as [string, string];
  await until('the end of the dialog', async () => {
    await run('xdotool', ['mousemove', x, y, 'click', '1'], { env });
    const isOver = until('it', async () => (await corner()) === before, TAKEN_MS);
    return isOver.catch(() => false);
  });
}
