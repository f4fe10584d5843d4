// Makes the README's pictures from the real thing: npx tsx e2e/demo/screenshots.ts. The daemon, the browser and the notices
// are real and so are the clocks; the morning was put into the browser's outbox, and the time zone is one where it is over.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Stats } from '@protocol/messages';
import type { Page } from 'playwright-core';
import type { Stored } from '@/adapters/keys';
import { type Chromium, launchChromium } from '../lib/chromium';
import { type Daemon, startDaemon } from '../lib/daemon';
import { type Desk, startDesk } from '../lib/desk';
import { zone } from '../lib/hours';
import { temporaryFolder } from '../lib/paths';
import { stored } from '../lib/spans';
import { until } from '../lib/wait';
import { type Sites, startSites } from '../sites/server';
import { Closers } from './closers';
import { hoursDocument } from './hours';
import { MORNING, pastDay } from './past';
import { CLOSED, type Language, POPUP, picture } from './pictures';

const HOUR_MS = 3_600_000;
const LANGUAGES = ['en', 'ar'] as const;
const pictures = fileURLToPath(new URL('../../screenshots', import.meta.url));

/** What every picture needs. */
interface Studio {
  folder: string;
  zone: string;
  /** 14:00 of today, where it is now between that and 15:00. */
  twoMs: number;
  daemon: Daemon;
  chromium: Chromium;
  desk: Desk;
}

const closers = new Closers();
try {
  const studio = await open();
  await photographPopup(studio);
  await photographPrompt(studio);
  await photographClosed(studio);
} finally {
  await closers.close();
}

async function open(): Promise<Studio> {
  const { path: folder, remove } = await temporaryFolder('pictures');
  closers.add(remove);
  const desk = await startDesk(folder);
  closers.add(desk.stop);
  const sites = await startSites();
  closers.add(sites.stop);
  const twoMs = Math.floor(Date.now() / HOUR_MS) * HOUR_MS;
  const here = zone(14 - new Date(twoMs).getUTCHours());
  const profile = join(folder, 'profile');
  await livePast(sites, profile, pastDay(MORNING, twoMs - 5 * HOUR_MS, here));
  const env = { HOME: folder, ...desk.env };
  const daemon = await startDaemon({ data: join(folder, 'data'), env });
  closers.add(daemon.stop);
  await daemon.register(profile);
  const chromium = await launchChromium({
    sites,
    profile,
    scale: 2,
    env: { HOME: folder },
    args: ['--lang=en-GB'],
  });
  closers.add(chromium.close);
  const counted = async () => (await daemon.command<Stats>('stats')).totalMs > 0;
  const studio = { folder, zone: here, twoMs, daemon, chromium, desk };
  await setHours(studio, { language: 'en' });
  await until('the morning in the ledger', counted);
  await until('a plan in the browser', async () => (await stored(await chromium.worker())).plan);
  return studio;
}

/** Leaves a browser as it is after a morning without the daemon. */
async function livePast(sites: Sites, profile: string, past: Stored): Promise<void> {
  const alone = await launchChromium({ sites, profile });
  const stored: Stored = { ...past, startedMs: Date.now(), firstWeek: 'closed' };
  await (await alone.worker()).evaluate(
    (all) => chrome.storage.local.set(all),
    stored as Record<string, unknown>,
  );
  await alone.close();
}

interface Changes {
  language: Language;
  endsMs?: number;
  every?: string;
}

async function setHours(studio: Studio, changes: Changes): Promise<void> {
  const { folder, twoMs, daemon } = studio;
  const { language, endsMs = twoMs + 3 * HOUR_MS, every = '20m' } = changes;
  const file = join(folder, 'hours.toml');
  await writeFile(
    file,
    hoursDocument({ zone: studio.zone, endsMs, eyes: { every, length: '20s' }, language }),
  );
  await daemon.text('hours', 'set', file);
}

async function photographPopup(studio: Studio): Promise<void> {
  const page = await studio.chromium.popup();
  for (const language of LANGUAGES) {
    await setHours(studio, { language });
    await picture({ page, ...POPUP }, language, join(pictures, `popup-${language}.png`));
  }
  await page.close();
}

/** Works a little in each language until the notification service shows that it is time to rest. */
async function photographPrompt(studio: Studio): Promise<void> {
  const page: Page = await studio.chromium.context.newPage();
  await page.goto('https://www.facebook.com/groups/1/');
  for (const language of LANGUAGES) {
    await studio.desk.clear();
    await setHours(studio, { language, every: '5s' });
    await studio.desk.picture(join(pictures, `prompt-${language}.png`));
    await studio.daemon.text('break', 'skip');
  }
  await page.close();
}

async function photographClosed(studio: Studio): Promise<void> {
  const page = await studio.chromium.context.newPage();
  await page.goto('https://www.facebook.com/');
  for (const language of LANGUAGES) {
    await setHours(studio, { language, endsMs: studio.twoMs });
    await until('the closed page', () => page.url().includes('/closed.html'));
    await picture({ page, ...CLOSED }, language, join(pictures, `closed-${language}.png`));
  }
}
