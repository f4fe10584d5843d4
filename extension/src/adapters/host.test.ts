import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { isOwnPage, type Sender } from './host';

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
