import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A part of the page, and the way to give the focus to something in it that an edit draws anew. */
export interface Focus<Part extends HTMLElement> {
  part: RefObject<Part | null>;
  /** The first that the selector finds once the page is drawn again; undefined gives that up. */
  focus: (selector: string | undefined) => void;
}

export function useFocus<Part extends HTMLElement>(): Focus<Part> {
  const part = useRef<Part>(null);
  const wanted = useRef<string | undefined>(undefined);
  // At once: a key that is held down comes again before the next picture.
  useLayoutEffect(() => {
    const found =
      wanted.current === undefined ? null : part.current?.querySelector<HTMLElement>(wanted.current);
    if (!found) return;
    wanted.current = undefined;
    found.focus();
  });
  return {
    part,
    focus: (selector) => {
      wanted.current = selector;
    },
  };
}
