import type { Problem } from '@protocol/messages';
import { useId } from 'preact/hooks';
import { readNumber, readTime, showTime } from '@/hours/time-text';
import { useWords } from '@/ui/words';
import { useSheet } from './sheet';
import { type TypedValue, useTyped } from './use-typed';

interface TypedProps<T> extends TypedValue<T> {
  label: string;
  unit?: string;
  wide?: boolean;
  name?: string;
}

/** A field whose text is taken over when it is left or Enter is pressed; Escape gives it up. */
export function Typed<T>({ label, unit, wide = false, name, ...value }: TypedProps<T>) {
  const { readOnly } = useSheet();
  const { text, isTyping, says, type, take, giveUp } = useTyped(value);
  const [field, trouble] = [useId(), useId()];
  return (
    <div class={`field ${wide ? 'field-wide' : ''}`}>
      <label for={field}>{label}</label>
      <span class="field-line">
        <input
          id={field}
          name={name}
          type="text"
          dir={wide ? 'auto' : 'ltr'}
          autoComplete="off"
          spellcheck={false}
          disabled={readOnly}
          value={text}
          data-typing={isTyping ? '' : undefined}
          aria-invalid={says !== undefined}
          aria-describedby={says ? trouble : undefined}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
            giveUp(event);
          }}
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
