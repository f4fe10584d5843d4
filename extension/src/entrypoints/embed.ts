import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isInOtherSite } from '@/enforcer/page/around';
import { forbidAll } from '@/enforcer/page/frame';
import { hangVeil } from '@/enforcer/page/veil';
import { platformHosts } from '@/rules/permitted';

/**
 * In a frame of an embed that is shut, before anything of it has run: hides it, and has it ask how it stands. In the page of a site
 * that is no platform it is forbidden everything at once, so that nothing of it runs or sounds. One that was loaded anew may be there
 * because the background had it opened: it asks first.
 */
export default defineUnlistedScript(() => {
  if (window.top === window || globalThis.offhoursUnveil) return;
  hangVeil();
  const { host_permissions = [] } = browser.runtime.getManifest();
  if (isInOtherSite(location, platformHosts(host_permissions)))
    globalThis.offhoursBegun = wasReloaded() ? 'reloaded' : 'stopped';
  if (globalThis.offhoursBegun === 'stopped') forbidAll();
  globalThis.offhoursAsk?.();
});

function wasReloaded(): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((entry) => 'type' in entry && entry.type === 'reload');
}
