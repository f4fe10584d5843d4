import type { BrowserContext } from 'playwright-core';
import { isAboutBreaks } from '../../src/background/breaks-taken';
import { isAboutDay } from '../../src/background/day';
import type {
  BreaksAnswer,
  BreaksRequest,
  DayAnswer,
  DayRequest,
  HoursAnswer,
  HoursRequest,
  Overview,
  PageRequest,
  StatisticsAnswer,
  StatisticsRequest,
} from '../../src/messages';

type Request = PageRequest | HoursRequest | StatisticsRequest | BreaksRequest | DayRequest;
type Answer = Overview | HoursAnswer | StatisticsAnswer | BreaksAnswer | DayAnswer;

/** The background as a page sees it, answering from the test. */
export interface FakeBackground {
  /** What the next question is answered with. */
  overview: Overview;
  /** How often the overview was asked for. */
  looks: number;
  /** All that was asked beside overviews, in order. */
  asked: PageRequest[];
  /** The pages that were opened in tabs of their own. */
  opened: string[];
  /** What the options page is answered. */
  hours: (request: HoursRequest) => HoursAnswer;
  /** What the statistics page is answered. */
  statistics: (request: StatisticsRequest) => StatisticsAnswer | Promise<StatisticsAnswer>;
  /** What is answered about a day. */
  day: (request: DayRequest) => DayAnswer;
  /** What is answered about breaks. */
  breaks: (request: BreaksRequest) => BreaksAnswer;
  /** How often the statistics page has asked. */
  counts: number;
  /** What a request other than `overview` does before its answer. */
  act: (request: PageRequest) => void;
}

/** One that answers with this until a test says otherwise, and of which nothing was asked yet. */
export function fakeBackground(
  overview: Overview,
  hours: FakeBackground['hours'] = () => ({}),
  statistics: FakeBackground['statistics'] = () => ({ why: 'away' }),
  day: FakeBackground['day'] = () => ({ why: 'away' }),
  breaks: FakeBackground['breaks'] = () => ({ why: 'refused' }),
): FakeBackground {
  return {
    overview,
    hours,
    statistics,
    day,
    breaks,
    looks: 0,
    counts: 0,
    asked: [],
    opened: [],
    act: () => undefined,
  };
}

/** Gives every page of the context the part of the browser's API that our pages use, over the background it has then. */
export async function fakeBrowser(
  context: BrowserContext,
  locale: string,
  background: () => FakeBackground,
): Promise<void> {
  await context.exposeFunction('askTest', (request: Request) => answer(background(), request));
  await context.exposeFunction('openTest', (page: string) => background().opened.push(page));
  await context.addInitScript(browserApi(locale));
}

function answer(fake: FakeBackground, request: Request): Answer | Promise<Answer> {
  if (request.type === 'statistics') {
    fake.counts += 1;
    return fake.statistics(request);
  }
  if (isAboutBreaks(request)) return fake.breaks(request);
  if (isAboutDay(request)) return fake.day(request);
  if (request.type === 'hours' || request.type === 'hours-preview' || request.type === 'hours-save')
    return fake.hours(request);
  if (request.type === 'overview') fake.looks += 1;
  else {
    fake.asked.push(request);
    fake.act(request);
  }
  return fake.overview;
}

/** A script as text: what a compiler would add to a function is not there inside the page. */
function browserApi(locale: string): string {
  return `globalThis.chrome = {
    runtime: { id: 'offhours', sendMessage: (request) => globalThis.askTest(request), getURL: (path) => new URL(path, location.origin).href, getManifest: () => ({}), openOptionsPage: () => globalThis.openTest('options') },
    permissions: { request: async () => true },
    i18n: { getUILanguage: () => ${JSON.stringify(locale)} },
    contentSettings: {},
    extension: {},
    windows: { getLastFocused: async () => ({ id: 1 }), getAll: async () => [] },
    tabs: { query: async () => [], create: async ({ url }) => globalThis.openTest(url.slice(location.origin.length + 1)) },
  };`;
}
