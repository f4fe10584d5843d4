import { beforeEach, expect, test, vi } from 'vitest';
import { copyText } from './copy';

/** What is on the clipboard. */
let clipboard: string;
let page: EventTarget;

/** A page whose policy forbids the modern way to copy. */
beforeEach(() => {
  clipboard = 'as before';
  page = new EventTarget();
  const clipboardData = {
    setData: (_: string, text: string) => {
      clipboard = text;
    },
  };
  const execCommand = () => {
    page.dispatchEvent(Object.assign(new Event('copy', { cancelable: true }), { clipboardData }));
    return true;
  };
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', { execCommand });
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('policy')) } });
  return () => vi.unstubAllGlobals();
});

test('a page that forbids the clipboard is gone around', async () => {
  expect(await copyText('My draft')).toBe(true);
  expect(clipboard).toBe('My draft');
});

test('what a page that listened first put there is not called copied', async () => {
  page.addEventListener('copy', (event) => event.stopImmediatePropagation(), { capture: true });
  expect(await copyText('My draft')).toBe(false);
  expect(clipboard).toBe('as before');
});

test('nothing of ours listens afterwards, also when the browser refuses', async () => {
  vi.stubGlobal('document', {
    execCommand: () => {
      throw new Error('refused');
    },
  });
  await expect(copyText('My draft')).rejects.toThrow('refused');
  const heard = vi.fn();
  page.addEventListener('copy', heard);
  page.dispatchEvent(new Event('copy'));
  expect(heard).toHaveBeenCalledOnce();
});
