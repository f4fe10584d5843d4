/**
 * The host of the site that an address, or what somebody typed for one, is about: without "www.", in the letters of the DNS. Undefined
 * where it is the name of no site. The daemon judges it again, and says more about it.
 */
export function hostOfSite(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  const host = hostname.replace(/\.$/, '').replace(/^www\./, '');
  const isSite = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?!\d+$)[a-z0-9-]+$/.test(host);
  return isSite && (protocol === 'https:' || protocol === 'http:') ? host : undefined;
}

/** The page on which a site is added to the platforms, with what is known of it. */
export function addingPath(host: string, isMastodon: boolean): string {
  return `/options.html#add=${host}${isMastodon ? '&mastodon' : ''}`;
}
