import type { Page } from 'playwright-core';
import { CLIENT_NAMES, forClients, INBOX_IN_FRONT } from '../../src/ui/clients.fixture';
import { BUSY_DAY, cairo, connected } from '../../src/ui/fixtures';
import type { Screen } from './screens';

const WORK = cairo(14, 12);
const FOR_CLIENTS = { clients: CLIENT_NAMES, stats: forClients(BUSY_DAY) };
const MARKED = { ...INBOX_IN_FRONT, mark: 'facebook.com/**?asset_id=27182' };

/** For whom the page in front is, and the choice of somebody else. */
export const WHOSE: Screen[] = [
  {
    name: 'client',
    overview: connected(WORK, {
      ...FOR_CLIENTS,
      page: { ...INBOX_IN_FRONT, client: 'c1', clientPages: 'facebook.com/**?asset_id=104251' },
    }),
  },
  {
    name: 'client-by-hand',
    overview: connected(WORK, { ...FOR_CLIENTS, chosen: 'c2', page: { ...MARKED, client: 'c2' } }),
  },
  {
    name: 'client-choice',
    overview: connected(WORK, { ...FOR_CLIENTS, page: MARKED }),
    prepare: async (page: Page) => {
      await page.locator('.whose > button').last().click();
      await page.locator('.whose :checked:focus').waitFor();
      await page.keyboard.press('ArrowDown');
    },
  },
].map((screen) => ({ page: 'popup', ...screen }));
