import type { Page } from 'playwright-core';
import { closed, covered, reach, visit } from '../../lib/seen';
import type { Hours } from './hours';
import type { Person } from './person';

export const GROUP = 'https://www.facebook.com/groups/1/';
export const FEED = 'https://x.com/home';
export const INBOX = 'https://www.instagram.com/direct/inbox/';

/** Above the longest wait for the clock, by far. */
export const CEILING_MS = 240_000;
const VISIT_MS = 4_000;
/** Of each window. */
export const SIZE = { width: 900, height: 560 };

/** The three tabs in which work is done. */
export type Tabs = Record<'draft' | 'feed' | 'inbox', Page>;

/** Half an answer in a group, a look at a feed, and an inbox; then the platforms close. */
export async function workUntilClosed(person: Person, hours: Hours): Promise<Tabs> {
  const { diary, events } = person;
  const tabs = await open(person);
  await diary.did('works: half an answer in a group on Facebook, the feed of X, the inbox of Instagram');
  await diary.sees('working', tabs);
  await events.expect({ event: 'warned', minutes: 1 }, CEILING_MS);
  await diary.did('is warned, with the inbox in front');
  await diary.sees('warned', { inbox: tabs.inbox });
  await events.expect({ event: 'phase', phase: 'off' }, CEILING_MS, hours.endsMs);
  await closed(tabs.feed, 'x');
  await closed(tabs.inbox, 'instagram');
  await diary.did('does nothing: working hours end');
  await diary.sees('over', { inbox: tabs.inbox });
  await tabs.feed.bringToFront();
  await tabs.feed.waitForTimeout(VISIT_MS);
  await tabs.draft.bringToFront();
  await covered(tabs.draft);
  await diary.did('looks at the other two tabs');
  await diary.sees('other-tabs', { feed: tabs.feed, draft: tabs.draft });
  return tabs;
}

async function open({ chromium: { context } }: Person): Promise<Tabs> {
  const [draft, feed, inbox] = [await context.newPage(), await context.newPage(), await context.newPage()];
  for (const page of [draft, feed, inbox]) await page.setViewportSize(SIZE);
  await visit(draft, GROUP);
  await draft.bringToFront();
  await draft.locator('#textarea').pressSequentially('Thank you for asking! The parcel will', { delay: 40 });
  for (const [page, url] of [
    [feed, FEED],
    [inbox, INBOX],
  ] as const) {
    await goTo(page, url);
    await page.waitForTimeout(VISIT_MS);
  }
  return { draft, feed, inbox };
}

/** Brings a tab in front and goes there. */
export async function goTo(page: Page, url: string): Promise<void> {
  await page.bringToFront();
  await reach(page, url);
}
