import type { UserManifest } from 'wxt';
import FIRST_HOSTS from './first-hosts.json' with { type: 'json' };
import { callPattern, platformPattern } from './src/rules/permitted';

/**
 * The public key from which Chromium makes the extension's fixed id. The private half packs a .crx and lives with whoever
 * releases one, never here.
 */
const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAtn34ohXCFFTCG+4NZ3D/JkQeFuSFP7oG3v3Qv9i9794zP2Ufwn0r0DcEkxaE3Ci66ZZzl91VzuCrhmL8QPfNlP9cq+L65/oHRmS0YHtDmAwTPvihGgifz+MSwHnd2ewmWFfI16sQRrFdANbNgqBlysjAWfrk6zzVwxRbDguv3ONbIQCgZ7u3ZigH0YIlEAn3PPtJ9YtCHgSlWaed1YmK1t6J1eUHxawf7jLsL1rj2zEpkolTyW3aghT5pvEcdPssxhEIkj+UwpQllr07qGPpOhcr9AAqzDBbN057xVyNvZ1gqO5ICzknvkx4xDZEH4V0sDCDdFnXvplEqvf4WrqRQwIDAQAB';

const ADDON_ID = 'extension@offhours';

/**
 * Every permission with the reason why it is asked for. The built manifests are compared with this list by a test: a
 * permission that is not here cannot slip in.
 */
const PERMISSIONS = {
  storage: 'keeps spans until the daemon has them, and the plan for when it is away',
  activeTab: 'lets the popup, while it is open, offer to count the site in front',
  alarms: 'wakes the worker so that the connection comes back and the plan is followed',
  idle: 'stops counting when nobody is at the desk',
  scripting: 'registers the cover that hides a closed platform before it can paint',
  webNavigation: 'sees a move inside a page, and a page that comes from its own service worker',
  declarativeNetRequestWithHostAccess: 'closes a platform before its page is asked for',
  nativeMessaging: 'pairs with the daemon without a code to type',
  notifications: 'shows breaks and warnings where the desktop shows none',
} as const;

const CHROMIUM_PERMISSIONS = {
  contentSettings: 'mutes the web notifications of platforms off hours, and restores them exactly',
} as const;

export type Target = 'chromium' | 'firefox';

export function permissions(target: Target): string[] {
  return Object.keys(
    target === 'chromium' ? { ...PERMISSIONS, ...CHROMIUM_PERMISSIONS } : PERMISSIONS,
  ).sort();
}

/**
 * The hosts of the first catalogue, all at the installation: those of platforms, and those on which people call one another. Of these the
 * address alone is read, so that breaks wait for a call; see src/rules/permitted.ts. What is added to the catalogue once people have the extension is
 * not added here: Chromium would switch it off until they agree. It is asked for as what they add themselves is.
 */
export function hostPermissions(): string[] {
  return [...FIRST_HOSTS.platforms.map(platformPattern), ...FIRST_HOSTS.calls.map(callPattern)];
}

/** Sites that a person counts as platforms, each asked for alone, when they do. Until then no other page can be seen. */
export const OPTIONAL_HOSTS = ['*://*/*'];

/** The extension can talk to nothing but the daemon on this computer, and no site can put its pages into a frame. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' ws://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function manifest(target: Target): UserManifest {
  return {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: permissions(target),
    host_permissions: hostPermissions(),
    optional_host_permissions: OPTIONAL_HOSTS,
    content_security_policy: { extension_pages: CSP },
    web_accessible_resources: [
      { resources: ['closed.html'], matches: ['<all_urls>'], use_dynamic_url: true },
    ],
    ...(target === 'chromium' ? chromium() : firefox()),
  } as UserManifest;
}

function chromium() {
  return { key: PUBLIC_KEY, minimum_chrome_version: '120', incognito: 'split' };
}

function firefox() {
  return {
    browser_specific_settings: {
      gecko: {
        id: ADDON_ID,
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}
