import type { ReactNode } from 'react';
import { railWords } from '../../words/en/rail.ts';

/** The symbol before a control; once the value has been changed, a button that brings its default back. */
export const ControlSymbol = (props: {
  children: ReactNode;
  label: string;
  onReset: (() => void) | null | undefined;
}) =>
  props.onReset ? (
    <button
      type="button"
      className="symbol math changed"
      aria-label={railWords.resetOne(props.label)}
      title={railWords.resetOne(props.label)}
      onClick={props.onReset}
    >
      {props.children}
    </button>
  ) : (
    <span className="symbol math" aria-hidden="true">
      {props.children}
    </span>
  );
