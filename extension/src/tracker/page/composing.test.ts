import { beforeEach, expect, test, vi } from 'vitest';
import { composerOf, isComposer } from './composer';
import { type Composing, LOOK_MS, watchComposing } from './composing';

// What is a composer is found out in a real browser: there is no document here.
vi.mock('./composer', () => ({ composerOf: vi.fn(), isComposer: vi.fn() }));

const DIALOG = {
  isConnected: true,
  contains: (element: unknown) => element === EDITOR || element === BUTTON,
};
const EDITOR = {} as Element;
const BUTTON = {} as Element;
const COMMENT = {} as Element;

let focused: Element | null;
/** What the background was told, in order. */
let told: boolean[];
let page: EventTarget;
let composing: Composing;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  DIALOG.isConnected = true;
  [focused, told, page] = [null, [], new EventTarget()];
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', {
    get activeElement() {
      return focused;
    },
  });
  vi.mocked(composerOf).mockImplementation((element) =>
    element === EDITOR && DIALOG.isConnected ? (DIALOG as unknown as Element) : undefined,
  );
  vi.mocked(isComposer).mockReturnValue(true);
  composing = watchComposing((isInUse) => told.push(isInUse));
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

function happen(type: string, more: object = {}): void {
  page.dispatchEvent(Object.assign(new Event(type), more));
}

function focus(element: Element | null): void {
  focused = element;
  happen(element ? 'focusin' : 'focusout');
}

test('each change is told once', () => {
  focus(COMMENT);
  focus(EDITOR);
  happen('input');
  focus(EDITOR);
  focus(COMMENT);
  expect(told).toEqual([true, false]);
});

test('it goes on with the focus elsewhere in the dialog, and nowhere', () => {
  focus(EDITOR);
  focus(BUTTON);
  focus(null);
  vi.advanceTimersByTime(10 * LOOK_MS);
  expect([told, composing.isInUse()]).toEqual([[true], true]);
});

test('a button of a dialog in which nobody has written yet is not enough', () => {
  focus(BUTTON);
  expect(told).toEqual([]);
});

test('a dialog that becomes one under the hands that type is found', () => {
  focused = EDITOR;
  happen('input');
  expect(told).toEqual([true]);
});

test.each<[string, string, object]>([
  ['a click', 'click', {}],
  ['Escape', 'keyup', { key: 'Escape' }],
])('a dialog that %s closes is over at once', (_what, type, more) => {
  focus(EDITOR);
  happen(type, more);
  [focused, DIALOG.isConnected] = [null, false];
  vi.advanceTimersByTime(0);
  expect(told).toEqual([true, false]);
});

test('one that closes without a word is over within a second, and then nothing is looked at', () => {
  focus(EDITOR);
  vi.mocked(isComposer).mockReturnValue(false);
  focused = null;
  vi.advanceTimersByTime(LOOK_MS);
  expect(told).toEqual([true, false]);
  expect(vi.getTimerCount()).toBe(0);
});

test('a page that goes says nothing more, and one that comes back says it anew', () => {
  focus(EDITOR);
  happen('pagehide');
  expect([told, vi.getTimerCount()]).toEqual([[true], 0]);
  happen('pageshow', { persisted: true });
  expect(told).toEqual([true, true]);
});
