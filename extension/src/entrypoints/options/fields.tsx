import type { Problem } from '@protocol/messages';
import { useId, useLayoutEffect, useState } from 'preact/hooks';
import { readNumber, readTime, showTime } from '@/hours/time-text';
import { useWords } from '@/ui/words';
import { problemWords } from './problem-words';
import { useSheet } from './sheet';

interface TypedProps<T> {
  label: string;
  value: T;
  change: (value: T) => void;
  show: (value: T) => string;
  /** Undefined when what is typed is none. */
  read: (text: string) => T | undefined;
  /** What to write instead of that. */
  wrong: (typed: string) => string;
  unit?: string;
  problem?: Problem | undefined;
  wide?: boolean;
  name?: string;
}

/** A field whose text is taken over when it is left or Enter is pressed; Escape gives it up. */
export function Typed<T>({ label, value, change, show, read, wrong, unit, problem, ...more }: TypedProps<T>) {
  const words = useWords();
  const { readOnly } = useSheet();
  const [typed, setTyped] = useState<string>();
  const [field, trouble] = [useId(), useId()];
  const written = show(value);
  // At once: what is typed before the next picture would be lost.
  useLayoutEffect(() => setTyped(undefined), [written]);
  const bad = typed !== undefined && read(typed) === undefined;
  const says = bad ? wrong(typed) : problem && problemWords(problem, words);
  const take = () => {
    const next = typed === undefined ? undefined : read(typed);
    if (next === undefined) return;
    setTyped(undefined);
    if (show(next) !== written) change(next);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take();
    if (event.key !== 'Escape' || typed === undefined) return;
    setTyped(undefined);
    event.stopPropagation();
  };
  return (
    <div class={`field ${more.wide ? 'field-wide' : ''}`}>
      <label for={field}>{label}</label>
      <span class="field-line">
        <input
          id={field}
          name={more.name}
          type="text"
          dir={more.wide ? 'auto' : 'ltr'}
          autoComplete="off"
          spellcheck={false}
          disabled={readOnly}
          value={typed ?? written}
          data-typing={typed === undefined ? undefined : ''}
          aria-invalid={says !== undefined}
          aria-describedby={says ? trouble : undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={take}
          onKeyDown={press}
        />
        {unit && <span class="soft">{unit}</span>}
      </span>
      {says && (
        <p id={trouble} class="wrong" role="alert">
          {says}
        </p>
      )}
    </div>
  );
}

interface FieldProps {
  label: string;
  value: number;
  change: (minutes: number) => void;
  problem?: Problem | undefined;
  name?: string;
}

interface TimeProps extends FieldProps {
  /** Whether there is a range with that time. */
  fits: (minutes: number) => boolean;
}

export function TimeField({ fits, ...props }: TimeProps) {
  const { text, locale } = useWords();
  const show = (minutes: number) => showTime(minutes, locale);
  const read = (typed: string) => {
    const minutes = readTime(typed);
    return minutes !== undefined && fits(minutes) ? minutes : undefined;
  };
  const wrong = (typed: string) =>
    text(readTime(typed) === undefined ? 'problem.time' : 'problem.range_empty');
  return <Typed {...props} show={show} read={read} wrong={wrong} />;
}

interface NumberProps extends FieldProps {
  least: number;
  most: number;
  unit: string;
}

export function NumberField({ least, most, ...props }: NumberProps) {
  const { text, number } = useWords();
  const read = (typed: string) => {
    const n = readNumber(typed);
    return n !== undefined && least <= n && n <= most ? n : undefined;
  };
  return <Typed {...props} show={number} read={read} wrong={() => text('problem.bounds', { least, most })} />;
}

interface TextProps {
  label: string;
  value: string;
  change: (value: string) => void;
  problem?: Problem | undefined;
  name?: string;
}

export function TextField(props: TextProps) {
  const { text } = useWords();
  const read = (typed: string) => (typed.length <= 100 ? typed.trim() : undefined);
  return (
    <Typed {...props} wide show={(value) => value} read={read} wrong={() => text('problem.long_name')} />
  );
}
