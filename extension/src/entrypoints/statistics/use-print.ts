import { useEffect } from 'preact/hooks';

/** On paper nothing can be opened, so what says the bars in words is open there. */
export function usePrint(): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const before = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('[data-prints]:not([open])')];
      for (const part of opened) part.open = true;
    };
    const after = () => {
      for (const part of opened) part.open = false;
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
}
