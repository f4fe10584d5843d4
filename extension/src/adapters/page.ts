import { browser } from 'wxt/browser';
import type {
  BreaksAnswer,
  BreaksRequest,
  DayAnswer,
  DayRequest,
  Failed,
  HoursAnswer,
  HoursRequest,
  Overview,
  PageRequest,
  StatisticsAnswer,
  StatisticsRequest,
} from '@/messages';
import { bringForward, openPage } from './host';

/** Asks the background, which answers everything with an overview. It throws when that could not be done. */
export function ask(request: PageRequest): Promise<Overview> {
  return send(request);
}

/** Asks what the options page asks. It throws when the background does not answer. */
export function askHours(request: HoursRequest): Promise<HoursAnswer> {
  return send(request);
}

/** Likewise what the statistics page asks. */
export function askStatistics(request: StatisticsRequest): Promise<StatisticsAnswer> {
  return send(request);
}

/** Likewise how its breaks went. */
export function askBreaks(request: BreaksRequest): Promise<BreaksAnswer> {
  return send(request);
}

/** Likewise what a day was made of, and says what a stretch of one was. */
export function askDay(request: DayRequest): Promise<DayAnswer> {
  return send(request);
}

async function send<Answer extends object>(request: { type: string }): Promise<Answer> {
  const answer: Answer | Failed | undefined = await browser.runtime.sendMessage(request);
  if (!answer) throw new Error('the background does not answer');
  if ('failed' in answer) throw new Error(answer.failed);
  return answer;
}

/** The language of the browser's own menus, such as "ar-EG". */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** Closes the tab that this page is in. Where it is the only one of its window an empty one stays, for the window is not ours. */
export async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) return;
  const { windowId } = tab;
  const all = await browser.tabs.query(windowId === undefined ? { currentWindow: true } : { windowId });
  if (all.length === 1) await browser.tabs.create({});
  await browser.tabs.remove(tab.id);
}

/** Opens the page of hours and breaks in a tab of its own. */
export async function openHours(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens the first page in a tab of its own. */
export async function openFirstPage(): Promise<void> {
  await openPage('start.html');
}

/** Opens the page that says what does not work. */
export async function openDoctor(): Promise<void> {
  await openPage('doctor.html');
}

/** Brings the page that shows where the time goes to the front, with what its address says beside that. */
export async function openStatistics(query = ''): Promise<void> {
  await bringForward(`statistics.html${query}`);
}
