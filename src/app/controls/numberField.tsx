import { type KeyboardEvent, useState } from 'react';
import { settingWords } from '#words/setting.ts';
import { readTyped } from '../../scenario/typedNumber.ts';
import { inField } from '../../words/exact.ts';
import { decimal } from '../../words/numbers.ts';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly integer?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** Why it cannot be more. */
  readonly beyond?: string | undefined;
  readonly status?: 'ok' | 'warn' | 'bad' | 'unused';
  readonly describedBy?: string;
  /** The value after `direction` arrow presses. */
  readonly step: (value: number, direction: 1 | -1, event: KeyboardEvent) => number;
  readonly onChange: (value: number) => void;
}

/** A number to type. What cannot be read stays in the field with a sentence, and nothing else changes. */
export const NumberField = (props: Props) => {
  const { label, value, integer, min, max, beyond, status = 'ok', step, onChange } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const read = draft === null ? { value } : readTyped(draft, decimal);
  const typed = read.value ?? Number.NaN;
  const wrong =
    draft === null
      ? null
      : !Number.isFinite(typed) || (integer && !Number.isInteger(typed))
        ? settingWords.notANumber(label, integer ?? false, read.value === null ? read.offer : null)
        : (min !== undefined && typed < min) || (max !== undefined && typed > max)
          ? (typed > max! && beyond) || settingWords.outOfRange(label, min, max)
          : null;
  const commit = () => {
    if (draft === null) return;
    if (!wrong) {
      if (typed !== value) onChange(typed);
      setDraft(null);
    }
  };
  return (
    <span className="number-field">
      <input
        type="text"
        inputMode={integer ? 'numeric' : 'decimal'}
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={wrong !== null}
        aria-describedby={props.describedBy}
        data-status={wrong ? 'bad' : status}
        value={draft ?? inField(value)}
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => (wrong ? setDraft(null) : commit())}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          else if (event.key === 'Escape' && draft !== null) {
            // Only the draft is given up, not the dialog around it.
            event.preventDefault();
            setDraft(null);
          } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            event.preventDefault();
            setDraft(null);
            onChange(step(value, event.key === 'ArrowUp' ? 1 : -1, event));
          }
        }}
      />
      {wrong && (
        <span className="field-error" role="alert">
          {wrong}
        </span>
      )}
    </span>
  );
};
