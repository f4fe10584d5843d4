type State = 'fullscreen' | 'normal';

/** A place inside the extension, in whichever browser: its worker, or a page of its own. */
interface Inside {
  evaluate(act: (wanted: State) => Promise<void>, wanted: State): Promise<void>;
}

/** Has the window in front fill the screen, or not any more. */
export async function windowIs(state: State, inside: Inside): Promise<void> {
  await inside.evaluate(async (wanted) => {
    const { id = 0 } = await chrome.windows.getLastFocused();
    await chrome.windows.update(id, { state: wanted });
  }, state);
}
