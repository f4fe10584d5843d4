// Renders the built pages in every language, colour scheme and state, checks each with axe and keeps a picture:
// npx tsx e2e/screens.ts OUT [filter]. The pages get a background that answers from fixtures.
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { faultsOf, type Look, openViewer, type Viewer } from './lib/look';
import { servePages } from './lib/pages';
import { SCREENS, type Screen } from './lib/screens';

const PEOPLE = (['en-GB', 'ar-EG'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ locale, colorScheme, scale: 2 })),
);

const [out, filter = ''] = process.argv.slice(2);
if (!out) throw new Error('where to? npx tsx e2e/screens.ts OUT [filter]');

await mkdir(out, { recursive: true });
const pages = await servePages();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
let kept = 0;
let faults = 0;
try {
  for (const person of PEOPLE) {
    const viewer = await openViewer(browser, pages.origin, person);
    for (const screen of SCREENS.filter((screen) => nameOf({ screen, ...person }).includes(filter))) {
      faults += await keep(viewer, screen, join(out, `${nameOf({ screen, ...person })}.png`));
      kept += 1;
    }
    await viewer.close();
  }
  console.log(`${kept} pictures in ${out}, ${faults} faults`);
  process.exitCode = faults === 0 ? 0 : 1;
} finally {
  await browser.close();
  await pages.close();
}

function nameOf({ screen, locale, colorScheme }: Look): string {
  return `${screen.page}-${screen.name}-${locale.slice(0, 2)}-${colorScheme}`;
}

/** Takes the picture and says how many faults there are. */
async function keep(viewer: Viewer, screen: Screen, path: string): Promise<number> {
  const opened = await viewer.show(screen);
  await opened.page.screenshot({ path, fullPage: true });
  const found = await faultsOf(opened);
  for (const fault of found) console.log(`${basename(path)}: ${fault}`);
  return found.length;
}
