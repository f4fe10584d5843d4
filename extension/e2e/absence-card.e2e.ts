import { describe, expect, it } from 'vitest';
import type { DayAnswer, DayRequest } from '../src/messages';
import { SAID, tellsDay } from '../src/statistics/day.fixture';
import { cairo, connected } from '../src/ui/fixtures';
import { screenOf } from './lib/look';
import type { Screen } from './lib/screens';
import { useServed } from './lib/served';

const NOON = cairo(14, 12);

const served = useServed();

describe('the popup after an absence', () => {
  /** The popup over the same day. */
  async function openPopup(answer?: DayAnswer) {
    const asked: DayRequest[] = [];
    const tells = tellsDay(SAID);
    const screen: Screen = {
      ...screenOf('popup', connected(NOON)),
      day: () => (request) => {
        asked.push(request);
        return (request.type !== 'day' && answer) || tells(request);
      },
    };
    return { ...(await served.open(screen)), asked };
  }

  it('asks the daemon once, and says what it was', async () => {
    const { page, background, asked, close } = await openPopup();
    await page.getByText('You were away from 12:28 to 13:05').waitFor();
    const { looks } = background;
    await expect.poll(() => background.looks, { timeout: 10_000 }).toBeGreaterThan(looks + 1);
    expect(asked).toEqual([{ type: 'day' }]);
    await page.getByRole('button', { name: 'It was still Facebook · Ads' }).click();
    await page.getByText('Noted.').waitFor();
    const draft = { date: '2026-11-23', from: '12:29', to: '13:05' };
    expect(asked[1]).toEqual({
      type: 'entry-add',
      draft: { ...draft, platform: 'facebook', role: 'ads', client: 'c2' },
    });
    expect(await page.locator('.absence .button').count()).toBe(0);
    expect(await page.locator('.absence').getAttribute('aria-label')).toBe('Noted. The statistics tell it.');
    await close();
  });

  it('leads to the form that names it', async () => {
    const { page, background, close } = await openPopup();
    await page.getByRole('button', { name: 'Name it' }).click();
    await expect.poll(() => background.opened).toEqual(['statistics.html?day=2026-11-23&name=12:29-13:05']);
    await close();
  });

  it('does not ask about what was put away', async () => {
    const { page, background, close } = await openPopup();
    const fromMs = cairo(12, 28) + 52_000;
    background.act = () => {
      background.overview = connected(NOON, { absenceReadMs: fromMs });
    };
    await page.locator('.absence').getByRole('button', { name: 'Hide' }).click();
    await expect.poll(() => page.locator('.absence').count()).toBe(0);
    expect(background.asked).toEqual([{ type: 'absence-read', fromMs }]);
    await close();
  });

  it('asks again when it could not be saved', async () => {
    const { page, close } = await openPopup({ why: 'not_saved' });
    await page.getByRole('button', { name: 'It was a break' }).click();
    await page.getByText('It could not be saved. Is the disk full?').waitFor();
    expect(await page.getByRole('button', { name: 'It was a break' }).isEnabled()).toBe(true);
    await close();
  });
});
