import { describe, expect, it } from 'vitest';
import { guessedWeek, isWhole, weekIn, workingWeek } from './week-choice';

const NINE_TO_FIVE = { from: '09:00', to: '17:00' };

describe('the week that is there from the beginning', () => {
  it('is that of the country', () => {
    const day = ['09:00-17:00'];
    expect(workingWeek(guessedWeek('Africa/Cairo', 'ar-EG'))).toEqual({
      first_day: 'sat',
      work: { mon: day, tue: day, wed: day, thu: day, sun: day },
    });
  });

  it('is the plainest one where nothing tells the country', () => {
    const week = guessedWeek('UTC', 'eo');
    expect(week).toMatchObject({ country: '', first: 'mon', days: ['mon', 'tue', 'wed', 'thu', 'fri'] });
  });
});

it('keeps typed hours when another country is chosen', () => {
  const range = { from: '08:00', to: '14:00' };
  expect(weekIn('LB', range)).toMatchObject({ first: 'mon', range });
});

it.each([
  ['a week', ['sun'], NINE_TO_FIVE, true],
  ['no day', [], NINE_TO_FIVE, false],
  ['half a range', ['sun'], { from: '09:00', to: '' }, false],
  ['no time at all', ['sun'], { from: '09:00', to: '09:00' }, false],
] as const)('%s', (_name, days, range, want) => {
  expect(isWhole({ country: 'EG', first: 'sat', days, range })).toBe(want);
});

it('writes days in the order of the document, as the daemon does', () => {
  const { work } = workingWeek({ country: '', first: 'sat', days: ['sat', 'mon'], range: NINE_TO_FIVE });
  expect(Object.keys(work)).toEqual(['mon', 'sat']);
});
