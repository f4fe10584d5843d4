import { expect, it } from 'vitest';
import { isInOtherSite } from './around';

const HOSTS = ['facebook.com', 'youtube.com'];

it.each<[string, string[] | undefined, boolean]>([
  ['a news page', ['https://news.example.com'], true],
  ['a frame of another site within it', ['https://www.youtube.com', 'https://news.example.com'], true],
  ['a site that only sounds like one of ours', ['https://notyoutube.com'], true],
  ['its own page', ['https://www.youtube.com'], false],
  ['another page of its platform', ['https://studio.youtube.com'], false],
  ['the apex of another platform', ['https://facebook.com'], false],
  ['a page that does not say whose it is', ['null'], false],
  ['a browser that does not tell', undefined, false],
])('%s', (_, origins, isOther) => {
  const ancestorOrigins = origins as unknown as DOMStringList;
  expect(isInOtherSite({ ancestorOrigins } as Location, HOSTS)).toBe(isOther);
});
