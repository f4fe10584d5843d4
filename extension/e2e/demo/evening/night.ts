import type { Page } from 'playwright-core';
import { textIn, uncovered, visit } from '../../lib/seen';
import { localTime } from '../hours';
import { type Hours, shortNight } from './hours';
import { type Person, setHours } from './person';
import { CEILING_MS, INBOX, type Tabs } from './work';

const LOOK_MS = 3_000;

/** The night comes, and somebody cannot sleep. */
export async function night(
  { diary, events }: Person,
  hours: Hours,
  tabs: Tabs & { youtube: Page },
): Promise<void> {
  const { inbox, draft, youtube } = tabs;
  await draft.bringToFront();
  await events.expect({ event: 'phase', phase: 'night' }, CEILING_MS, hours.nightMs);
  await draft.waitForTimeout(LOOK_MS);
  await diary.did('does nothing: the night begins');
  await diary.sees('night', { inbox, draft, youtube });
  await inbox.bringToFront();
  await visit(inbox, INBOX);
  await inbox.waitForTimeout(LOOK_MS);
  await diary.did('tries the inbox of Instagram in the night');
  await diary.sees('night-inbox', { inbox });
}

/** The morning comes early, by hours that are set anew; the tabs of the evening are still there. */
export async function morning(person: Person, hours: Hours, { draft, feed, inbox }: Tabs): Promise<void> {
  const { diary, events, daemon } = person;
  const next = shortNight(hours, Date.now());
  await setHours(person, next);
  await events.expect({ event: 'phase', phase: 'work' }, CEILING_MS, next.morningMs);
  await draft.bringToFront();
  await uncovered(draft);
  await draft.waitForTimeout(2 * LOOK_MS);
  await diary.did(
    `(sleeps; the hours were set so that the morning is now) The draft: ${await draftIn(draft)}`,
  );
  await diary.sees('morning', { draft, inbox, feed });
  await diary.prints('stats', await daemon.text('stats'));
  for (const atMs of [hours.endsMs - 60_000, hours.endsMs + 60_000, hours.nightMs]) {
    const at = localTime(atMs, hours.zone);
    await diary.prints(`plan --at "${at}"`, await daemon.text('plan', '--at', at));
  }
}

const draftIn = (page: Tabs['draft']) => textIn(page, '#textarea');
