import type { Challenge } from '@protocol/messages';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stored } from '@/adapters/keys';
import type { Overview } from '@/messages';
import en from '../../../protocol/locale/en.json' with { type: 'json' };
import { pressStartThere } from '../lib/firefox-first-page';
import { firstPage, pressStart } from '../lib/first-page';
import { type Home, openHome } from '../lib/home';
import { zonesNow } from '../lib/hours';
import { stored, waitingIn } from '../lib/spans';
import { pass, platformMs } from '../lib/stats';
import { until } from '../lib/wait';
import { type Sites, startSites } from '../sites/server';
import type { Room } from './arena';
import { challengeOf } from './dial';
import { manners } from './manners';
import { type Squatter, squat, type Visit } from './squatter';

const SECOND_MS = 1000;
/** What a browser says in a WebSocket's request; both together. */
const HEADERS = [
  'accept',
  'accept-encoding',
  'accept-language',
  'cache-control',
  'connection',
  'host',
  'origin',
  'pragma',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'sec-fetch-storage-access',
  'sec-websocket-extensions',
  'sec-websocket-key',
  'sec-websocket-protocol',
  'sec-websocket-version',
  'upgrade',
  'user-agent',
];

/** A browser in which a person has worked with Offhours, with spans that still wait for the daemon. */
interface Worked {
  /** A page of the extension, which is in front. */
  own: Room;
  /** Works for another moment, and comes back. */
  workMore(): Promise<void>;
  close(): Promise<void>;
}

interface Tab {
  bringToFront(): Promise<void>;
}

let sites: Sites;
let home: Home;

beforeAll(async () => {
  sites = await startSites();
  home = await openHome(zonesNow().working);
});
afterAll(async () => {
  await home.close();
  await sites.stop();
});

describe.each([
  ['Chromium', workInChromium],
  ['Firefox', workInFirefox],
])('H42 %s', (_name, work) => {
  let worked: Worked;
  let squatter: Squatter;
  let elsewhere: Squatter;
  let browser: string;
  let origin: string;
  let overheard: Challenge;

  beforeAll(async () => {
    const port = Number(home.daemon().listen.split(':')[1]);
    elsewhere = await squat(port, { name: 'listens at the same port of IPv6' }, '::1');
    worked = await work();
    origin = String(await worked.own.evaluate('location.origin'));
    const { pairing } = await inStore();
    browser = pairing?.browser ?? '';
    overheard = await challengeOf(home.daemon().listen, origin, helloOf(browser, 'A'.repeat(43)));
    await home.daemon().stop();
    squatter = await squat(port, manners(overheard)[0] ?? { name: '' });
  });
  afterAll(async () => {
    await squatter.stop();
    await elsewhere.stop();
    await worked.close();
    await home.restart();
  });

  test('it comes by itself, ever more rarely, and says no more than hello', async () => {
    await worked.workMore();
    await until('three visits', () => squatter.visits.length >= 3 && squatter.visits[2]?.over);
    const [first, second, third] = squatter.visits.map(({ atMs }) => atMs);
    expect(between(first, second)).toBeGreaterThanOrEqual(SECOND_MS / 2);
    expect(between(second, third)).toBeGreaterThanOrEqual(SECOND_MS);
    const visits = squatter.visits.filter(({ over }) => over);
    for (const visit of visits) expectHello(visit);
    expect(new Set(visits.map(({ messages }) => messages[0])).size, 'nonces').toBe(visits.length);
    await until('the extension to see through it', async () => (await overview()).connection === 'impostor');
    await until('the popup to say so', () => says(en.impostor));
  });

  test.each([
    'echo',
    'overheard',
    'welcome',
    'call',
    'greeting',
    'prototype',
    'JSON',
    'megabytes',
    'revoked',
    'page',
    'way',
  ])('it tells no more to one that answers with %s', async (word) => {
    const manner = manners(overheard).find(({ name }) => name.includes(word));
    if (!manner) throw new Error(`nobody answers with ${word}`);
    await until('the visit before to end', () => squatter.visits.every(({ over }) => over));
    squatter.manner = manner;
    squatter.visits.length = 0;
    void worked.own.evaluate('chrome.runtime.sendMessage({ type: "reconnect" }).then(() => null)');
    const visit = await until('a visit', () => squatter.visits.find(({ over }) => over));
    const mayBeSilent = manner.refuse || manner.greet;
    if (mayBeSilent && visit.messages.length === 0) expect(visit.request).toBe('GET /ws HTTP/1.1');
    else expectHello(visit);
    expect(['impostor', 'disconnected']).toContain((await overview()).connection);
  });

  test('it keeps its pairing, and what was counted for the true daemon', async () => {
    const all = await inStore();
    expect(all.pairing?.browser).toBe(browser);
    expect(waitingIn(all).length).toBeGreaterThan(0);
  });

  test('H44 nothing has come to the same port of IPv6', async () => {
    expect(elsewhere.visits).toEqual([]);
    const port = Number(home.daemon().listen.split(':')[1]);
    await fetch(`http://[::1]:${port}/`, { signal: AbortSignal.timeout(SECOND_MS) }).catch(() => undefined);
    expect(elsewhere.visits.length, 'it would have been seen').toBe(1);
  });

  /** The request, the hello and the end: byte for byte, but for what is random. */
  function expectHello(visit: Visit): void {
    expect(visit.request).toBe('GET /ws HTTP/1.1');
    expect([...visit.headers.keys()].filter((name) => !HEADERS.includes(name))).toEqual([]);
    expect(visit.headers.get('origin')).toBe(origin);
    expect(visit.headers.get('sec-websocket-protocol')).toBe('offhours.v1');
    const nonce = /"nonce":"([A-Za-z0-9_-]{43})"/.exec(visit.messages[0] ?? '')?.[1] ?? '';
    expect(visit.messages).toEqual([helloOf(browser, nonce)]);
    expect(visit.closed ?? 1006, 'how it ended').toBeOneOf([1000, 1006, 1009, 4403]);
  }

  async function inStore(): Promise<Stored> {
    return stored({
      evaluate: async () => (await worked.own.evaluate('chrome.storage.local.get(null)')) as Stored,
    });
  }

  async function overview(): Promise<Overview> {
    return (await worked.own.evaluate('chrome.runtime.sendMessage({ type: "overview" })')) as Overview;
  }

  async function says(text: string): Promise<boolean> {
    return String(await worked.own.evaluate('document.body.innerText')).includes(text);
  }
});

function helloOf(browser: string, nonce: string): string {
  return JSON.stringify({ versions: [1], browser, nonce });
}

function between(oneMs = 0, otherMs = 0): number {
  return otherMs - oneMs;
}

async function workInChromium(): Promise<Worked> {
  const chromium = await home.chromium({ sites });
  await pressStart(await firstPage(chromium), 'remind');
  const page = await chromium.context.newPage();
  await page.goto('https://www.facebook.com/groups/1/');
  await counted('facebook');
  const own = await chromium.popup();
  return { own, workMore: () => turn(page, own), close: () => chromium.close() };
}

async function workInFirefox(): Promise<Worked> {
  const firefox = await home.firefox({ sites });
  const first = await firefox.ownPage('start.html');
  await pressStartThere(first);
  const page = await firefox.browser.newPage();
  await page.goto('https://x.com/home');
  await counted('x');
  const own = await firefox.ownPage('popup.html');
  return { own, workMore: () => turn(page, own), close: () => firefox.close() };
}

async function turn(work: Tab, own: Tab): Promise<void> {
  await work.bringToFront();
  await pass(SECOND_MS);
  await own.bringToFront();
}

async function counted(platform: string): Promise<void> {
  await until('a history', async () => platformMs(await home.stats(), platform) > SECOND_MS);
}
