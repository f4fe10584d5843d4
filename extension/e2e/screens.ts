// Renders the built pages in every language, colour scheme and state, checks each with axe and keeps a picture:
// npx tsx e2e/screens.ts OUT [filter]. The pages get a background that answers from fixtures.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Overview } from '../src/messages';
import { servePages } from './lib/pages';
import { SCREENS, type Screen } from './lib/screens';

const [out, filter = ''] = process.argv.slice(2);
if (!out) throw new Error('where to? npx tsx e2e/screens.ts OUT [filter]');

interface Look {
  screen: Screen;
  locale: 'en-GB' | 'ar-EG';
  colorScheme: 'light' | 'dark';
}

await mkdir(out, { recursive: true });
const pages = await servePages();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const looks = allLooks().filter((look) => nameOf(look).includes(filter));
  const faults = await lookAtAll(browser, looks);
  console.log(`${looks.length} pictures in ${out}, ${faults} faults`);
  process.exitCode = faults === 0 ? 0 : 1;
} finally {
  await browser.close();
  await pages.close();
}

function allLooks(): Look[] {
  return SCREENS.flatMap((screen) =>
    (['en-GB', 'ar-EG'] as const).flatMap((locale) =>
      (['light', 'dark'] as const).map((colorScheme) => ({ screen, locale, colorScheme })),
    ),
  );
}

function nameOf({ screen, locale, colorScheme }: Look): string {
  return `${screen.page}-${screen.name}-${locale.slice(0, 2)}-${colorScheme}`;
}

async function lookAtAll(browser: Browser, looks: Look[]): Promise<number> {
  let faults = 0;
  for (const look of looks) faults += await lookAt(browser, look);
  return faults;
}

async function lookAt(browser: Browser, look: Look): Promise<number> {
  const { screen, locale, colorScheme } = look;
  const width = screen.page === 'popup' ? 360 : 900;
  const context = await browser.newContext({
    locale,
    colorScheme,
    deviceScaleFactor: 2,
    viewport: { width, height: screen.page === 'popup' ? 600 : 680 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript('globalThis.__name = (value) => value'); // tsx wraps named functions in it
  await page.addInitScript(fakeBackground, { overview: screen.overview, locale });
  await page.goto(`${pages.origin}/${screen.page}.html${screen.query ?? ''}`);
  await page
    .locator('h1')
    .waitFor({ timeout: 10_000 })
    .catch((error) => complaints.push(String(error)));
  await page.screenshot({ path: join(out ?? '.', `${nameOf(look)}.png`), fullPage: true });
  const faults = [...complaints, ...(await axeFaults(page)), ...(await overflow(page))];
  for (const fault of faults) console.log(`${nameOf(look)}: ${fault}`);
  await context.close();
  return faults.length;
}

async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
}

async function overflow(page: Page): Promise<string[]> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return over > 0 ? [`${over} px too wide`] : [];
}

/** Runs inside the page, so it names nothing from outside: the part of the browser's API that the pages use. */
function fakeBackground({ overview, locale }: { overview: Overview; locale: string }): void {
  Object.assign(globalThis, {
    chrome: {
      runtime: {
        id: 'offhours',
        sendMessage: async (request: { type: string }) =>
          request.type === 'overview' ? overview : undefined,
        getURL: (path: string) => path,
      },
      i18n: { getUILanguage: () => locale },
      tabs: { create: async () => ({}) },
    },
  });
}
