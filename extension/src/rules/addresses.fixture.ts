import vectors from '@protocol/testdata/url-vectors.json';

/** Every address of the vectors on a host that can be, as a browser writes it, and in two ways of writing capitals. */
export function addressesOf(table: string): URL[] {
  const urls = vectors.cases.filter((one) => one.table === table).map(({ url }) => url);
  const turned = urls.flatMap((url) => [url, url.replace(/\/[a-z]/g, (start) => start.toUpperCase())]);
  const read = turned.filter((url) => /^https?:/i.test(url) && URL.canParse(url)).map((url) => new URL(url));
  return read.filter(({ hostname }) => /^[a-z0-9._-]{1,253}(?<!\.)$/.test(hostname));
}
