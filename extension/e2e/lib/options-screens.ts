import type { OffHours, PhaseRange, Problem, Settings } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { USUAL } from '../../src/hours/usual.fixture';
import type { HoursAnswer, HoursRequest } from '../../src/messages';
import { CLIENT_NAMES, CLIENTS } from '../../src/ui/clients.fixture';
import { away, CORRECTIONS, cairo, connected, unpaired } from '../../src/ui/fixtures';
import { OWN, OWN_NAMES } from '../../src/ui/own.fixture';
import type { Screen } from './screens';

const WORK = cairo(14, 12);
const REVISION = 7;

/** Two days in Cairo: off, work until some hour, off, night. */
function phases(untilHour: number): PhaseRange[] {
  return [0, 24].flatMap((day): PhaseRange[] => [
    { phase: 'night', fromMs: cairo(day), toMs: cairo(day + 6, 30) },
    { phase: 'off', fromMs: cairo(day + 6, 30), toMs: cairo(day + 9) },
    { phase: 'work', fromMs: cairo(day + 9), toMs: cairo(day + untilHour) },
    { phase: 'off', fromMs: cairo(day + untilHour), toMs: cairo(day + 22, 30) },
    { phase: 'night', fromMs: cairo(day + 22, 30), toMs: cairo(day + 24) },
  ]);
}

/** A daemon that has these settings in force, and for every other one a longer day. */
export function hoursOf(settings: Settings = USUAL, problems: Problem[] = []) {
  return (request: HoursRequest): HoursAnswer => {
    switch (request.type) {
      case 'hours':
        return { settings: { revision: REVISION, savedMs: 1, settings } };
      case 'hours-save':
        return { revision: REVISION + 1, ...opens(request.settings) };
      case 'hours-preview': {
        const same = JSON.stringify(request.settings) === JSON.stringify(settings);
        const before = phases(17);
        const after = same ? before : phases(18);
        const range = { fromMs: cairo(0), toMs: cairo(48), zone: 'Africa/Cairo' };
        const waits = same ? {} : opens(request.settings);
        return { preview: { ...range, before, after, ...waits, problems: same ? [] : problems } };
      }
    }
  };
}

/** Sunday morning: later than tomorrow. */
const OPENS = { opensMs: cairo(6 * 24 + 9) };

function opens({ strict }: Settings): { opensMs?: number } {
  return strict ? OPENS : {};
}

const overview = connected(WORK, { settingsRevision: REVISION });

/** Lets the second bar of Monday's row, or of another day's, end a quarter of an hour later. */
async function lengthen(page: Page, day = 'mon'): Promise<void> {
  await page.locator(`[data-bar^=${day}-]`).first().focus();
  await page.keyboard.press(await later(page));
  await page.locator('.outlook-was').first().waitFor();
}

async function later(page: Page): Promise<string> {
  const rtl = await page.evaluate(() => document.documentElement.dir === 'rtl');
  return rtl ? 'Shift+ArrowLeft' : 'Shift+ArrowRight';
}

/** What somebody has who works for several brands. */
const WORKING_FOR = { ...overview, rulesRevision: 9, clients: CLIENT_NAMES, corrections: [] };

/** What somebody has who adds platforms of their own. */
const OWNING = { ...overview, rulesRevision: 9, own: OWN_NAMES, corrections: [] };

const screen = (name: string, more: Partial<Screen> = {}): Screen => ({
  page: 'options',
  name,
  overview,
  hours: () => hoursOf(),
  width: 1280,
  prepare: (page) => page.locator('.outlook').waitFor(),
  ...more,
});

const overlap: Problem = {
  field: 'work.sun[0]',
  code: 'overlap',
  problem: 'they overlap',
  hint: 'join them',
};

/** What waits first, but for what somebody needs of an evening. */
const DELAYED: OffHours = {
  first_week: 'remind',
  verdict: 'delay',
  wait: '1m',
  embeds: 'closed',
  places: [
    { role: 'care', verdict: 'open' },
    { platform: 'youtube', role: 'content', verdict: 'remind' },
    { platform: 'facebook', verdict: 'closed' },
  ],
};

const unnamed: Problem = {
  field: 'off.places[3]',
  code: 'place',
  problem: 'it names neither a platform nor a role',
  hint: 'name one of the two',
};

/** What somebody does in breaks. */
const IDEAS: Settings = {
  ...USUAL,
  breaks: {
    ...USUAL.breaks,
    ideas: { eyes: ['The hills behind the port', 'السماء'], move: ['Water the plants'] },
  },
};

/** Somebody who never puts off a look away, and others for seconds. */
const LEEWAY: Settings = {
  ...USUAL,
  breaks: {
    ...USUAL.breaks,
    eyes: { ...USUAL.breaks.eyes, postpones: 0, credit: '' },
    move: { ...USUAL.breaks.move, postpones: 7, postpone_again: '45s' },
    strain: '25m',
  },
};

/** Eye breaks alone, as they were before there were others. */
const NO_BREAKS: Settings = {
  ...USUAL,
  breaks: {
    eyes: USUAL.breaks.eyes,
    move: { ...USUAL.breaks.move, every: '', long_after: '', long_length: '' },
    outside: { ...USUAL.breaks.outside, length: '' },
    weight: 0,
    strain: '',
    skips: 0,
  },
};

const tooLong: Problem = {
  field: 'breaks.move.long_after',
  code: 'no_time',
  problem: 'this is no time at all',
  hint: 'write how long',
};

async function openMore(page: Page): Promise<void> {
  await page.locator('.break-more summary').click();
  await page.locator('.break-ideas').scrollIntoViewIfNeeded();
}

/** Adds a place, and takes its kind of work away. */
async function addUnfinished(page: Page): Promise<void> {
  await page.locator('.off-add').click();
  await page.locator('.off-place:last-child select').nth(1).selectOption('');
  await page.locator('.off-place .wrong').waitFor();
}

/** The options page in its states. */
export const OPTIONS: Screen[] = [
  screen('usual'),
  screen('night', { overview: connected(cairo(22, 41), { settingsRevision: REVISION }) }),
  screen('quiet', { hours: () => hoursOf({ ...USUAL, quiet: { night: true, breaks: true } }) }),
  screen('strict', {
    hours: () => hoursOf({ ...USUAL, strict: true }),
    prepare: (page) => lengthen(page),
  }),
  screen('strict-saved', {
    hours: () => hoursOf({ ...USUAL, strict: true }),
    prepare: async (page) => {
      await lengthen(page);
      await page.locator('.save-bar .button').last().click();
      await page.locator('.save-bar:not(.save-bar-edited)').waitFor();
    },
  }),
  screen('breaks-more', { hours: () => hoursOf(IDEAS), prepare: openMore }),
  screen('breaks-narrow', { width: 420, hours: () => hoursOf(IDEAS), prepare: openMore }),
  screen('breaks-leeway', { hours: () => hoursOf(LEEWAY), prepare: openMore }),
  screen('breaks-off', { hours: () => hoursOf(NO_BREAKS), prepare: openMore }),
  screen('breaks-wrong', {
    hours: () => hoursOf(USUAL, [tooLong]),
    prepare: async (page) => {
      await page.locator('[name=move-length]').fill('9');
      await page.keyboard.press('Enter');
      await page.locator('.break-more .wrong').waitFor();
      await page.locator('[name=eyes-ideas]').fill('x'.repeat(121));
      await page.locator('.break-ideas .wrong').waitFor();
    },
  }),
  screen('country', {
    prepare: async (page) => {
      await page.locator('.week-basis select').first().selectOption('MA');
      await page.locator('.outlook-was').first().waitFor();
    },
  }),
  screen('narrow', { width: 700, prepare: (page) => lengthen(page) }),
  screen('edited', { prepare: (page) => lengthen(page) }),
  screen('overlap', {
    hours: () => hoursOf(USUAL, [overlap]),
    prepare: async (page) => {
      await page.locator('[data-bar^=sun-]').first().focus();
      await page.locator('input[name=to]').fill('15');
      await page.keyboard.press('Enter');
      await page.locator('.range-editor .wrong').waitFor();
    },
  }),
  screen('copy', {
    prepare: async (page) => {
      await page.locator('[data-bar^=mon-]').focus();
      await page.locator('.copy summary').click();
      await page.locator('.copy-days').waitFor();
    },
  }),
  screen('exception', {
    prepare: async (page) => {
      await page.locator('.exception-line button').nth(2).click();
      await page.locator('.exception-body .week').waitFor();
    },
  }),
  screen('off-delay', { hours: () => hoursOf({ ...USUAL, off: DELAYED }) }),
  screen('off-free', { hours: () => hoursOf({ ...USUAL, off: { ...USUAL.off, verdict: 'remind' } }) }),
  ...[1280, 700, 420].map((width) =>
    screen(`off-unfinished-${width}`, {
      width,
      hours: () => hoursOf({ ...USUAL, off: DELAYED }, [unnamed]),
      prepare: addUnfinished,
    }),
  ),
  screen('corrections', {
    overview: { ...overview, rulesRevision: 9, corrections: CORRECTIONS },
    prepare: (page) => page.locator('.corrections li').last().waitFor(),
  }),
  screen('no-corrections', {
    overview: { ...overview, rulesRevision: 9, corrections: [] },
    width: 700,
    prepare: (page) => page.locator('.part-corrections .soft').last().waitFor(),
  }),
  screen('clients', {
    overview: { ...WORKING_FOR, clientList: CLIENTS },
    prepare: (page) => page.locator('[data-client]').last().scrollIntoViewIfNeeded(),
  }),
  ...[1280, 420].map((width) =>
    screen(`clients-form-${width}`, {
      width,
      overview: { ...WORKING_FOR, clientList: CLIENTS },
      prepare: async (page) => {
        await page.locator('[data-client] .button-quiet').first().click();
        await page.locator('.part-clients .own-pages').waitFor();
      },
    }),
  ),
  screen('clients-wrong', {
    overview: {
      ...WORKING_FOR,
      clientList: [],
      refusal: { code: 'bad_page' as const, field: 'pages[0]' },
    },
    prepare: async (page) => {
      await page.locator('.part-clients .own-add').click();
      await page.locator('.part-clients [name=label]').fill('Café Nour');
      await page.locator('.part-clients [name=page]').fill('https://www.facebook.com/');
      await page.locator('.part-clients [type=submit]').click();
      await page.locator('.part-clients [role=alert]').first().waitFor();
    },
  }),
  screen('own', {
    overview: { ...OWNING, platforms: OWN, hidden: ['social.example.net'] },
    prepare: (page) => page.locator('[data-host]').last().scrollIntoViewIfNeeded(),
  }),
  ...[1280, 420].map((width) =>
    screen(`own-form-${width}`, {
      width,
      overview: { ...OWNING, platforms: OWN },
      prepare: async (page) => {
        await page.locator('[data-host] .button-quiet').first().click();
        await page.locator('.own-pages').waitFor();
      },
    }),
  ),
  screen('own-wrong', {
    overview: { ...OWNING, platforms: [] },
    prepare: async (page) => {
      await page.locator('.own-add').click();
      await page.locator('.own-form [name=host]').fill('localhost');
      await page.locator('.own-form [type=submit]').click();
      await page.locator('.own-form [role=alert]').first().waitFor();
    },
  }),
  screen('saved', {
    prepare: async (page) => {
      await lengthen(page);
      await page.locator('.save-bar .button').last().click();
      await page.locator('.save-bar:not(.save-bar-edited)').waitFor();
    },
  }),
  screen('changed', {
    hours: changedUnderUs,
    prepare: async (page) => {
      await lengthen(page);
      await page.locator('.save-bar .button').last().click();
      await page.locator('.save-bar [role=alert]').waitFor();
    },
  }),
  screen('away', {
    overview: away(WORK, { settingsRevision: REVISION }),
    prepare: (page) => page.locator('.away').waitFor(),
  }),
  screen('none', {
    overview: unpaired(WORK, false),
    hours: () => () => ({}),
    prepare: (page) => page.locator('.away').waitFor(),
  }),
];

/** A daemon with other settings in force as soon as one wants to save. */
function changedUnderUs() {
  const [before, theirs] = [hoursOf(), { ...USUAL, follow_up: { minutes: 10 } }];
  let changed = false;
  return (request: HoursRequest): HoursAnswer => {
    if (request.type === 'hours-save') changed = true;
    if (request.type === 'hours-save') return { why: 'changed' };
    if (request.type !== 'hours' || !changed) return before(request);
    return { settings: { revision: REVISION + 1, savedMs: 2, settings: theirs } };
  };
}
