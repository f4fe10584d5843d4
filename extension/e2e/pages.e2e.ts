import { beforeAll, describe, expect, it } from 'vitest';
import type { Overview } from '../src/messages';
import {
  away,
  BUSY_DAY,
  cairo,
  connected,
  EYES,
  followUp,
  followUpStatus,
  MOVE,
  OWN_SETTINGS,
  privately,
  RESTORED,
  status,
  troubled,
  unpaired,
  unstarted,
} from '../src/ui/fixtures';
import { faultsOf, hide, screenOf, type Viewer } from './lib/look';
import { SCREENS, type Screen } from './lib/screens';
import { useServed } from './lib/served';

const NOON = cairo(12);
const EVENING = cairo(19, 5);

const DAY = ['09:00-17:00'];
/** What the first page proposes where the zone in force is that of Cairo. */
const EGYPT = { first_day: 'sat', work: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, sun: DAY } };

const served = useServed();

const open = (screen: Screen) => served.open(screen);

describe('every screen', () => {
  let viewers: Viewer[];

  beforeAll(async () => {
    const people = [
      { locale: 'en-GB', colorScheme: 'light' },
      { locale: 'ar-EG', colorScheme: 'dark' },
    ] as const;
    viewers = await Promise.all(people.map(served.viewer));
  });

  it.each(SCREENS)('$page $name has no barrier and no complaint', async (screen) => {
    const faults = viewers.map(async (viewer) => faultsOf(await viewer.show(screen)));
    expect(await Promise.all(faults)).toEqual([[], []]);
  });
});

describe('the popup', () => {
  it('runs on with the total while time is counted', async () => {
    const { page, background, close } = await open(screenOf('popup', connected(NOON)));
    const startMs = Date.now();
    const grow = setInterval(() => {
      const grownMs = Date.now() - startMs;
      background.overview = grown(grownMs);
    }, 100);
    await page.locator('.total', { hasText: '3:32:46' }).waitFor();
    clearInterval(grow);
    await close();
  });

  it('sends what is chosen about a break, and shows what comes of it', async () => {
    const asking = { ...EYES, state: 'prompted' as const };
    const overview = connected(NOON, { status: status(NOON, [asking, MOVE]) });
    const { page, background, close } = await open(screenOf('popup', overview));
    background.act = () => {
      const running = { ...EYES, state: 'running' as const, untilMs: NOON + 20_000 };
      background.overview = connected(NOON, { status: status(NOON, [running, MOVE]) });
    };
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('0:20 left').waitFor();
    expect(background.asked).toEqual([{ type: 'break', command: { act: 'start', kind: 'eyes' } }]);
    await close();
  });

  it('takes a break that is not the next one, by the keyboard alone, and the focus is where it ends', async () => {
    const { page, background, close } = await open(screenOf('popup', connected(NOON)));
    background.act = () => {
      const running = { ...MOVE, state: 'running' as const, untilMs: NOON + 300_000 };
      background.overview = connected(NOON, { status: status(NOON, [EYES, running]) });
    };
    await page.getByRole('button', { name: 'Now: Movement break' }).press('Enter');
    await page.getByText('5:00 left').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('End the break');
    expect(background.asked).toEqual([{ type: 'break', command: { act: 'now', kind: 'move' } }]);
    await close();
  });

  it('pauses breaks and resumes them, by the keyboard alone', async () => {
    const { page, background, close } = await open(screenOf('popup', connected(NOON)));
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    background.act = () => {
      background.overview = connected(NOON, { status: { ...status(NOON), pausedUntilMs: cairo(13) } });
    };
    await page.getByText('Pause breaks…').press('Enter');
    await page.getByRole('group', { name: 'For how long?' }).waitFor();
    await page.getByRole('button', { name: 'Until 17:00' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Breaks are paused until 13:00').waitFor();
    await expect.poll(focused).toBe('Resume');

    background.act = () => {
      background.overview = connected(NOON);
    };
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Pause breaks…');
    expect(background.asked).toEqual([
      { type: 'break', command: { act: 'pause', forMs: 3_600_000 } },
      { type: 'break', command: { act: 'resume' } },
    ]);
    await close();
  });

  it('tells of a full disk while that lasts, without being opened anew', async () => {
    const { page, background, close } = await open(screenOf('popup', connected(NOON)));
    const trouble = page.getByText('Offhours cannot save right now');
    expect(await trouble.count()).toBe(0);
    background.overview = troubled(NOON, ['not_saving']);
    await trouble.waitFor();
    await page.getByText('See that the disk has room').waitFor();
    background.overview = connected(NOON);
    await trouble.waitFor({ state: 'detached' });
    await close();
  });

  it('tells of a recovery until it is put away', async () => {
    const { page, background, close } = await open(
      screenOf('popup', troubled(NOON, ['recovered'], [RESTORED])),
    );
    background.act = () => {
      background.overview = { ...background.overview, recoveryReadMs: RESTORED.atMs };
    };
    await page.getByText('The copy of 22 November took its place').waitFor();
    await page.getByRole('button', { name: 'Hide' }).click();
    await page.getByText('Your history was restored').waitFor({ state: 'detached' });
    expect(background.asked).toEqual([{ type: 'recovery-read', atMs: RESTORED.atMs }]);
    await close();
  });

  it('leads to the hours, also while the service is away', async () => {
    for (const overview of [connected(NOON), away(NOON)]) {
      const { page, background, close } = await open(screenOf('popup', overview));
      await page.getByRole('button', { name: 'Hours and breaks…' }).click();
      await expect.poll(() => background.opened).toEqual(['options']);
      await close();
    }
  });

  it('opens the follow-up, and says so when there is none any more', async () => {
    const ready = connected(EVENING, { followUp: followUpStatus(EVENING, 'ready') });
    const { page, background, close } = await open(screenOf('popup', ready));
    background.overview = { ...ready, refusal: { code: 'no_follow_up' } };
    await page.getByRole('button', { name: 'Start follow-up' }).click();
    await page.getByText('There is no follow-up now.').waitFor();
    expect(background.asked).toEqual([{ type: 'follow-up', act: 'open' }]);
    await close();
  });

  it('goes on call to take a post down, once it is said where', async () => {
    const { page, background, close } = await open(screenOf('popup', connected(EVENING)));
    await page.getByText('On call…').click();
    await page.getByRole('button', { name: 'Take a post down' }).click();
    await page.getByRole('button', { name: 'Go on call' }).click();
    await page.getByText('Choose the platform.').waitFor();
    expect(background.asked).toEqual([]);
    await page.getByLabel('On which platform?').selectOption('Instagram');
    await page.getByLabel('What is it for?').fill('A wrong price');
    await page.keyboard.press('Enter');
    const start = { minutes: 10, reason: 'A wrong price', platform: 'instagram', role: 'content' };
    await expect.poll(() => background.asked).toEqual([{ type: 'on-call', start }]);
    await close();
  });

  it('says once that the follow-up is used up', async () => {
    const spent = connected(EVENING, { followUp: followUpStatus(EVENING, 'spent') });
    const { page, background, close } = await open(screenOf('popup', spent));
    await page.getByText("That was today's follow-up").waitFor();
    expect(background.asked).toEqual([]);
    await expect
      .poll(() => background.asked, { timeout: 30_000 })
      .toEqual([{ type: 'follow-up-read', date: '2026-11-23' }]);
    background.overview = { ...spent, followUpReadDate: '2026-11-23' };
    const { looks } = background;
    await expect.poll(() => background.looks, { timeout: 10_000 }).toBeGreaterThan(looks + 1);
    expect(await page.getByText("That was today's follow-up").count()).toBe(1);
    await close();
  });

  it('is worked by the keyboard alone', async () => {
    const { page, background, close } = await open(screenOf('popup', connected(NOON)));
    await page.keyboard.press('Tab'); // to the statistics
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => background.asked)
      .toEqual([{ type: 'break', command: { act: 'now', kind: 'eyes' } }]);
    await close();
  });

  it('asks nothing while nobody can see it', async () => {
    const { page, background, close } = await served.open(screenOf('popup', connected(NOON)), true);
    await page.evaluate(hide, true);
    const { looks } = background;
    await page.clock.runFor(60_000);
    expect(background.looks).toBe(looks);

    background.overview = connected(cairo(23));
    await page.evaluate(hide, false);
    await page.getByRole('heading', { name: 'Night' }).waitFor();
    await close();
  });
});

describe('the first page', () => {
  it('starts with the choice that was made, and says where to look then', async () => {
    const { page, background, close } = await open(screenOf('start', unstarted(NOON)));
    background.act = () => {
      background.overview = connected(NOON);
    };
    await page.getByLabel('Close from today').check();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('heading', { name: 'Offhours has started' }).waitFor();
    expect(background.asked).toEqual([{ type: 'start', firstWeek: 'closed', week: EGYPT }]);
    await close();
  });

  it('takes a code as it was pasted, says what is wrong with it, and does not start', async () => {
    const { page, background, close } = await open(screenOf('start', unpaired(NOON, false)));
    const field = page.getByLabel('Code');
    background.act = () => {
      background.overview = { ...unpaired(NOON, false), problem: { why: 'wrong', triesLeft: 1 } };
    };
    await field.fill('1234-5678');
    await field.press('Enter');
    await page.getByText('That is not the code. 1 more try before it stops working.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');

    background.act = () => {
      background.overview = unstarted(NOON);
    };
    await field.fill('١٢٣٤ ٥٦٧٩');
    await page.getByRole('button', { name: 'Connect' }).click();
    await page.getByRole('button', { name: 'Start', disabled: false }).waitFor();
    expect(background.asked).toEqual([
      { type: 'code', text: '1234-5678' },
      { type: 'code', text: '١٢٣٤ ٥٦٧٩' },
    ]);
    await close();
  });

  it('offers no Start in a private window, which never connects', async () => {
    const { page, close } = await open(screenOf('start', privately(unstarted(NOON))));
    await page.getByText('open this page in a normal window').waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    await close();
  });

  it('only reminds in the first week unless one chooses otherwise', async () => {
    const { page, background, close } = await open(screenOf('start', unstarted(NOON)));
    await page.getByRole('button', { name: 'Start' }).click();
    await expect.poll(() => background.asked).toEqual([{ type: 'start', firstWeek: 'remind', week: EGYPT }]);
    await close();
  });

  it('takes another country, other days and other hours, by the keyboard alone', async () => {
    const { page, background, close } = await open(screenOf('start', unstarted(NOON)));
    const { keyboard } = page;
    const tab = async (times: number) => {
      for (let time = 0; time < times; time++) await keyboard.press('Tab');
    };
    await tab(1);
    await keyboard.type('Morocco');
    await tab(1); // Monday, with which the week of Morocco begins
    await keyboard.press('Space');
    await tab(7);
    await keyboard.type('0800AM');
    await tab(2); // over the button of Chromium's own clock
    await keyboard.type('0230PM');
    await tab(2);
    await keyboard.press('Enter');
    const day = ['08:00-14:30'];
    const week = { first_day: 'mon', work: { tue: day, wed: day, thu: day, fri: day } };
    await expect.poll(() => background.asked).toEqual([{ type: 'start', firstWeek: 'remind', week }]);
    await close();
  });

  it('says what the week lacks, and does not start before it is whole', async () => {
    const opened = await open(screenOf('start', unstarted(NOON)));
    const { page, background, close } = opened;
    const start = page.getByRole('button', { name: 'Start' });
    for (const day of ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday'])
      await page.getByLabel(day).uncheck();
    await page.getByText('Choose at least one working day.').waitFor();
    expect(await start.isDisabled()).toBe(true);
    expect(await faultsOf(opened)).toEqual([]);
    await page.getByLabel('Saturday').check();
    await page.getByLabel('To', { exact: true }).fill('09:00');
    await page.getByText('It ends when it begins').waitFor();
    expect(await start.isDisabled()).toBe(true);
    await page.getByLabel('To', { exact: true }).fill('00:00');
    await start.click();
    const week = { first_day: 'sat', work: { sat: ['09:00-24:00'] } };
    await expect.poll(() => background.asked).toEqual([{ type: 'start', firstWeek: 'remind', week }]);
    await close();
  });

  it.each([
    [
      'delay',
      'They open for some minutes',
      ['Remind me in the first week', 'As set here, from the first day'],
    ],
    ['open', 'They stay open, and the time counts', []],
  ] as const)('promises no closing where off hours are set to %s', async (verdict, says, choices) => {
    const { settings } = OWN_SETTINGS;
    const off = { ...settings.off, first_week: 'closed' as const, verdict };
    const own = { ...OWN_SETTINGS, settings: { ...settings, off } };
    const { page, background, close } = await open(screenOf('start', unstarted(NOON, { settings: own })));
    await page.getByText(says).waitFor();
    expect(await page.getByText('Outside working hours the platforms close').count()).toBe(0);
    expect(await page.getByText('Close from today').count()).toBe(0);
    expect(await page.locator('.option').allTextContents()).toEqual(choices);
    await page.getByRole('button', { name: 'Start' }).click();
    const firstWeek = choices.length > 0 ? 'remind' : 'closed';
    await expect.poll(() => background.asked).toEqual([{ type: 'start', firstWeek }]);
    await close();
  });

  it('shows hours that are in force, and leaves them alone', async () => {
    const { page, background, close } = await open(
      screenOf('start', unstarted(NOON, { settings: OWN_SETTINGS })),
    );
    await page.getByText('Monday to Wednesday').waitFor();
    expect(await page.getByLabel('Country').count()).toBe(0);
    await page.getByRole('button', { name: 'Start' }).click();
    await expect.poll(() => background.asked).toEqual([{ type: 'start', firstWeek: 'remind' }]);
    await close();
  });
});

describe('the closed page', () => {
  it('offers the way back when the platform opens, and never goes by itself', async () => {
    const { page, background, close } = await open(
      screenOf('closed', connected(cairo(7)), '?platform=facebook'),
    );
    expect(await page.getByRole('link').count()).toBe(0);
    const closedAt = page.url();
    background.overview = connected(cairo(9, 1));
    const back = page.getByRole('link', { name: 'Open Facebook' });
    await back.waitFor();
    const links = await page
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual([
      'https://www.facebook.com/',
      'https://www.facebook.com/notifications',
      'https://www.facebook.com/messages/',
    ]);
    expect(page.url()).toBe(closedAt);
    await close();
  });

  it('says what is open beside the feed, and leads there and to nothing that may be closed', async () => {
    const plan = followUp(cairo(19, 5), cairo(19, 20));
    const looks = ['feed', 'care'].map(async (role) => {
      const query = `?platform=facebook&role=${role}`;
      const { page, close } = await open(screenOf('closed', connected(cairo(19, 5), { plan }), query));
      const text = (await page.locator('.why').textContent()) ?? '';
      const links = await page
        .getByRole('link')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      await close();
      return { text, links };
    });
    const [feed, care] = await Promise.all(looks);
    const meanwhile = 'Open now on Facebook: Community, Messages and care.';
    const links = ['https://www.facebook.com/notifications', 'https://www.facebook.com/messages/'];
    expect(feed).toEqual({ text: expect.stringContaining(meanwhile), links });
    expect(feed?.text).toContain('This part of Facebook is closed outside working hours.');
    expect(care).toEqual({ text: expect.stringContaining(meanwhile), links });
  });

  it('makes no link of what stands in its address', async () => {
    const { page, close } = await open(
      screenOf('closed', connected(NOON), '?platform=https://evil.example/'),
    );
    expect(await page.getByRole('link').count()).toBe(0);
    expect(await page.locator('body').textContent()).not.toContain('evil');
    await close();
  });
});

function grown(byMs: number): Overview {
  return connected(NOON + byMs, { stats: { ...BUSY_DAY, totalMs: BUSY_DAY.totalMs + byMs } });
}
