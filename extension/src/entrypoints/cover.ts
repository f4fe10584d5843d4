import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveOnce } from '@/enforcer/page/leaving';

/** How long the background may take to lead the page away before it leaves by itself. */
const LEAVE_MS = 1000;

/**
 * In a page of a closed platform that passed the redirects by, as one from its own service worker does. `hidden.css` has hidden
 * it already; the background leads it away, and this does if the background never wakes.
 */
export default defineUnlistedScript(() => {
  setTimeout(() => leaveOnce(() => location.replace(browser.runtime.getURL('/closed.html'))), LEAVE_MS);
});
