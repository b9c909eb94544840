import { useId } from 'react';
import { faultSentence } from '#words/own.ts';
import type { Fault, TextId } from '../../scenario/typed.ts';
import { useDraftStore } from './drafting.ts';

/** The character at a position, and what stands before and after it. */
const split = (text: string, position: number): readonly [string, string, string] => {
  const character = String.fromCodePoint(text.codePointAt(position) ?? 32);
  return [
    text.slice(0, position),
    character.trim() === '' ? '\u00a0' : character,
    text.slice(position + character.length),
  ];
};

/** Faults that no character stands for. */
const ofTheWhole: ReadonlySet<Fault['why']['code']> = new Set([
  'range',
  'number',
  'empty-domain',
  'half-domain',
  'alpha-above-beta',
]);

interface Props {
  readonly id: TextId;
  readonly label: string;
  readonly text: string;
  /** Only where it is to be told. */
  readonly fault: Fault | undefined;
  readonly placeholder?: string;
  readonly describedBy?: string;
}

/**
 * A text to type. What is wrong with it is underlined at its character, in a copy of the text that lies beneath it and
 * gives the field its height; the sentence stands below.
 */
export const TextField = ({ id, label, text, fault, placeholder, describedBy }: Props) => {
  const drafts = useDraftStore();
  const note = useId();
  const marked = fault && !ofTheWhole.has(fault.why.code);
  const [before, at, after] = marked ? split(text, fault.position) : [text, '', ''];
  const described = [fault && note, describedBy].filter(Boolean).join(' ');
  return (
    <div className="typed-field" data-field={id}>
      <div className="typed-text" data-wrong={fault !== undefined}>
        <div className="typed-copy" aria-hidden="true">
          <span>{before}</span>
          {marked && <mark>{at}</mark>}
          <span>{`${after} `}</span>
        </div>
        <textarea
          rows={1}
          aria-label={label}
          aria-invalid={fault !== undefined}
          aria-describedby={described || undefined}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          placeholder={placeholder}
          value={text}
          onChange={(event) => drafts.getState().type(id, event.target.value)}
          onBlur={() => drafts.getState().settle()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            drafts.getState().settle();
          }}
        />
      </div>
      {fault && (
        <p id={note} className="typed-fault">
          {faultSentence(fault)}
        </p>
      )}
    </div>
  );
};
