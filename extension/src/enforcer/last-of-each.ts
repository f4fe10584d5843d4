/**
 * Does the work for each tab one after the other, so that what was asked for last also comes last. While one waits for its turn whoever
 * asks for the same tab waits with it: the work looks at the tab when it begins. It is new if anybody said so.
 */
export function lastOfEach(
  work: (tabId: number, isNew: boolean) => Promise<void>,
): (tabId: number, isNew: boolean) => Promise<void> {
  const running = new Map<number, Promise<void>>();
  const waiting = new Map<number, { isNew: boolean; done: Promise<void> }>();

  const begin = (tabId: number, isNew: boolean) => {
    const done = work(tabId, isNew).finally(() => running.delete(tabId));
    running.set(tabId, done);
    return done;
  };
  const wait = async (tabId: number, before: Promise<void>) => {
    await before.catch(() => undefined);
    const isNew = waiting.get(tabId)?.isNew === true;
    waiting.delete(tabId);
    return begin(tabId, isNew);
  };

  return (tabId, isNew) => {
    const turn = waiting.get(tabId);
    if (turn) {
      turn.isNew ||= isNew;
      return turn.done;
    }
    const before = running.get(tabId);
    if (!before) return begin(tabId, isNew);
    const done = wait(tabId, before);
    waiting.set(tabId, { isNew, done });
    return done;
  };
}
