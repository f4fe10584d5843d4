import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '@/ui/words';

interface AsTableProps {
  /** It is open on paper, and so has to be there before. */
  prints?: boolean;
  children: ComponentChildren;
}

/** What a picture shows, in words and for everybody. */
export function AsTable({ prints = false, children }: AsTableProps) {
  const { text } = useWords();
  const [isOpen, open] = useState(false);
  return (
    <details
      class="as-table"
      data-prints={prints || undefined}
      onToggle={(event) => open(event.currentTarget.open)}
    >
      <summary>{text('stats.table')}</summary>
      {(isOpen || prints) && children}
    </details>
  );
}
