import type { FollowUpStatus, Status } from '@protocol/messages';
import { leftNow, stripIn } from '../../lib/evening';
import { closed, visit } from '../../lib/seen';
import { until } from '../../lib/wait';
import { clickIn, type Person } from './person';
import { CEILING_MS, FEED, goTo, INBOX, type Tabs } from './work';

const POST = 'https://x.com/someone/status/1';
const ANSWER_MS = 12_000;

/** The follow-up from the closed page to its end, and what happens to whoever tries the feed meanwhile. */
export async function followUp(person: Person, { draft, feed, inbox }: Tabs): Promise<void> {
  const { diary } = person;
  await inbox.bringToFront();
  await inbox.locator('.follow-up button').click();
  await until('the follow-up', async () => (await now(person))?.state === 'open');
  await diary.did('starts the follow-up on the closed page of Instagram');
  await diary.sees('started', { inbox, draft, feed });
  await draft.bringToFront();
  await until('the countdown', async () => leftNow(await stripIn(draft)) > 0);
  await diary.did('goes back to the half written answer');
  await diary.sees('answer', { draft });
  await goTo(inbox, INBOX);
  await inbox.locator('#line').fill('Of course, until Thursday');
  await inbox.waitForTimeout(ANSWER_MS);
  await diary.did('answers in the inbox of Instagram');
  await diary.sees('inbox', { inbox });
  await feed.bringToFront();
  await visit(feed, FEED);
  await closed(feed, 'x');
  await diary.did('tries the feed of X');
  await diary.sees('feed', { feed });
  await inbox.bringToFront();
  await runOut(person, inbox);
}

async function runOut(person: Person, inbox: Tabs['inbox']): Promise<void> {
  const { diary } = person;
  await until('the ending', async () => (await now(person))?.state === 'ending', CEILING_MS);
  await inbox.waitForTimeout(2_000);
  await diary.did('goes on in the inbox until nothing is left');
  await diary.sees('ending', { inbox });
  await until('its end', async () => (await now(person))?.state === 'spent', CEILING_MS);
  await inbox.waitForTimeout(2_000);
  await diary.did('does nothing: the half minute is over');
  await diary.sees('used-up', { inbox });
  await visit(inbox, INBOX);
  await inbox.waitForTimeout(2_000);
  await diary.did('tries the inbox again');
  await diary.sees('again', { inbox });
}

/** A post that must come down: found in the popup, done, and ended by hand. */
export async function takePostDown({ popup, diary, daemon }: Person, { feed }: Tabs): Promise<void> {
  await clickIn(popup, '.on-call summary');
  await clickIn(popup, '.on-call-presets button');
  await diary.did('opens "On call…" in the popup and chooses "Take a post down"');
  await diary.sees('on-call-form', {});
  await popup.locator('.on-call-form select').selectOption('x');
  await clickIn(popup, '.on-call-form [type=submit]');
  await popup.locator('.on-call-running').waitFor();
  await goTo(feed, POST);
  await feed.waitForTimeout(4_000);
  await diary.did('chooses X, goes on call, and opens the post');
  await diary.sees('on-call', { feed });
  await clickIn(popup, '.on-call-running button');
  await until('its end', async () => !(await daemon.command<Status>('status')).onCall);
  await closed(feed, 'x');
  await diary.did('ends on-call');
  await diary.sees('on-call-ended', { feed });
}

async function now({ daemon }: Person): Promise<FollowUpStatus | undefined> {
  return (await daemon.command<Status>('status')).followUp;
}
