import type { ReactNode } from 'react';
import { settingWords } from '#words/setting.ts';
import type { TermName } from '../../words/terms.ts';

/**
 * The symbol before a control, which tells what it means; once the value has been changed, a button that brings its default
 * back. With a name, which stands beside it, it is the target of both.
 */
export const ControlSymbol = (props: {
  children: ReactNode;
  label: string;
  name?: string | undefined;
  term: TermName;
  onReset: (() => void) | null | undefined;
}) =>
  props.onReset ? (
    <button
      type="button"
      className="symbol math changed"
      data-term={props.term}
      aria-label={settingWords.resetOne(props.label)}
      onClick={props.onReset}
    >
      {props.children}
    </button>
  ) : props.name ? (
    <button type="button" className="symbol math term" data-term={props.term} aria-label={props.name}>
      {props.children}
    </button>
  ) : (
    <span className="symbol math term" data-term={props.term} aria-hidden="true">
      {props.children}
    </span>
  );
