import type { Page } from '@protocol/messages';
import { bringForward } from '@/adapters/host';
import { serial } from '@/serial';

/** The file of each page. That of hours is the one that browsers call the options. */
const FILES: Record<Page, string> = {
  today: 'today.html',
  statistics: 'statistics.html',
  hours: 'options.html',
  doctor: 'doctor.html',
};

const inTurn = serial();

/** Brings a page before its person, who has asked for it. One at a time, so that a second click finds the tab of the first. */
export function showPage(page: Page): Promise<void> {
  return inTurn(() => bringForward(FILES[page]));
}
