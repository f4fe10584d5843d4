import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hostPermissions, OPTIONAL_HOSTS, permissions, type Target } from '../manifest';
import { BUILT } from './lib/paths';

/** What would let somebody in, or the extension see more, and must not be in a manifest at all. */
const ABSENT = ['optional_permissions', 'content_scripts', 'externally_connectable', 'sandbox', 'commands'];

describe.each<Target>(['chromium', 'firefox'])('the built manifest for %s', (target) => {
  test('R15 asks for what manifest.ts gives a reason for, and for nothing else', async () => {
    const manifest = await built(target);
    expect([...manifest.permissions].sort()).toEqual(permissions(target));
    expect(manifest.host_permissions).toEqual(hostPermissions());
    expect(manifest.optional_host_permissions).toEqual(OPTIONAL_HOSTS);
    expect(Object.keys(manifest).filter((key) => ABSENT.includes(key))).toEqual([]);
  });

  test('lets its pages run its own scripts, and talk to this computer alone', async () => {
    const { content_security_policy } = await built(target);
    const policy = content_security_policy.extension_pages as string;
    const rules = new Map(policy.split('; ').map((rule): [string, string] => split(rule)));
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('script-src')).toBe("'self'");
    expect(rules.get('connect-src')).toBe("'self' ws://127.0.0.1:*");
  });

  test('shows other sites the closed page and nothing else', async () => {
    const { web_accessible_resources } = await built(target);
    expect(web_accessible_resources).toEqual([
      { resources: ['closed.html'], matches: ['<all_urls>'], use_dynamic_url: true },
    ]);
  });
});

async function built(target: Target) {
  return JSON.parse(await readFile(join(BUILT[target], 'manifest.json'), 'utf8'));
}

/** The name of a rule, and what it allows. */
function split(rule: string): [string, string] {
  const at = rule.indexOf(' ');
  return [rule.slice(0, at), rule.slice(at + 1)];
}
