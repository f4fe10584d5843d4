import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageWords } from './orders';
import { createPage } from './page';

// The real one draws, and there is no document here.
vi.mock('./cover', () => ({ coverPage: () => ({ remove: () => {} }) }));

const WORDS: PageWords = { lang: 'en', dir: 'ltr', title: 'Done for today', lines: [] };
const HOUR_MS = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  return () => vi.useRealTimers();
});

describe('obey', () => {
  it('tells what was ordered before', () => {
    const page = createPage({ ask: () => {}, isAlive: () => true });
    expect(page.obey({ show: 'cover', words: WORDS })).toBe('nothing');
    expect(page.obey({ show: 'nothing' })).toBe('cover');
  });

  it('tells of no cover that nobody has ordered yet, though the page drew it when the hour came', () => {
    const ask = vi.fn();
    const page = createPage({ ask, isAlive: () => true });
    page.obey({ show: 'nothing', next: { atMs: HOUR_MS, cover: WORDS } });
    vi.advanceTimersByTime(HOUR_MS);
    expect(ask).toHaveBeenCalledOnce();
    expect(page.obey({ show: 'cover', words: WORDS })).toBe('nothing');
  });
});
