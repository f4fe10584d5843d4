/**
 * Asks the page itself whether it holds unsaved work, in the way a browser does before it leaves: a page that would have
 * "Leave site?" put to the person says yes. No dialog is shown. A page that nobody has touched holds nobody's work.
 */
export function saysUnsaved(): boolean {
  if (!navigator.userActivation.hasBeenActive) return false;
  const question = document.createEvent('BeforeUnloadEvent');
  question.initEvent('beforeunload', false, true);
  window.dispatchEvent(question);
  return question.defaultPrevented || question.returnValue !== '';
}
