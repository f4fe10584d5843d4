import type { FollowUpStatus, Status } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { badgeOf, hasReadOfFollowUp, leftNow, openIn, stripIn } from './lib/evening';
import { firstPage, pressStart } from './lib/first-page';
import { offSinceAMinute } from './lib/hours';
import { clickInside } from './lib/inside';
import { openPopup } from './lib/popup';
import { closed, covered, reach, textIn, type, uncovered, visit } from './lib/seen';
import { until } from './lib/wait';
import { useWorkday } from './lib/workday';

const FACEBOOK = 'https://www.facebook.com/';
const GROUP = `${FACEBOOK}groups/1/`;
const NEWS = 'https://news.example.com/';
const SECOND_MS = 1000;

const day = useWorkday();
/** The popup's page in a tab of its own. */
let own: Page;
/** The tab in which an answer is left unfinished. */
let draft: Page;

beforeAll(async () => {
  const { home, browser } = day;
  own = await browser.popup();
  await home.putInForce(offSinceAMinute(await home.daemon().text('hours', 'get'), 15));
  await until('the follow-up', async () => (await now())?.state === 'ready');
});

/** The follow-up as the daemon has it. */
async function now(): Promise<FollowUpStatus | undefined> {
  return (await day.home.daemon().command<Status>('status')).followUp;
}

async function isOnCall(): Promise<boolean> {
  return (await day.home.daemon().command<Status>('status')).onCall !== undefined;
}

/** What the popup's page shows, once it does. */
async function shows(words: string): Promise<void> {
  await own.bringToFront();
  await own.getByText(words).first().waitFor();
}

/** Whether such an element can be seen so far from the upper edge of the page, or from the lower one. */
function lies(page: Page, selector: string, fromEdge: number): Promise<boolean> {
  return page.evaluate(
    ([wanted, y]) =>
      document.elementFromPoint(innerWidth / 2, y < 0 ? innerHeight + y : y)?.matches(wanted) === true,
    [selector, fromEdge] as const,
  );
}

async function press(name: string): Promise<void> {
  await own.bringToFront();
  await own.getByRole('button', { name, exact: true }).click();
}

/** One evening, told in order: each part goes on where the one before has ended. */
describe('an evening', () => {
  test('the page of a closed platform opens the follow-up, and says that the feed stays closed', async () => {
    await visit(day.work, GROUP);
    await closed(day.work, 'facebook');
    await day.work.getByRole('button', { name: 'Start follow-up (15 min)' }).click();
    await day.work.getByText('Messages and communities are open. The feed stays closed.').waitFor();
    expect((await now())?.state).toBe('open');
  });

  test('the countdown runs only while community is in front', async () => {
    await reach(day.work, GROUP);
    await day.work.bringToFront();
    await until('spending', async () => (await now())?.spending);
    const popup = await openPopup(day.browser, own);
    const before = await until('a clock that runs', () => popup.text('.evening-clock[data-paused=false]'));
    await until('a second less', async () => (await popup.text('.evening-clock')) !== before);
    await popup.close();

    await visit(day.work, NEWS);
    await until('a rest', async () => (await now())?.spending === false);
    const { atMs, leftMs } = (await now()) as FollowUpStatus;
    await shows('Counts only while messages or comments are in front.');
    await until('two seconds', async () => ((await now())?.atMs ?? 0) >= atMs + 2 * SECOND_MS);
    expect((await now())?.leftMs).toBe(leftMs);
    await until('the badge', async () => (await badgeOf(day.browser)) === '15');
  });

  test('two profiles at once spend once', async () => {
    const other = await day.home.chromium({ sites: day.sites });
    await pressStart(await firstPage(other), 'closed');
    const there = await other.context.newPage();
    for (const page of [there, day.work]) {
      await reach(page, GROUP);
      await page.bringToFront();
    }
    await until('attention in both', async () => (await openIn(other)) && (await openIn(day.browser)));
    await until('spending', async () => (await now())?.spending);
    const before = (await now()) as FollowUpStatus;
    const after = await until('five seconds', async () => {
      const seen = await now();
      return seen && seen.atMs >= before.atMs + 5 * SECOND_MS ? seen : undefined;
    });
    const spentMs = before.leftMs - after.leftMs;
    expect(spentMs).toBeGreaterThan(0);
    expect(spentMs).toBeLessThan(after.atMs - before.atMs + SECOND_MS / 2);
    await other.close();
  });

  test('the page has a countdown that takes no focus and no room from what is typed', async () => {
    await day.work.bringToFront();
    await type(day.work, '#line', 'A thoughtful answer');
    await until('the strip', async () => (await stripIn(day.work)).includes('Follow-up'));
    await day.work.keyboard.type(' to everybody');
    expect(await textIn(day.work, '#line')).toBe('A thoughtful answer to everybody');
    await day.work.$eval('#line', (line) => {
      line.setAttribute('style', 'position: fixed; inset: auto 0 0 0; height: 60px');
    });
    await day.work.keyboard.type('!');
    await until('the other edge', () => lies(day.work, 'html > div', 20));
    expect(await lies(day.work, '#line', -20)).toBe(true);
    const shown = leftNow(await stripIn(day.work));
    expect(Math.abs(shown - ((await now())?.leftMs ?? 0))).toBeLessThan(3 * SECOND_MS);
  });

  test('put away it stays away, also on the next page', async () => {
    await clickInside(day.work);
    await until('no strip', async () => (await stripIn(day.work)) === '');
    await day.work.goto(`${FACEBOOK}groups/2/`);
    await until('spending', async () => (await now())?.spending);
    const { leftMs } = (await now()) as FollowUpStatus;
    await until('a second spent', async () => ((await now())?.leftMs ?? 0) < leftMs - SECOND_MS);
    expect(await stripIn(day.work)).toBe('');
  });

  test('closed for now it keeps what is left, and the popup opens it again', async () => {
    await press('Close for now');
    await own.getByRole('button', { name: 'Start follow-up' }).waitFor();
    const { state, leftMs } = (await now()) as FollowUpStatus;
    expect(state).toBe('ready');
    expect(leftMs).toBeGreaterThan(0);
    await closed(day.work, 'facebook');
    await press('Start follow-up');
    await shows('Close for now');
    expect(await now()).toMatchObject({ state: 'open', leftMs });
  });

  test('without a daemon it holds to its stated end, and cannot be opened', async () => {
    await day.home.daemon().kill();
    await shows('The follow-up ends today at');
    await day.home.restart();
    await shows('Close for now');
    await press('Close for now');
    await own.getByRole('button', { name: 'Start follow-up' }).waitFor();
    await day.home.daemon().kill();
    await shows('neither follow-up nor on-call can be opened');
    expect(await own.getByRole('button', { name: 'Start follow-up' }).count()).toBe(0);
    await day.home.restart();
    await own.getByRole('button', { name: 'Start follow-up' }).waitFor();
  });

  test('on call needs a reason, opens the platforms, and ends by its button', async () => {
    await own.getByText('On call…').click();
    await press('1 hour');
    await press('Go on call');
    await shows('Say on one line what it is for');
    await own.getByLabel('What is it for?').fill('The shop is down');
    await press('Go on call');
    await shows('The shop is down');
    await until('the badge', async () => (await badgeOf(day.browser)) === '60');
    await reach(day.work, FACEBOOK);
    await press('End on-call');
    await until('its end', async () => !(await isOnCall()));
    await closed(day.work, 'facebook');
    await until('an empty badge', async () => (await badgeOf(day.browser)) === '');
  });

  test('what the command line begins and ends is seen here', async () => {
    const words = [
      '--minutes',
      '10',
      '--platform',
      'facebook',
      '--role',
      'content',
      '--reason',
      'A wrong price',
    ];
    await day.home.daemon().command('on-call', 'start', ...words);
    await shows('A wrong price');
    await shows('Facebook · Creating');
    await day.home.daemon().command('on-call', 'end');
    await own.getByText('On call…').waitFor();
  });

  test('used up it leaves half a minute for a sentence, and closes', async () => {
    await day.home.putInForce(offSinceAMinute(await day.home.daemon().text('hours', 'get'), 1));
    await press('Start follow-up');
    await reach(day.work, GROUP);
    draft = await day.browser.context.newPage();
    await visit(draft, GROUP);
    await type(draft, '#line', 'Half an answer');
    await until('its countdown', async () => (await stripIn(draft)).includes('Follow-up'));
    await day.work.bringToFront();
    await until('the ending', async () => (await now())?.state === 'ending', 150 * SECOND_MS);
    await until('its words', async () => (await stripIn(day.work)).includes('Half a minute to finish'));
    const badge = await until('its badge', async () => /^0:[0-3]\d$/.exec(await badgeOf(day.browser))?.[0]);
    await until('three seconds less on the button', async () => {
      return leftNow(await badgeOf(day.browser)) <= leftNow(badge) - 3 * SECOND_MS;
    });
    await closed(day.work, 'facebook', 60 * SECOND_MS);
    await day.work.getByText("That was today's follow-up").waitFor();
    await until('the time to read it', () => hasReadOfFollowUp(day.browser));
    const again = await day.browser.popup();
    await again.getByText('On call…').waitFor();
    expect(await again.getByText("That was today's follow-up").count()).toBe(0);
    await again.close();
  }, 300_000);

  test('a draft comes back in the morning with nothing above it, also where nobody has looked since', async () => {
    await covered(draft);
    const evening = await day.home.daemon().text('hours', 'get');
    await day.home.putInForce(evening.replace(/"08:00-\d\d:\d\d"/g, '"08:00-16:00"'));
    await uncovered(draft);
    expect(await textIn(draft, '#line')).toBe('Half an answer');
  });
});
