import type { Examination, Finding } from '@protocol/messages';

/** What doctor finds where all is well. */
const WELL: Finding[] = [
  { check: 'service', level: 'ok', code: 'service.user', text: 'your own, starts at login' },
  {
    check: 'daemon',
    level: 'ok',
    code: 'daemon.ok',
    values: [
      { name: 'version', value: '0.1.0' },
      { name: 'pid', value: '4711' },
    ],
    text: 'version 0.1.0, process 4711',
  },
  {
    check: 'microphone',
    level: 'ok',
    code: 'microphone.ok',
    text: 'breaks wait while a program uses the microphone',
  },
  { check: 'database', level: 'ok', code: 'database.ok', text: 'in order' },
  {
    check: 'disk',
    level: 'ok',
    code: 'disk.ok',
    values: [{ name: 'free', value: '66.3 GiB' }],
    text: '66.3 GiB free',
  },
];

export const HEALTHY: Examination = { worst: 'ok', findings: WELL };

/** A set-up with something of each kind to tell. */
export const AILING: Examination = {
  worst: 'error',
  findings: [
    {
      check: 'disk',
      level: 'error',
      code: 'disk.full',
      values: [{ name: 'free', value: '1 MiB' }],
      text: 'the disk is full: 1 MiB free, and nothing can be saved; delete or move something',
    },
    {
      check: 'folders',
      level: 'warning',
      code: 'folders.open',
      values: [
        { name: 'path', value: '/home/mariam/.local/share/offhours' },
        { name: 'mode', value: '0755' },
      ],
      text: '/home/mariam/.local/share/offhours is open to others (mode 0755)',
      fix: 'chmod 700 /home/mariam/.local/share/offhours',
    },
    {
      check: 'zone',
      level: 'warning',
      code: 'zone.browser',
      values: [
        { name: 'browser', value: 'Chromium b_01234567' },
        { name: 'zone', value: 'Africa/Cairo' },
        { name: 'off', value: '1:00' },
        { name: 'date', value: '2027-04-30' },
      ],
      text: 'Chromium b_01234567 has other zone data for Africa/Cairo',
    },
    {
      check: 'zone',
      level: 'warning',
      code: 'zone.unknown',
      text: "the zone data do not have the zone of your hours, and this computer's counts",
      fix: 'offhours hours edit',
    },
    {
      check: 'notices',
      level: 'warning',
      code: 'notices.nobody',
      text: 'no notification service runs, and no prompt is shown',
      fix: 'sudo apt-get update && sudo apt-get install dunst',
    },
    {
      check: 'microphone',
      level: 'note',
      code: 'microphone.used_by',
      values: [{ name: 'program', value: 'OBS' }],
      text: 'the microphone is in use (OBS), and breaks wait until it is not',
    },
    {
      check: 'private',
      level: 'note',
      code: 'private.chromium',
      values: [{ name: 'browser', value: 'Chromium b_01234567' }],
      text: 'private windows of Chromium b_01234567 are not watched',
    },
    ...WELL,
  ],
};
