import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { messages } from '#words/app.ts';
import { glossary } from '#words/glossary.ts';
import { lectureWords } from '#words/lecture.ts';
import { lessonFrame as words } from '#words/lessons/frame.ts';
import { lessonWords } from '#words/lessons/index.ts';
import { teacherWords } from '#words/teachers.ts';
import { figureHanded, handedBy, showsReadout } from '../../lessons/handed.ts';
import { lessons } from '../../lessons/index.ts';
import { formulaHere } from '../../lessons/lesson.ts';
import { holds, measure } from '../../lessons/measure.ts';
import { type Place, pageOf, placeOf, scenarioOf } from '../../lessons/place.ts';
import type { LessonPage } from '../../scenario/link.ts';
import { plainly } from '../../words/rich.ts';
import { isTermName } from '../../words/terms.ts';
import { useActions, useExplorer, useIsWide, useScenario, useThisExplorer } from '../explorer/context.ts';
import { PageTitle } from '../page/pageTitle.tsx';
import { CopyLink } from './copyLink.tsx';
import { Goal } from './goal.tsx';
import { leave, leftAs } from './opened.ts';
import { arriveAt, type Done, record, useProgress } from './progress.ts';
import { Prose, Tex } from './prose.tsx';
import { heardOf, notSure, Question } from './question.tsx';
import { StepFigure } from './stepFigure.tsx';
import { wordsOf } from './texts.ts';
import { filled, useMeasured } from './useMeasured.ts';
import { useOpened } from './useOpened.ts';
import { useStepKeys } from './useStepKeys.ts';
import './lessons.css';

const LessonLecture = lazy(async () => ({
  default: (await import('../lecture/lessonLecture.tsx')).LessonLecture,
}));
const Handout = lazy(async () => ({ default: (await import('../teachers/handout.tsx')).Handout }));

/** What the glossary calls the symbols that this step brings, each to be asked about. */
const NewHere = ({ terms }: { readonly terms: readonly string[] }) => {
  const known = terms.filter(isTermName);
  if (known.length === 0) return null;
  return (
    <p className="lesson-new">
      <span>{words.newHere}</span>
      {known.map((term) => {
        const { symbol, name } = glossary[term];
        return (
          <button key={term} type="button" className="term" data-term={term}>
            <span className={symbol.length > 2 ? undefined : 'math'}>{symbol}</span> {name}
          </button>
        );
      })}
    </p>
  );
};

const StepPage = ({ page, place }: { readonly page: LessonPage; readonly place: Place }) => {
  const { lesson, index, step } = place;
  const { of, step: text } = wordsOf(place);
  const manner = useExplorer((state) => state.manner);
  const handed = useMemo(() => handedBy(manner), [manner]);
  const figure = useMemo(() => figureHanded(step.figure, handed), [step, handed]);
  const actions = useActions();
  const { store } = useThisExplorer();
  const result = useOpened(page, place);
  const measured = useMeasured(step, result);
  const done: Done = useProgress(lesson.name)?.done[step.name] ?? {};
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const say = useCallback((words: string) => filled(step, words, measured), [step, measured]);

  useEffect(() => arriveAt(lesson.name, index), [lesson, index]);
  // The new step is read from its heading on; whoever came by a link reads from the top of the page.
  useEffect(() => {
    if (document.activeElement?.closest('.lesson-bar, .lesson') || document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, []);

  const holdsNow = measured !== null && step.goal !== undefined && holds(step.goal, measured);
  const heardGoal = holdsNow && text.met !== undefined ? plainly(say(text.met)) : '';
  useEffect(() => {
    if (!holdsNow || done.met) return;
    record(lesson.name, step.name, { met: true });
    setSaid(`${words.met}. ${heardGoal}`);
  }, [holdsNow, done.met, lesson, step, heardGoal]);

  const go = useCallback(
    (to: number): void => {
      const next = lesson.steps[to];
      if (next) actions.open(leftAs(pageOf(lesson, to)) ?? scenarioOf(next), 'push', pageOf(lesson, to));
    },
    [lesson, actions],
  );
  const answer = useCallback(
    (given: string, right: boolean): void => {
      const isSaid = right && handed.answers;
      record(lesson.name, step.name, { tried: [...(done.tried ?? []), given], ...(isSaid && { right }) });
      setSaid(
        handed.answers ? `${right ? words.right : ''} ${plainly(say(heardOf(text.ask!, given)))}` : teacherWords.noted,
      );
    },
    [lesson, step, done.tried, text, say, handed],
  );
  const { question } = step;
  const compact = !useIsWide(720);
  const after = lessons[lessons.findIndex(({ name }) => name === lesson.name) + 1];
  const isLast = index === lesson.steps.length - 1;
  const next = useCallback((): void => {
    if (!isLast) go(index + 1);
  }, [isLast, go, index]);
  const back = useCallback((): void => go(index - 1), [go, index]);
  const byLetter = useCallback(
    (at: number): boolean => {
      if (question?.kind !== 'choice') return false;
      const given = [...question.choices, notSure][at];
      if (given !== undefined) answer(given, given === question.right);
      return given !== undefined;
    },
    [question, answer],
  );
  useStepKeys({ back, next, answer: byLetter });

  const waits = { goal: !done.met || !handed.answers, answer: !done.right || !handed.answers };
  const open = question !== undefined && !(handed.answers ? done.right : done.tried);
  const minutes = Math.max(1, Math.round((lesson.minutes * (lesson.steps.length - index)) / lesson.steps.length));
  const scenario = useScenario();
  const moved = JSON.stringify(scenario) !== JSON.stringify(scenarioOf(step));
  return (
    <main className="lesson" tabIndex={-1}>
      <PageTitle>{`${text.title} · ${of.title} · ${messages.title}`}</PageTitle>
      <div className="lesson-text">
        <p className="lesson-where">
          <span>{words.where(of.title, index + 1, lesson.steps.length)}</span>
          {handed.links && (
            <span className="lesson-tools">
              <button
                type="button"
                className="lesson-quiet lesson-present"
                onClick={() => actions.hand({ present: 'on' })}
              >
                {lectureWords.present}
              </button>
              <CopyLink page={page} />
            </span>
          )}
        </p>
        <h2 ref={heading} tabIndex={-1}>
          {text.title}
        </h2>
        {text.text.map((paragraph) =>
          paragraph === formulaHere ? (
            <p key={paragraph} className="lesson-formula">
              <Tex tex={String.raw`\displaystyle ${step.formula}`} />
            </p>
          ) : (
            <p key={paragraph} className="lesson-paragraph">
              <Prose text={say(paragraph)} />
            </p>
          ),
        )}
        <NewHere terms={step.introduces} />
        {step.goal && (
          <Goal
            goal={say(text.goal!)}
            now={showsReadout(handed, 'goal') ? say(holdsNow ? text.met! : text.soFar!) : []}
            met={done.met ?? false}
          />
        )}
        {question && text.ask && (
          <Question
            question={question}
            ask={text.ask}
            done={done}
            say={say}
            measured={measured}
            silent={!handed.answers}
            wanted={
              question.kind === 'number' && measured ? measure(step.quantities[question.right]!, measured) : Number.NaN
            }
            onAnswer={answer}
          />
        )}
        {step.reveal && !waits[step.reveal] && (
          <section className="lesson-reveal">
            {text.reveal!.map((paragraph) => (
              <p key={paragraph}>
                <Prose text={say(paragraph)} />
              </p>
            ))}
          </section>
        )}
      </div>
      <StepFigure
        figure={figure}
        handed={handed}
        result={result}
        onReset={moved ? () => actions.edit(scenarioOf(step)) : null}
      />
      <div className="lesson-bar">
        <button
          type="button"
          className="lesson-button"
          disabled={index === 0 && !handed.links}
          onClick={() => (index === 0 ? actions.visit('lessons') : back())}
        >
          <span aria-hidden="true">←</span> {index === 0 ? words.all : words.back}
        </button>
        <nav aria-label={words.steps}>
          {lesson.steps.map(({ name }, i) => (
            <button
              key={name}
              type="button"
              aria-label={words.step(i + 1, of.steps[name]!.title)}
              aria-current={i === index ? 'step' : undefined}
              data-past={i < index}
              onClick={() => go(i)}
            />
          ))}
        </nav>
        <span className="lesson-left">{words.left(minutes)}</span>
        {handed.links && (
          <button
            type="button"
            className="lesson-quiet lesson-explore"
            onClick={() => {
              leave(page, store.getState().scenario);
              actions.visit('explore');
            }}
          >
            {words.explorer}
          </button>
        )}
        <button
          type="button"
          className={open ? 'lesson-button' : 'lesson-button filled'}
          hidden={isLast && !handed.links}
          onClick={() => {
            if (!isLast) next();
            else if (after)
              actions.open(leftAs(pageOf(after, 0)) ?? scenarioOf(after.steps[0]), 'push', pageOf(after, 0));
            else actions.visit('lessons');
          }}
        >
          {isLast ? (
            <span>
              {!after ? words.all : compact ? words.followingShort : words.following(lessonWords[after.name].title)}
            </span>
          ) : (
            <span>{!open ? words.next : compact ? words.skipShort : words.skip}</span>
          )}{' '}
          <span aria-hidden="true">→</span>
        </button>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </main>
  );
};

/** A step of a lesson, or what there is instead where a link names none. */
export const Lesson = ({ page }: { readonly page: LessonPage }) => {
  const { visit } = useActions();
  const presented = useExplorer(({ manner }) => manner.present !== undefined);
  const printed = useExplorer(({ manner }) => manner.handout !== undefined);
  const place = placeOf(page);
  if (place && presented)
    return (
      <Suspense fallback={null}>
        <LessonLecture key={page} page={page} place={place} />
      </Suspense>
    );
  if (place && printed)
    return (
      <Suspense fallback={null}>
        <Handout key={page} page={page} place={place} />
      </Suspense>
    );
  if (place) return <StepPage key={page} page={page} place={place} />;
  return (
    <main className="page-text" tabIndex={-1}>
      <PageTitle>{`${words.title} · ${messages.title}`}</PageTitle>
      <p>{words.missing}</p>
      <p className="about-links">
        <button type="button" onClick={() => visit('lessons')}>
          {words.all}
        </button>
      </p>
    </main>
  );
};
