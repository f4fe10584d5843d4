// Renders the built pages in every language, colour scheme and state, checks each with axe and keeps a picture:
// npx tsx e2e/screens.ts OUT [filter]. The pages get a background that answers from fixtures.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { faultsOf, type Look, openPage } from './lib/look';
import { servePages } from './lib/pages';
import { SCREENS } from './lib/screens';

const [out, filter = ''] = process.argv.slice(2);
if (!out) throw new Error('where to? npx tsx e2e/screens.ts OUT [filter]');

await mkdir(out, { recursive: true });
const pages = await servePages();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const looks = allLooks().filter((look) => nameOf(look).includes(filter));
  let faults = 0;
  for (const look of looks) faults += await keep(look, join(out, `${nameOf(look)}.png`));
  console.log(`${looks.length} pictures in ${out}, ${faults} faults`);
  process.exitCode = faults === 0 ? 0 : 1;
} finally {
  await browser.close();
  await pages.close();
}

function allLooks(): Look[] {
  return SCREENS.flatMap((screen) =>
    (['en-GB', 'ar-EG'] as const).flatMap((locale) =>
      (['light', 'dark'] as const).map((colorScheme) => ({ screen, locale, colorScheme, scale: 2 })),
    ),
  );
}

function nameOf({ screen, locale, colorScheme }: Look): string {
  return `${screen.page}-${screen.name}-${locale.slice(0, 2)}-${colorScheme}`;
}

/** Takes the picture and says how many faults there are. */
async function keep(look: Look, path: string): Promise<number> {
  const opened = await openPage(browser, pages.origin, look);
  await opened.page.screenshot({ path, fullPage: true });
  const faults = await faultsOf(opened);
  for (const fault of faults) console.log(`${nameOf(look)}: ${fault}`);
  await opened.close();
  return faults.length;
}
