import type { Trouble } from '@protocol/messages';
import { describe, expect, it } from 'vitest';
import { cairo, connected, RESTORED, troubled } from './fixtures';
import { notesOf } from './troubles';

const NOW = cairo(14);
const titles = (overview: Parameters<typeof notesOf>[0]) => {
  const { pressing, others } = notesOf(overview);
  return [pressing.map(({ title }) => title), others.map(({ title }) => title)];
};

describe('notesOf', () => {
  it('has nothing to say when all is well, or the daemon is away', () => {
    expect(titles(connected(NOW))).toEqual([[], []]);
    expect(titles({})).toEqual([[], []]);
  });

  it('puts before the day that nothing is saved, and what was recovered', () => {
    const overview = troubled(NOW, ['zone_guessed', 'not_saving', 'recovered', 'folder_synced'], [RESTORED]);
    expect(titles(overview)).toEqual([
      ['trouble.not_saving', 'recovered.snapshot'],
      ['trouble.zone_guessed', 'trouble.folder_synced'],
    ]);
  });

  it('leaves out what a newer daemon calls a trouble', () => {
    expect(titles(troubled(NOW, ['cosmic_rays' as Trouble, 'no_snapshot']))).toEqual([
      [],
      ['trouble.no_snapshot'],
    ]);
  });

  it('names a folder to the service, and not to a daemon beside it', () => {
    const { others } = notesOf(troubled(NOW, ['folder_network', 'folder_synced'], []));
    expect(others.map(({ command }) => command)).toEqual(Array(2).fill('offhours install --data FOLDER'));
  });

  it('leads to the page of hours where those are what is wrong', () => {
    const { others } = notesOf(
      troubled(NOW, ['settings_unread', 'zone_unknown', 'zone_guessed', 'no_snapshot']),
    );
    expect(others.map(({ hours, command }) => [hours, command])).toEqual([
      [true, undefined],
      [true, undefined],
      [true, undefined],
      [undefined, undefined],
    ]);
  });

  it.each([
    ['a copy that took the place of the history', {}, 'recovered.snapshot', '2026-11-22'],
    ['a history without a copy', { day: '' }, 'recovered.anew', undefined],
    [
      'pairings, of which there are no copies',
      { what: 'pairings' as const },
      'recovered.pairings',
      undefined,
    ],
  ])('tells of %s', (_what, more, title, day) => {
    const [note] = notesOf(troubled(NOW, ['recovered'], [{ ...RESTORED, ...more }])).pressing;
    expect(note).toMatchObject({ title, readMs: RESTORED.atMs });
    expect(note?.day).toBe(day);
  });

  it('tells of each database once, as it was recovered last', () => {
    const again = { ...RESTORED, atMs: RESTORED.atMs + 60_000, day: '2026-11-21' };
    const { pressing } = notesOf(troubled(NOW, ['recovered'], [RESTORED, again]));
    expect(pressing).toHaveLength(1);
    expect(pressing[0]).toMatchObject({ day: '2026-11-21', readMs: again.atMs });
  });

  it('tells no more of what was read, but of what came after', () => {
    const read = { ...troubled(NOW, ['recovered'], [RESTORED]), recoveryReadMs: RESTORED.atMs };
    expect(titles(read)).toEqual([[], []]);
    expect(titles({ ...read, recoveryReadMs: RESTORED.atMs - 1 })).toEqual([['recovered.snapshot'], []]);
  });
});
