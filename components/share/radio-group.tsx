// A group of radio buttons.
import styles from './share.module.css';

interface RadioGroupProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  /** Values with their labels. */
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly choose: (value: Value) => void;
}

export function RadioGroup<Value extends string>({ name, legend, options, value, choose }: RadioGroupProps<Value>) {
  return (
    <fieldset className={styles.choice}>
      <legend className="label">{legend}</legend>
      {options.map(([option, label]) => (
        <label key={option}>
          <input type="radio" name={`share-${name}`} checked={option === value} onChange={() => choose(option)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
