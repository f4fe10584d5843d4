/** Puts a text on the clipboard, and says whether it is there. A page may forbid what is tried first. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Has the browser copy as it would for the keyboard, and puts our text in the place of what is selected. */
function copyBySelection(text: string): boolean {
  let isPut = false;
  const put = (event: ClipboardEvent) => {
    isPut = true;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  window.addEventListener('copy', put, { capture: true });
  try {
    // A page that listened before us may have put something else there.
    return document.execCommand('copy') && isPut;
  } finally {
    window.removeEventListener('copy', put, { capture: true });
  }
}
