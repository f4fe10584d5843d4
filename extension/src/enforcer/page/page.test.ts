import { beforeEach, describe, expect, it, vi } from 'vitest';
import { coverPage } from './cover';
import { coverMain } from './main';
import type { Order, PageWords } from './orders';
import { createPage } from './page';

// The real one draws, and there is no document here.
vi.mock('./cover', () => ({ coverPage: vi.fn(() => ({ remove: removeCover })) }));
vi.mock('./main', () => ({ coverMain: vi.fn(() => ({ remove: vi.fn() })) }));
vi.mock('./reminder', () => ({ remind: vi.fn(() => ({ remove: vi.fn() })) }));
const removeCover = vi.hoisted(() => vi.fn());

const WORDS: PageWords = { lang: 'en', dir: 'ltr', title: 'Done for today', lines: [] };
const HOUR_MS = 3_600_000;

beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers({ now: 0 });
  return () => vi.useRealTimers();
});

describe('obey', () => {
  it('tells what was ordered before', () => {
    const page = createPage({ ask: () => {}, isAlive: () => true, drafts: () => [] });
    expect(page.obey({ show: 'cover', words: WORDS })).toBe('nothing');
    expect(page.obey({ show: 'nothing' })).toBe('cover');
  });

  it('tells of no cover that nobody has ordered yet, though the page drew it when the hour came', () => {
    const ask = vi.fn();
    const page = createPage({ ask, isAlive: () => true, drafts: () => [] });
    page.obey({ show: 'nothing', next: { atMs: HOUR_MS, cover: WORDS } });
    vi.advanceTimersByTime(HOUR_MS);
    expect(ask).toHaveBeenCalledOnce();
    expect(page.obey({ show: 'cover', words: WORDS })).toBe('nothing');
  });
});

describe('moved', () => {
  const RULES = [
    { host: 'facebook.com', path: '/messages/**', closed: false },
    { host: 'facebook.com', closed: true },
  ];

  it('covers the page at once where that is closed, and leaves the uncovering to the background', () => {
    const ask = vi.fn();
    const page = createPage({ ask, isAlive: () => true, drafts: () => [] });
    const open: Order = { show: 'nothing', moves: { rules: RULES, cover: WORDS } };
    page.obey(open);
    page.moved('https://www.facebook.com/messages/t/1');
    expect(coverPage).not.toHaveBeenCalled();
    page.moved('https://www.facebook.com/watch/');
    expect(coverPage).toHaveBeenCalledOnce();
    page.moved('https://www.facebook.com/messages/t/1');
    expect(ask, 'once as it closes, once as it opens').toHaveBeenCalledTimes(2);
    expect(removeCover).not.toHaveBeenCalled();
    expect(page.obey(open), 'nobody had ordered the cover').toBe('nothing');
    expect(removeCover).toHaveBeenCalledOnce();
  });

  it('keeps the cover where an order comes that was made before the page moved, and asks anew', () => {
    const ask = vi.fn();
    const page = createPage({ ask, isAlive: () => true, drafts: () => [] });
    const open: Order = { show: 'nothing', moves: { rules: RULES, cover: WORDS } };
    page.obey(open, 'https://www.facebook.com/messages/t/1');
    page.moved('https://www.facebook.com/watch/');
    expect(page.obey(open, 'https://www.facebook.com/watch/')).toBe('nothing');
    expect(removeCover).not.toHaveBeenCalled();
    expect(ask).toHaveBeenCalledTimes(2);
    page.obey({ show: 'cover', words: WORDS }, 'https://www.facebook.com/watch/');
    expect(ask, 'the order is what it asked for').toHaveBeenCalledTimes(2);
  });

  it('does nothing in a page that was told of no rules', () => {
    const page = createPage({ ask: () => {}, isAlive: () => true, drafts: () => [] });
    page.obey({ show: 'nothing' });
    page.moved('https://www.facebook.com/watch/');
    expect(coverPage).not.toHaveBeenCalled();
  });

  it('covers the main landmark at once where that is closed, also under a reminder', () => {
    const main = { note: WORDS, whole: WORDS };
    const rules = [{ host: 'facebook.com', path: '/', closed: false, main: 'feed' as const }];
    for (const show of ['nothing', 'reminder'] as const) {
      const page = createPage({ ask: () => {}, isAlive: () => true, drafts: () => [] });
      page.obey({ show, words: WORDS, moves: { rules, main } });
      page.moved('https://www.facebook.com/');
    }
    expect(coverMain).toHaveBeenCalledTimes(2);
    expect(coverPage).not.toHaveBeenCalled();
  });

  it('covers the main landmark by itself when that closes', () => {
    const page = createPage({ ask: () => {}, isAlive: () => true, drafts: () => [] });
    page.obey({ show: 'nothing', next: { atMs: HOUR_MS, main: { note: WORDS, whole: WORDS } } });
    vi.advanceTimersByTime(HOUR_MS);
    expect(coverMain).toHaveBeenCalledOnce();
  });
});
