import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useSheet } from './sheet';

interface SectionProps {
  title: string;
  /** How the part is used. */
  help?: string;
  name: string;
  children: ComponentChildren;
}

/** A part of the page under its heading. */
export function Section({ title, help, name, children }: SectionProps) {
  const id = useId();
  const { readOnly } = useSheet();
  return (
    <section class={`part part-${name}`} aria-labelledby={id}>
      <div class="part-head">
        <h2 id={id}>{title}</h2>
        {help && !readOnly && <p class="soft">{help}</p>}
      </div>
      {children}
    </section>
  );
}
