import { useId } from 'preact/hooks';
import { useWords } from '@/ui/words';
import { problemWords } from './problem-words';
import { problemAt, useSheet } from './sheet';

interface DateFieldProps {
  label: string;
  path: string;
  value: string;
  change: (date: string) => void;
}

/** The browser's own field for a date. */
export function DateField({ label, path, value, change }: DateFieldProps) {
  const words = useWords();
  const { problems } = useSheet();
  const [field, trouble] = [useId(), useId()];
  const problem = problemAt(problems, path);
  return (
    <div class="field">
      <label for={field}>{label}</label>
      <input
        id={field}
        type="date"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? trouble : undefined}
        onChange={(event) => event.currentTarget.value && change(event.currentTarget.value)}
      />
      {problem && (
        <p id={trouble} class="wrong" role="alert">
          {problemWords(problem, words)}
        </p>
      )}
    </div>
  );
}
