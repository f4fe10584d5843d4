import { describe, expect, it } from 'vitest';
import { isFiltered, readView, type View, withFilter, writeView } from './view';

const TODAY = '2026-11-30';
const USUAL: View = { period: 'week', split: 'platform' };

describe('a view', () => {
  it.each<[search: string, view: View]>([
    ['', USUAL],
    ['?week=', USUAL],
    ['?week=2026-11-29', { ...USUAL, date: '2026-11-29' }],
    ['?day=2026-11-30', { ...USUAL, period: 'day', date: TODAY }],
    ['?month=2026-02-28&split=client', { period: 'month', date: '2026-02-28', split: 'client' }],
    ['?year=2024-02-29&split=role', { period: 'year', date: '2024-02-29', split: 'role' }],
    ['?from=2026-11-01&to=2026-11-12', { ...USUAL, period: 'range', date: '2026-11-01', to: '2026-11-12' }],
    ['?from=2026-11-12&to=2026-11-01', { ...USUAL, period: 'range', date: '2026-11-01', to: '2026-11-12' }],
    ['?from=2026-11-29&to=2026-12-31', { ...USUAL, period: 'range', date: '2026-11-29', to: '2026-12-31' }],
    [
      '?week=2026-11-29&platform=own-forum-example-org&role=care&client=c1',
      { ...USUAL, date: '2026-11-29', platform: 'own-forum-example-org', role: 'care', client: 'c1' },
    ],
  ])('is read from %s', (search, view) => {
    expect(readView(search, TODAY)).toEqual(view);
  });

  it.each([
    '?week=2026-12-01',
    '?week=2026-02-30',
    '?week=1999-12-31',
    '?week=%3Cscript%3E',
    '?from=2026-11-01',
    '?from=2026-12-01&to=2026-12-02',
    '?from=2026-11-01&to=2026-13-01',
    '?split=rule&role=boss&platform=X&client=',
    `?client=${'c'.repeat(65)}`,
    '?nonsense',
  ])('is the usual one where %s says nothing that there can be', (search) => {
    expect(readView(search, TODAY)).toEqual(USUAL);
  });

  it.each<[view: View, search: string]>([
    [USUAL, '?week='],
    [{ period: 'day', date: TODAY, split: 'role' }, '?day=2026-11-30&split=role'],
    [
      { period: 'range', date: '2026-11-01', to: '2026-11-12', split: 'client', client: 'a & b' },
      '?from=2026-11-01&to=2026-11-12&split=client&client=a+%26+b',
    ],
  ])('is written so that it is read again: %j', (view, search) => {
    expect(writeView(view)).toBe(search);
    expect(readView(search, TODAY)).toEqual(view);
  });

  it('takes one filter more, another one or one less', () => {
    const filtered = withFilter(withFilter(USUAL, { platform: 'x' }), { role: 'care' });
    expect(filtered).toEqual({ ...USUAL, platform: 'x', role: 'care' });
    expect(withFilter(filtered, { role: '' })).toEqual({ ...USUAL, platform: 'x' });
    expect([isFiltered(filtered), isFiltered(USUAL)]).toEqual([true, false]);
  });
});
