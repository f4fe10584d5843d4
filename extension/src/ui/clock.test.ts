import { describe, expect, it } from 'vitest';
import { clock, countdown } from './clock';

describe('clock', () => {
  it.each([
    [0, 'en', '0:00', ':00'],
    [999, 'en', '0:00', ':00'],
    [61_000, 'en', '0:01', ':01'],
    [8_045_000, 'en', '2:14', ':05'],
    [4_000_000_000, 'en', '1111:06', ':40'],
    [-5, 'en', '0:00', ':00'],
    [8_045_000, 'ar-EG', '٢:١٤', ':٠٥'],
    [8_045_000, 'ar-MA', '2:14', ':05'],
  ])('%d ms in %s', (ms, locale, hoursAndMinutes, seconds) => {
    expect(clock(ms, locale)).toEqual({ hoursAndMinutes, seconds });
  });
});

describe('countdown', () => {
  it.each([
    [252_000, 'en', '4:12'],
    [251_001, 'en', '4:12'],
    [1, 'en', '0:01'],
    [0, 'en', '0:00'],
    [-9_000, 'en', '0:00'],
    [252_000, 'ar-EG', '٤:١٢'],
  ])('%d ms in %s', (ms, locale, left) => {
    expect(countdown(ms, locale)).toBe(left);
  });
});
