import type { ReactNode } from 'react';
import { startWords as words } from '#words/start.ts';
import { type Beat, beats } from '../../scenario/start.ts';
import './start.css';

interface Props {
  readonly beat: Beat;
  readonly met: ReadonlySet<Beat>;
  readonly sentence: ReactNode;
  readonly plane: ReactNode;
  readonly strip: ReactNode;
  /** f and g, type-set. */
  readonly formulas: ReactNode;
  /** Where a phone's header has no room for it: the way to the other language. */
  readonly language: ReactNode;
  onBeat(beat: Beat): void;
  onOpen(): void;
}

/** How far a beat is: to come, the next one, on, done. */
const stateOf = (name: Beat, { beat, met }: Pick<Props, 'beat' | 'met'>): 'on' | 'done' | 'next' | 'coming' => {
  if (name === beat) return 'on';
  if (met.has(name)) return 'done';
  const before = beats[beats.indexOf(name) - 1];
  return before && before === beat && met.has(before) ? 'next' : 'coming';
};

/** The first screen: one question, one figure, one control, one sentence, three beats. */
export const StartFrame = (props: Props) => (
  <main className="start" tabIndex={-1}>
    <div className="start-column">
      <p className="start-opening">{words.opening}</p>
      <p className="start-question">
        {words.cost}
        <strong>{words.question}</strong>
      </p>
      <div className="start-plane">{props.plane}</div>
      <div className="start-strip">{props.strip}</div>
      <p className="start-sentence" aria-live="polite">
        {props.sentence}
      </p>
      <div className="start-beats">
        <fieldset>
          <legend className="visually-hidden">{words.beatsName}</legend>
          {beats.map((name, i) => {
            const state = stateOf(name, props);
            return (
              <button
                key={name}
                type="button"
                data-state={state}
                aria-current={state === 'on' ? 'step' : undefined}
                onClick={() => props.onBeat(name)}
              >
                <span aria-hidden="true" className="start-number">
                  {state === 'done' ? '✓' : i + 1}
                </span>
                <span className="roomy">{words.beats[name]}</span>
                <span className="tight">{words.short[name]}</span>
                {state === 'next' && <span aria-hidden="true"> →</span>}
                {state === 'done' && <span className="visually-hidden"> ({words.done})</span>}
              </button>
            );
          })}
        </fieldset>
        <button type="button" className="start-open" onClick={props.onOpen}>
          {words.open}
        </button>
      </div>
      <div className="start-formulas">{props.formulas}</div>
      <p className="start-language">{props.language}</p>
      <noscript>{words.noScript}</noscript>
    </div>
  </main>
);
