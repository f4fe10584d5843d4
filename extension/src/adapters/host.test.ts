import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { bringForward, isOwnPage, type Sender } from './host';

const { id } = browser.runtime;
const POPUP = new URL('popup.html', browser.runtime.getURL('/')).href;

test.each<[who: string, sender: Sender, isOurs: boolean]>([
  ['our popup', { id, url: POPUP }, true],
  ['our first page in a tab', { id, url: POPUP, frameId: 0, tab: { id: 1 } }, true],
  ['B12 our script in a page', { id, url: 'https://www.facebook.com/', frameId: 0, tab: { id: 1 } }, false],
  ['B12 a page of ours in a frame of another', { id, url: POPUP, frameId: 3, tab: { id: 1 } }, false],
  ['B12 another extension that names our address', { id: 'another', url: POPUP }, false],
  ['B12 a page whose address ends like ours', { id, url: `https://evil.example/?${POPUP}` }, false],
  ['B12 nobody', {}, false],
  ['B12 our id alone', { id }, false],
])('%s', (_who, sender, isOurs) => {
  expect(isOwnPage(sender)).toBe(isOurs);
});

describe('a page that is brought forward', () => {
  const STATISTICS = new URL('statistics.html', browser.runtime.getURL('/')).href;

  /** A browser with a tab in its second window. */
  function tabAt(url: string) {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([
      { id: 7, windowId: 2, url, incognito: false },
    ] as never);
    Object.assign(browser.runtime, { getContexts: async () => [{}] });
    vi.spyOn(browser.windows, 'getLastFocused').mockResolvedValue({ id: 1, incognito: false } as never);
    vi.spyOn(browser.windows, 'getAll').mockResolvedValue([] as never);
    return {
      create: vi.spyOn(browser.tabs, 'create').mockResolvedValue({ id: 8, windowId: 1 } as never),
      update: vi.spyOn(browser.tabs, 'update').mockResolvedValue(undefined),
      focus: vi.spyOn(browser.windows, 'update').mockResolvedValue({} as never),
    };
  }

  test('is the tab that shows it, whatever that shows, and stays there', async () => {
    const { create, update, focus } = tabAt(`${STATISTICS}?day=2026-11-23`);
    await bringForward('statistics.html');
    expect(update).toHaveBeenCalledExactlyOnceWith(7, { active: true });
    expect(focus).toHaveBeenCalledExactlyOnceWith(2, { focused: true });
    expect(create).not.toHaveBeenCalled();
  });

  test('shows what it is asked for', async () => {
    const { create, update } = tabAt(`${STATISTICS}?week=`);
    await bringForward('statistics.html?day=2026-11-23&name=12:29-13:05');
    const url = `${STATISTICS}?day=2026-11-23&name=12:29-13:05`;
    expect(update).toHaveBeenCalledExactlyOnceWith(7, { active: true, url });
    expect(create).not.toHaveBeenCalled();
  });

  test('is a new tab where none shows it', async () => {
    const { create } = tabAt('https://example.org/');
    await bringForward('statistics.html?day');
    expect(create.mock.calls.map(([{ url }]) => url)).toEqual([`${STATISTICS}?day`]);
  });
});
