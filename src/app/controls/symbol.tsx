import type { ReactNode } from 'react';
import { railWords } from '../../words/en/rail.ts';
import type { TermName } from '../../words/terms.ts';

/** The symbol before a control; once the value has been changed, a button that brings its default back. */
export const ControlSymbol = (props: {
  children: ReactNode;
  label: string;
  term: TermName;
  onReset: (() => void) | null | undefined;
}) =>
  props.onReset ? (
    <button
      type="button"
      className="symbol math changed"
      data-term={props.term}
      aria-label={railWords.resetOne(props.label)}
      onClick={props.onReset}
    >
      {props.children}
    </button>
  ) : (
    <span className="symbol math term" data-term={props.term} aria-hidden="true">
      {props.children}
    </span>
  );
