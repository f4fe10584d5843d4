import { limits } from '@/limits';
import { REPEAT_MS } from '../typing';

/**
 * What a person's keys come to in a field: text that is written or deleted, also by another input method, before any of it is done. A key
 * that only scrolls, or moves about, makes none of these. Nor does a script that changes the text, while `input` may be of one, and yet be
 * trusted. An editor that draws for itself cancels what would follow, and cannot cancel these.
 */
const KEYS = ['beforeinput', 'compositionupdate', 'paste'] as const;

/**
 * Watches whether somebody types in a frame. It looks at no key, at no field and at no text: that there was one is all it knows.
 *
 * @param tell is told when it begins, every few seconds while it goes on, and when there was no key for {@link limits.TypingMs}
 */
export function watchKeys(tell: (goesOn: boolean) => void): void {
  let toldMs: number | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const over = () => {
    toldMs = undefined;
    tell(false);
  };
  const typed = ({ isTrusted }: Event) => {
    if (!isTrusted) return;
    clearTimeout(silence);
    silence = setTimeout(over, limits.TypingMs);
    const nowMs = performance.now();
    if (toldMs !== undefined && nowMs - toldMs < REPEAT_MS) return;
    toldMs = nowMs;
    tell(true);
  };
  for (const key of KEYS) window.addEventListener(key, typed, { capture: true, passive: true });
  // The background forgets a page that goes. One that comes back begins anew.
  window.addEventListener('pagehide', () => {
    clearTimeout(silence);
    toldMs = undefined;
  });
}
