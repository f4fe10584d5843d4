import { useId } from 'preact/hooks';
import { useWords } from '@/ui/words';
import { Choice, type ChoiceProps } from './choice';
import { problemWords } from './problem-words';
import { problemAt, useSheet } from './sheet';

interface ChosenProps extends Omit<ChoiceProps<string>, 'trouble'> {
  /** Where in the document it stands. */
  path: string;
}

/** A choice in the document, and what the daemon finds wrong with it. */
export function Chosen({ path, ...choice }: ChosenProps) {
  const words = useWords();
  const problem = problemAt(useSheet().problems, path);
  const trouble = useId();
  return (
    <>
      <Choice {...choice} trouble={problem && trouble} />
      {problem && (
        <p id={trouble} class="wrong" role="alert">
          {problemWords(problem, words)}
        </p>
      )}
    </>
  );
}
