import { useLayoutEffect } from 'react';
import { exerciseWords } from '#words/lessons/exercises.ts';
import { lessonFrame } from '#words/lessons/frame.ts';
import { teacherWords as words } from '#words/teachers.ts';
import type { Exercise } from '../../lessons/exercise.ts';
import { exercises } from '../../lessons/exercises.ts';
import type { LessonName } from '../../lessons/index.ts';
import { type Place, pageOf } from '../../lessons/place.ts';
import type { LessonPage } from '../../scenario/link.ts';
import { useActions } from '../explorer/context.ts';
import { Prose } from '../lessons/prose.tsx';
import { StepFigure } from '../lessons/stepFigure.tsx';
import { wordsOf } from '../lessons/texts.ts';
import { filled, useExercises, useMeasured } from '../lessons/useMeasured.ts';
import { useOpened } from '../lessons/useOpened.ts';
import { siteAddress } from '../page/address.ts';
import { PageTitle } from '../page/pageTitle.tsx';
import './handout.css';

/** A sheet for those in the room: what the lesson is about, a figure in lines, questions with room for answers. */
export const Handout = ({ page, place }: { readonly page: LessonPage; readonly place: Place }) => {
  const { hand } = useActions();
  const { lesson, step } = place;
  const { of } = wordsOf(place);
  const result = useOpened(page, place);
  const measured = useMeasured(step, result);
  const asked: readonly Exercise[] = exercises[lesson.name as LessonName];
  const known = useExercises(asked);
  useLayoutEffect(() => {
    document.documentElement.dataset.sheet = '';
    return () => {
      delete document.documentElement.dataset.sheet;
    };
  }, []);
  return (
    <main className="handout" tabIndex={-1}>
      <PageTitle>{`${of.title} · ${words.handout}`}</PageTitle>
      <p className="handout-buttons">
        <button type="button" className="lesson-button" onClick={() => hand({})}>
          {words.back}
        </button>
        <button type="button" className="lesson-button filled" onClick={() => window.print()}>
          {words.print}
        </button>
      </p>
      <article className="handout-sheet">
        <header>
          <h2>{of.title}</h2>
          <p>{of.about}</p>
          <p>{lessonFrame.afterwards(of.afterwards)}</p>
          <p className="handout-who">
            <span>{words.name}</span>
            <span>{words.date}</span>
          </p>
        </header>
        <StepFigure figure={{ ...step.figure, controls: [] }} result={result} projected onReset={null} />
        <ol>
          {lesson.steps.flatMap(({ name, question, quantities, figure }) => {
            const { ask, title } = of.steps[name]!;
            // A question whose numbers are another figure's stands on that step's own sheet.
            if (!question || !ask || (name !== step.name && /\{/.test(ask.question))) return [];
            const say = (text: string) => filled({ quantities }, text, figure === step.figure ? measured : null);
            return [
              <li key={name}>
                <p>
                  <strong>{words.titled(title)}</strong> <Prose text={say(ask.question)} />
                </p>
                {question.kind === 'choice' && question.choices.every((one) => !/\{/.test(ask.choices![one]!)) ? (
                  <ul>
                    {question.choices.map((one) => (
                      <li key={one}>
                        <Prose text={say(ask.choices![one]!)} />
                      </li>
                    ))}
                  </ul>
                ) : (
                  <p className="handout-line" />
                )}
              </li>,
            ];
          })}
          {asked.map((exercise, i) => {
            const { ask } = exerciseWords[lesson.name as LessonName][exercise.name as never] as { ask: string };
            return (
              <li key={exercise.name}>
                <p>
                  <Prose text={filled(exercise, ask, known[i] ?? null)} />
                </p>
                <p className="handout-line" />
              </li>
            );
          })}
        </ol>
        <footer>{`${siteAddress()}#/${pageOf(lesson, 0)}`}</footer>
      </article>
    </main>
  );
};
