import { useId } from 'preact/hooks';

export interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  values: readonly Value[];
  say: (value: Value) => string;
  choose: (value: Value) => void;
  name?: string;
  /** The id of what says what is wrong with it. */
  trouble?: string | undefined;
}

/** One of several, from a list that opens. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, values, say, choose, name, trouble } = props;
  const field = useId();
  return (
    <div class="field">
      <label for={field}>{label}</label>
      <select
        id={field}
        name={name}
        value={value}
        aria-invalid={trouble !== undefined}
        aria-describedby={trouble}
        onChange={(event) => choose(event.currentTarget.value as Value)}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {say(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
