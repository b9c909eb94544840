import { type FormEvent, useState } from 'react';
import { lessonFrame as words } from '#words/lessons/frame.ts';
import { teacherWords } from '#words/teachers.ts';
import type { AnyStepWords, Choice, Drawing, Guess, Question as Kind } from '../../lessons/lesson.ts';
import { drawnIs, type Measured, measure } from '../../lessons/measure.ts';
import { readTyped } from '../../scenario/typedNumber.ts';
import { decimal } from '../../words/numbers.ts';
import { plainly, type Rich } from '../../words/rich.ts';
import { useIsWide } from '../explorer/context.ts';
import { DrawingAsked } from './drawing.tsx';
import type { Done } from './progress.ts';
import { Prose } from './prose.tsx';

type Words = NonNullable<AnyStepWords['ask']>;

/** The answer of whoever is not sure. */
export const notSure = 'not-sure';

interface Props<Q> {
  readonly question: Q;
  readonly ask: Words;
  readonly done: Done;
  readonly say: (text: string) => Rich;
  /** The number that is asked for; NaN before it is known. */
  readonly wanted: number;
  readonly measured: Measured | null;
  /** Answers are taken without a word. */
  readonly silent: boolean;
  onAnswer(answer: string, right: boolean): void;
}

const hintOf = (ask: Words, answer: string): string | undefined =>
  answer === notSure ? ask.notSure : (ask.hints[answer] ?? ask.right);

/** Several answers: a wrong one opens its hint within it, the right one has a check. */
const Choices = ({ question, ask, done, say, silent, onAnswer }: Props<Choice>) => {
  const last = done.tried?.at(-1);
  return (
    <ol className="lesson-choices">
      {[...question.choices, notSure].map((choice, i) => {
        const right = choice === question.right;
        const tried = done.tried?.includes(choice) ?? false;
        const open = !silent && tried && (choice === last || right);
        const text = choice === notSure ? words.notSure : ask.choices![choice]!;
        return (
          <li key={choice} data-open={open || (silent && choice === last)} data-right={!silent && tried && right}>
            <button
              type="button"
              aria-pressed={choice === last}
              aria-keyshortcuts={'ABCDEFG'[i]}
              onClick={() => onAnswer(choice, right)}
            >
              <span className="lesson-letter" aria-hidden="true">
                {'ABCDEFG'[i]}
              </span>
              <span>
                <Prose text={say(text)} />
              </span>
              {!silent && tried && choice !== notSure && (
                <span className="lesson-verdict" role="img" aria-label={right ? words.right : words.wrong}>
                  {right ? '✓' : '×'}
                </span>
              )}
            </button>
            {open && (
              <p className="lesson-hint">
                <Prose text={say(hintOf(ask, choice)!)} />
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
};

/** A number to be typed. */
const NumberAsked = ({ question, ask, done, say, wanted, silent, onAnswer }: Props<Guess>) => {
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const last = done.tried?.at(-1);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readTyped(text, decimal);
    const typed = read.value ?? readTyped(read.offer ?? '', decimal).value ?? Number.NaN;
    const known = text.trim() !== '' && Number.isFinite(typed);
    setEmpty(!known);
    if (!known || Number.isNaN(wanted)) return;
    const right = Math.abs(typed - wanted) <= question.within * Math.abs(wanted);
    onAnswer(right ? 'right' : typed < wanted ? 'low' : 'high', right);
  };
  return (
    <form className="lesson-number" onSubmit={submit}>
      <label>
        <Prose text={say(ask.label!)} />
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={empty}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit">{words.check}</button>
      <button type="button" className="lesson-quiet" onClick={() => onAnswer(notSure, false)}>
        {words.notSure}
      </button>
      {(empty || last) && (
        <p className="lesson-hint" data-right={!silent && done.right}>
          {empty ? words.number : silent ? teacherWords.noted : <Prose text={say(hintOf(ask, last!)!)} />}
        </p>
      )}
    </form>
  );
};

interface DrawnProps {
  readonly question: Drawing;
  readonly label: string;
  readonly measured: Measured | null;
  /** Whether the true curve stands beside it. */
  readonly shown: boolean;
  readonly compact: boolean;
  onDrawn?(drawn: readonly number[], truth: readonly number[]): void;
  onNotSure?(): void;
}

/** A curve to be drawn, with what it is drawn from. */
export const DrawnQuestion = ({ question, measured, onDrawn, onNotSure, ...rest }: DrawnProps) => {
  const curve = (on: string): readonly number[] =>
    question.at.map((K) => (measured ? measure({ of: 'off-at', at: K, on }, measured) : Number.NaN));
  const truth = curve(question.on);
  return (
    <DrawingAsked
      {...rest}
      question={question}
      now={curve(question.from)}
      truth={truth}
      onNotSure={() => onNotSure?.()}
      onDrawn={(drawn) => onDrawn?.(drawn, truth)}
    />
  );
};

/** A curve to be drawn, and what is said of the last one. */
const Drawn = ({ question, ask, done, say, measured, silent, onAnswer }: Props<Drawing>) => {
  const compact = !useIsWide(720);
  const last = done.tried?.at(-1);
  return (
    <div>
      <DrawnQuestion
        {...{ question, measured, compact }}
        label={plainly(say(ask.label!))}
        shown={!silent && (done.right ?? false)}
        onNotSure={() => onAnswer(notSure, false)}
        onDrawn={(drawn, truth) => {
          const is = drawnIs(drawn, truth, question.within);
          if (!truth.some(Number.isNaN)) onAnswer(is, is === 'right');
        }}
      />
      {last && <p className="lesson-hint">{silent ? teacherWords.noted : <Prose text={say(hintOf(ask, last)!)} />}</p>}
    </div>
  );
};

/** A question of a step, with a hint for every answer. */
export const Question = (props: Props<Kind>) => {
  const { question, ask, done, say, silent } = props;
  const right = !silent && (done.right ?? false);
  return (
    <section className="lesson-task" data-met={right}>
      <span className="lesson-mark" role="img" aria-label={words.question}>
        {right ? '✓' : '?'}
      </span>
      <h3>
        <Prose text={say(ask.question)} />
      </h3>
      {question.kind === 'choice' && <Choices {...props} question={question} />}
      {question.kind === 'number' && <NumberAsked {...props} question={question} />}
      {question.kind === 'drawn' && <Drawn {...props} question={question} />}
    </section>
  );
};

/** What is heard of an answer. */
export const heardOf = (ask: Words, answer: string): string => hintOf(ask, answer) ?? '';
