/**
 * Tells when the focus comes to this frame from outside the page. Chromium says nothing to extensions when somebody comes back from another
 * program to the window that they had last. That the focus has gone is seen by whoever looks: it goes to our own popup, too.
 */
export function watchFocus(tell: () => void): void {
  window.addEventListener('focus', ({ isTrusted }) => isTrusted && tell());
}
