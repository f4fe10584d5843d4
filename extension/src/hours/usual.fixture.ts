import type { Settings } from '@protocol/messages';

/** Working hours from Sunday to Thursday, a feast and a month of other hours. */
export const USUAL: Settings = {
  version: 1,
  language: 'system',
  zone: 'Africa/Cairo',
  night: '22:30-06:30',
  first_day: 'sun',
  work: {
    sun: ['09:00-13:00', '14:00-17:00'],
    mon: ['09:00-17:00'],
    tue: ['09:00-17:00'],
    wed: ['09:00-17:00'],
    thu: ['18:00-02:00'],
  },
  exceptions: [
    { name: 'Holiday', from: '2026-11-26', to: '2026-11-28', work: {} },
    {
      name: 'Ramadan',
      from: '2027-02-08',
      to: '2027-03-09',
      work: { sun: ['10:00-15:00'], mon: ['10:00-15:00'] },
    },
  ],
  off: { first_week: 'remind', verdict: 'closed', wait: '20s', embeds: 'open' },
  follow_up: { minutes: 15 },
  breaks: {
    eyes: {
      every: '20m',
      length: '20s',
      long_after: '',
      long_length: '',
      postpone: '3m',
      postpone_again: '1m',
      postpones: 2,
      credit: '3m',
    },
    move: {
      every: '50m',
      length: '5m',
      long_after: '1h40m',
      long_length: '10m',
      postpone: '3m',
      postpone_again: '1m',
      postpones: 2,
      credit: '5m',
    },
    outside: { length: '15m', postpone: '3m', postpone_again: '1m', postpones: 2, credit: '15m' },
    weight: 150,
    strain: '30m',
    skips: 2,
  },
};
