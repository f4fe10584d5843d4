import type { ComponentChildren } from 'preact';
import { Sky } from '@/ui/parts/sky';

/** The head of the page: words under an evening sky. */
export function Welcome({ children }: { children: ComponentChildren }) {
  return (
    <header class="dusk">
      <div class="column welcome">{children}</div>
      <Sky phase="off" leftMs={0} />
    </header>
  );
}
