/** What the functions see that tests run inside the extension's worker. */
declare const chrome: typeof import('wxt/browser').browser;
