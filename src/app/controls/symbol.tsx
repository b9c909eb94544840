import type { ReactNode } from 'react';
import { messages } from '../../words/en/app.ts';

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
      aria-label={messages.resetOne(props.label)}
      title={messages.resetOne(props.label)}
      onClick={props.onReset}
    >
      {props.children}
    </button>
  ) : (
    <span className="symbol math" aria-hidden="true">
      {props.children}
    </span>
  );
