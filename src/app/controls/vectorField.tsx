import type { ReactNode } from 'react';
import { limits } from '../../scenario/limits.ts';
import type { TermName } from '../../words/terms.ts';
import { NumberField } from './numberField.tsx';
import { ControlSymbol } from './symbol.tsx';

const replaced = (vector: readonly number[], index: number, value: number): number[] =>
  vector.map((old, i) => (i === index ? value : old));

/** A point as one number field a component. */
export const VectorField = (props: {
  symbol: ReactNode;
  value: readonly number[];
  label: (i: number, n: number) => string;
  onChange: (value: number[]) => void;
  onReset: (() => void) | null;
  resetLabel: string;
  /** What stands above the fields, and what that means. */
  name: string;
  term: TermName;
}) => (
  <div className="vector named">
    <ControlSymbol label={props.resetLabel} name={props.name} term={props.term} onReset={props.onReset}>
      {props.symbol}
    </ControlSymbol>
    <span className="term setting-name" data-term={props.term} aria-hidden="true">
      {props.name}
    </span>
    {props.value.map((x, i) => {
      const label = props.label(i, props.value.length);
      return (
        <NumberField
          key={label}
          label={label}
          value={Number(x.toPrecision(6))}
          min={limits.coordinate.min}
          max={limits.coordinate.max}
          step={(v, direction, event) =>
            Number((v + direction * (event.shiftKey ? 0.1 : event.altKey ? 0.001 : 0.01)).toFixed(6))
          }
          onChange={(v) => props.onChange(replaced(props.value, i, v))}
        />
      );
    })}
  </div>
);
