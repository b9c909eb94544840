import { useCallback, useEffect, useRef, useState } from 'react';
import { lectureWords as words } from '#words/lecture.ts';
import { lessonFrame } from '#words/lessons/frame.ts';
import { type Choice, formulaHere } from '../../lessons/lesson.ts';
import { holds } from '../../lessons/measure.ts';
import { type Place, pageOf, scenarioOf } from '../../lessons/place.ts';
import type { LessonPage } from '../../scenario/link.ts';
import { withK } from '../../state/edits.ts';
import { plainly, type Rich } from '../../words/rich.ts';
import { useActions, useThisExplorer } from '../explorer/context.ts';
import { leftAs } from '../lessons/opened.ts';
import { Prose, Tex } from '../lessons/prose.tsx';
import { DrawnQuestion } from '../lessons/question.tsx';
import { StepFigure } from '../lessons/stepFigure.tsx';
import { wordsOf } from '../lessons/texts.ts';
import { filled, useMeasured } from '../lessons/useMeasured.ts';
import { useOpened } from '../lessons/useOpened.ts';
import { PageTitle } from '../page/pageTitle.tsx';
import { Key, Lecture } from './lecture.tsx';
import { type Slide, slidesOf } from './slides.ts';

/** Whoever goes back comes to the end of the step before. */
let comesBack = false;

interface OptionsProps {
  readonly question: Choice;
  readonly texts: Readonly<Record<string, Rich>>;
  readonly voted: string | null;
  readonly shown: boolean;
  onVote(choice: string): void;
}

/** Answers with the keys that vote for them; once it is revealed, which one is right. */
const Options = ({ question, texts, voted, shown, onVote }: OptionsProps) => (
  <ol className="lecture-options">
    {question.choices.map((choice, i) => {
      const right = choice === question.right;
      return (
        <li key={choice} data-right={shown && right} data-faded={shown && !right}>
          <button type="button" aria-pressed={voted === choice} disabled={shown} onClick={() => onVote(choice)}>
            <span className="lecture-letter" aria-hidden="true">
              {shown && right ? '✓' : 'ABCDEF'[i]}
            </span>
            <span>
              <Prose text={texts[choice]!} />
              {shown && right && <span className="visually-hidden"> ({lessonFrame.right})</span>}
            </span>
          </button>
        </li>
      );
    })}
  </ol>
);

/** A step of a lesson for a room: one sentence at a time beside the figure, and nothing else. */
export const LessonLecture = ({ page, place }: { readonly page: LessonPage; readonly place: Place }) => {
  const { lesson, index, step } = place;
  const { of, step: text } = wordsOf(place);
  const actions = useActions();
  const { store } = useThisExplorer();
  const result = useOpened(page, place);
  const measured = useMeasured(step, result);
  const slides = slidesOf(step, text);
  const [at, setAt] = useState(() => (comesBack ? slides.length - 1 : 0));
  const [voted, setVoted] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { kind, paragraphs }: Slide = slides[at]!;
  const say = useCallback((words: string) => filled(step, words, measured), [step, measured]);
  useEffect(() => {
    comesBack = false;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each slide is read from its heading on.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [at]);

  const { question } = step;
  const choice = question?.kind === 'choice' ? question : null;
  const go = (to: number): void => {
    const next = lesson.steps[to];
    if (next) actions.open(leftAs(pageOf(lesson, to)) ?? scenarioOf(next), 'push', pageOf(lesson, to));
  };
  const next = () => (at < slides.length - 1 ? setAt(at + 1) : go(index + 1));
  const back = (): void => {
    comesBack = at === 0 && index > 0;
    if (at > 0) setAt(at - 1);
    else go(index - 1);
  };
  const reveal = () => {
    const answer = slides.findIndex((slide, i) => i > at && slide.kind === 'answer');
    setAt(answer > 0 ? answer : Math.min(at + 1, slides.length - 1));
  };
  const vote = (letter: string): boolean => {
    const one = kind === 'question' ? choice?.choices['ABCDEF'.indexOf(letter)] : undefined;
    if (one === undefined) return false;
    setVoted(one);
    return true;
  };
  const moveK = (by: number) => {
    const { scenario } = store.getState();
    const selected = scenario.estimators[scenario.selected]?.estimator;
    if (selected && 'K' in selected)
      actions.edit(withK(scenario, Math.min(scenario.T, Math.max(1, Math.min(selected.K, scenario.T) + by))));
  };
  const holdsNow = measured !== null && step.goal !== undefined && holds(step.goal, measured);
  const asks = kind === 'question' || kind === 'answer';
  const title = kind === 'goal' ? say(text.goal!) : asks ? say(text.ask!.question) : [text.title];
  return (
    <>
      <main className="lecture" tabIndex={-1}>
        <PageTitle>{`${text.title} · ${of.title}`}</PageTitle>
        <p className="lecture-where">{of.title}</p>
        <p className="lecture-dashes" aria-hidden="true">
          {lesson.steps.map(({ name }, i) => (
            <span key={name} data-past={i <= index} />
          ))}
        </p>
        <div className="lecture-text" data-slide={kind}>
          <h2 ref={heading} tabIndex={-1}>
            <Prose text={title} />
          </h2>
          {paragraphs?.map((paragraph) =>
            paragraph === formulaHere ? (
              <p key={paragraph} className="lecture-formula">
                <Tex tex={String.raw`\displaystyle ${step.formula}`} />
              </p>
            ) : (
              <p key={paragraph}>
                <Prose text={say(paragraph)} />
              </p>
            ),
          )}
          {kind === 'goal' && (
            <p className="lecture-now" data-met={holdsNow}>
              <Prose text={say(holdsNow ? text.met! : text.soFar!)} />
            </p>
          )}
          {asks && choice && (
            <Options
              question={choice}
              texts={Object.fromEntries(choice.choices.map((one) => [one, say(text.ask!.choices![one]!)]))}
              voted={voted}
              shown={kind === 'answer'}
              onVote={setVoted}
            />
          )}
          {asks && question?.kind === 'drawn' && (
            <DrawnQuestion
              question={question}
              label={plainly(say(text.ask!.label!))}
              measured={measured}
              shown={kind === 'answer'}
              compact
            />
          )}
          {kind === 'answer' && question?.kind !== 'drawn' && (
            <p>
              <Prose
                text={say(voted !== null && voted !== choice?.right ? text.ask!.hints[voted]! : text.ask!.right)}
              />
            </p>
          )}
        </div>
        <StepFigure figure={step.figure} result={result} projected onReset={null} />
      </main>
      <Lecture acts={{ back, next, reveal, vote }}>
        {choice && kind === 'question' && (
          <span>
            {choice.choices.map((one, i) => (
              <kbd key={one} className="lecture-key">
                {'ABCDEF'[i]}
              </kbd>
            ))}{' '}
            {words.vote}
          </span>
        )}
        {at < slides.length - 1 && (
          <span>
            <Key name={words.space} label={words.reveal} onPress={reveal} /> {words.reveal}
          </span>
        )}
        {step.figure.controls.includes('K') && (
          <span>
            <Key name="[" label={words.fewer} onPress={() => moveK(-1)} />
            <Key name="]" label={words.more} onPress={() => moveK(1)} /> {words.K}
          </span>
        )}
        <span className="lecture-around">
          <Key name="←" label={words.back} onPress={back} />
          <Key name="→" label={words.next} onPress={next} /> {words.around}
        </span>
        <span>{words.of(index + 1, lesson.steps.length)}</span>
      </Lecture>
    </>
  );
};
