import catalogue from '@protocol/platforms.json';
import { expect, test } from 'vitest';
import { isWithin } from '@/enforcer/hosts';
import { hostPermissions } from '../../manifest';
import { callHosts, platformHosts } from './permitted';

test('the hosts of calls are asked for, and are not taken for platforms', () => {
  const patterns = hostPermissions();
  expect(callHosts(patterns)).toEqual([
    'meet.google.com',
    'teams.live.com',
    'teams.microsoft.com',
    'zoom.us',
  ]);
  const platforms = platformHosts(patterns);
  expect(platforms).toContain('facebook.com');
  expect(platforms.filter((host) => /zoom|teams|meet/.test(host))).toEqual([]);
  expect(platforms.length + callHosts(patterns).length).toBe(patterns.length);
});

test('no host is asked for at the installation that the catalogue does not have', () => {
  const patterns = hostPermissions();
  const without = (listed: readonly { host: string }[]) => (first: string) =>
    !listed.some(({ host }) => isWithin(host, first));
  expect(platformHosts(patterns).filter(without(catalogue.rules))).toEqual([]);
  expect(callHosts(patterns).filter(without(catalogue.calls))).toEqual([]);
});
