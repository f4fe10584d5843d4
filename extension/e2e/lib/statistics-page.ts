import type { StatisticsRequest } from '../../src/messages';
import { statisticsOf } from '../../src/statistics/statistics.fixture';
import { cairo, connected } from '../../src/ui/fixtures';
import { type OpenedPage, screenOf } from './look';
import { hoursOf } from './options-screens';
import type { Screen } from './screens';
import type { Served } from './served';

export const NOON = cairo(12);

/** The page, and what it has asked for up to now. */
export interface Asking extends OpenedPage {
  asked: StatisticsRequest[];
}

/** Opens the page of statistics over a daemon that has counted much; with a time that the test can run ahead if it is `movable`. */
export async function openStatistics(
  served: Served,
  query: string,
  movable = false,
  more: Partial<Screen> = {},
): Promise<Asking> {
  const asked: StatisticsRequest[] = [];
  const screen: Screen = {
    ...screenOf('statistics', connected(NOON, { settingsRevision: 7 }), query),
    hours: () => hoursOf(),
    statistics: (request) => {
      asked.push(request);
      return statisticsOf(request);
    },
    ...more,
  };
  return { ...(await served.open(screen, movable)), asked };
}
