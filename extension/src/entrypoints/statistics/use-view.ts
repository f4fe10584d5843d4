import { useEffect, useState } from 'preact/hooks';
import { readView, type View, writeView } from '@/statistics/view';

/** The view that the address names, and how to go to another one. */
export interface Viewing {
  view: View;
  go: (view: View) => void;
  /** Gives the view another address; Back does not lead to the one before. */
  rename: (view: View) => void;
}

/** Each view has an address of its own, so that Back leads to the one before. */
export function useView(today: string): Viewing {
  const [search, setSearch] = useState(location.search);
  useEffect(() => {
    const back = () => setSearch(location.search);
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const go = (view: View) => {
    const next = writeView(view);
    if (next !== location.search) history.pushState(null, '', next);
    setSearch(next);
  };
  const rename = (view: View) => {
    history.replaceState(null, '', writeView(view));
    setSearch(writeView(view));
  };
  return { view: readView(search, today), go, rename };
}
