import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  title: string;
  help?: string;
  name: string;
  children: ComponentChildren;
}

/** A part of the page under its heading. */
export function Section({ title, help, name, children }: SectionProps) {
  const id = useId();
  return (
    <section class={`part part-${name}`} aria-labelledby={id}>
      <div class="part-head">
        <h2 id={id}>{title}</h2>
        {help && <p class="soft">{help}</p>}
      </div>
      {children}
    </section>
  );
}
