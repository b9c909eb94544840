import { useId } from 'react';

interface Props<V extends string> {
  readonly legend: string;
  /** Whether the legend is read only, where the view's title says it already. */
  readonly quiet?: boolean;
  readonly className?: string;
  readonly options: readonly V[];
  /** What stands on the page, and what it is called where that says too little. */
  readonly labels: Readonly<Record<V, string>>;
  readonly names?: Readonly<Record<V, string>>;
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of a few, in a row: radio buttons whose mark is the line under the chosen word. */
export const Switch = <V extends string>(props: Props<V>) => {
  const { options, labels, names = labels, value, onChange } = props;
  const name = useId();
  return (
    <fieldset className={`switch ${props.className ?? ''}`}>
      <legend className={props.quiet ? 'visually-hidden' : undefined}>{props.legend}</legend>
      {options.map((option) => (
        <label key={option} title={names[option]}>
          <input
            type="radio"
            name={name}
            aria-label={names[option]}
            checked={value === option}
            onChange={() => onChange(option)}
          />
          <span>{labels[option]}</span>
        </label>
      ))}
    </fieldset>
  );
};
