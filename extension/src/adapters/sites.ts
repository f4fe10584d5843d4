import { browser } from 'wxt/browser';

/**
 * Whether the browser lets us see all the platforms' pages. Firefox lets its person take a site back at any time, and may have
 * granted none to an add-on that it found in the system's folders.
 */
export function maySeeSites(): Promise<boolean> {
  return browser.permissions.contains(wanted());
}

/** Asks the person for what is missing; they answer the browser itself. To be called by a click and nothing else. */
export function askForSites(): Promise<boolean> {
  return browser.permissions.request(wanted());
}

function wanted() {
  return { origins: browser.runtime.getManifest().host_permissions ?? [] };
}
