import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { exactly } from '../../words/exact.ts';
import type { TermName } from '../../words/terms.ts';
import { NumberField } from './numberField.tsx';
import { rounded, type Scale } from './scale.ts';
import { ControlSymbol } from './symbol.tsx';

interface Props {
  /** The symbol that stands before the slider, set as mathematics. */
  readonly symbol: ReactNode;
  /** What screen readers call it. */
  readonly label: string;
  /** What stands above its track, and what that means. */
  readonly name?: string;
  readonly term: TermName;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** What a typed number may be, where that is more than the slider reaches. */
  readonly typedMax?: number;
  readonly typedMin?: number;
  readonly beyond?: string | undefined;
  readonly scale: Scale;
  readonly integer?: boolean;
  /** One arrow press; Shift takes `coarse`, Alt `fine`. */
  readonly step: number;
  readonly status?: 'ok' | 'warn' | 'bad' | 'unused';
  readonly note?: ReactNode;
  readonly marks?: readonly { readonly at: number; readonly label: string }[];
  /** Colour of the thumb: the selected estimator's, or ink. */
  readonly accent?: string;
  readonly valueText?: string;
  /** Back to the problem's own value; null where it already stands there. */
  readonly onReset?: (() => void) | null;
  readonly onChange: (value: number) => void;
  readonly onHold: (held: boolean) => void;
}

const POSITIONS = 1000;
/** Two marks nearer than this part of the track have their labels on either side of them. */
const apart = 0.2;

/** A slider with its number field: arrows step, Shift ten times coarser, Alt ten times finer, Home and End the ends. */
export const Slider = (props: Props) => {
  const { value, min, max, scale, integer = false, step, status = 'ok', onChange, onHold } = props;
  const typedMin = props.typedMin ?? min;
  const typedMax = props.typedMax ?? max;
  const note = useId();
  const within = (v: number) => {
    const whole = integer ? Math.round(v) : Number(v.toPrecision(6));
    return Math.min(typedMax, Math.max(typedMin, whole));
  };
  const stepped = (v: number, direction: 1 | -1, event: KeyboardEvent) => {
    const size = event.shiftKey ? 10 * step : event.altKey && !integer ? step / 10 : step;
    return within(v + direction * size);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const direction =
      event.key === 'ArrowRight' || event.key === 'ArrowUp'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowDown'
          ? -1
          : 0;
    if (direction !== 0) onChange(stepped(value, direction, event));
    else if (event.key === 'PageUp') onChange(within(value + 10 * step));
    else if (event.key === 'PageDown') onChange(within(value - 10 * step));
    else if (event.key === 'Home') onChange(min);
    else if (event.key === 'End') onChange(max);
    else return;
    event.preventDefault();
  };
  const marks = props.marks?.map((mark) => ({ ...mark, unit: scale.toUnit(mark.at) })) ?? [];
  const crowded = marks.some(({ unit }, i) => i > 0 && unit - marks[i - 1]!.unit < apart);
  const unit = scale.toUnit(value);
  const accent = status === 'warn' || status === 'bad' ? `var(--${status})` : (props.accent ?? 'var(--ink)');
  return (
    <div className={props.name ? 'slider named' : 'slider'} data-status={status}>
      <ControlSymbol label={props.label} name={props.name} term={props.term} onReset={props.onReset}>
        {props.symbol}
      </ControlSymbol>
      {props.name && (
        <span className="term setting-name" data-term={props.term} aria-hidden="true">
          {props.name}
        </span>
      )}
      <span className="track">
        <input
          type="range"
          aria-label={props.label}
          aria-valuetext={props.valueText ?? exactly(value)}
          aria-describedby={props.note ? note : undefined}
          min={0}
          max={POSITIONS}
          step="any"
          value={unit * POSITIONS}
          style={{ '--fill': `${100 * unit}%`, '--accent': accent } as React.CSSProperties}
          onChange={(event) => {
            const v = scale.fromUnit(Number(event.target.value) / POSITIONS);
            onChange(within(integer ? v : rounded(v)));
          }}
          onPointerDown={() => onHold(true)}
          onPointerUp={() => onHold(false)}
          onPointerCancel={() => onHold(false)}
          onKeyDown={onKeyDown}
        />
        {marks.length > 0 && (
          <span className="marks" aria-hidden="true">
            {marks.map(({ label, unit: at }, i) => (
              <span
                key={label}
                data-side={crowded ? (i === 0 ? 'before' : 'after') : undefined}
                style={{ '--at': at } as React.CSSProperties}
              >
                {label}
              </span>
            ))}
          </span>
        )}
      </span>
      <NumberField
        label={props.label}
        value={value}
        integer={integer}
        min={typedMin}
        max={typedMax}
        beyond={props.beyond}
        status={status}
        {...(props.note ? { describedBy: note } : {})}
        step={stepped}
        onChange={onChange}
      />
      {props.note && (
        <p className="control-note" id={note}>
          {props.note}
        </p>
      )}
    </div>
  );
};
