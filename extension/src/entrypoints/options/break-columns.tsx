import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from '@/ui/words';

interface ColumnsProps {
  of: 'leeway' | 'ideas';
  children: ComponentChildren;
}

/** What is set for each kind of break, side by side. */
export function BreakColumns({ of, children }: ColumnsProps) {
  const { text } = useWords();
  const help = useId();
  return (
    <fieldset class={`break-columns break-${of}`} aria-describedby={help}>
      <legend>{text(`hours.break.${of}`)}</legend>
      <p id={help} class="soft">
        {text(`hours.break.${of}.help`)}
      </p>
      {children}
    </fieldset>
  );
}
