import type { Client, ClientName, ClientStats, Stats } from '@protocol/messages';
import type { FrontPage } from '@/messages';

const MINUTE_MS = 60_000;

/** The brands of somebody who works for three, one of which has no pages of its own. */
export const CLIENTS: Client[] = [
  {
    id: 'c1',
    label: 'مقهى نور',
    pages: ['facebook.com/**?asset_id=104251', 'instagram.com/cafe.nour/**', 'linkedin.com/company/31415/**'],
  },
  { id: 'c2', label: 'Bayt Design Studio', pages: ['facebook.com/**?act=9000271'] },
  { id: 'c3', label: 'The city library' },
];

/** The same as the table of rules names them. */
export const CLIENT_NAMES: ClientName[] = CLIENTS.map(({ id = '', label }) => ({ id, label }));

/** An inbox of Meta Business Suite in front, which has an id. */
export const INBOX_IN_FRONT: FrontPage = {
  platform: 'facebook',
  role: 'care',
  rule: 'facebook.business-inbox',
  pattern: 'business.facebook.com/latest/inbox/**',
};

/** The same day with what of it was for whom. */
export function forClients(stats: Stats): Stats {
  const of = (name: ClientName, minutes: number): ClientStats => ({
    ...name,
    totalMs: minutes * MINUTE_MS,
    platforms: [],
  });
  const times = [92, 41].flatMap((minutes, at) => {
    const name = CLIENT_NAMES[at];
    return name ? [of(name, minutes)] : [];
  });
  return { ...stats, clients: times };
}
