import { useMemo } from 'react';
import { exerciseWords } from '#words/lessons/exercises.ts';
import { lessonFrame } from '#words/lessons/frame.ts';
import { lessonWords } from '#words/lessons/index.ts';
import { teacherWords as words } from '#words/teachers.ts';
import type { Exercise } from '../../lessons/exercise.ts';
import { exercises } from '../../lessons/exercises.ts';
import { type LessonName, lessons } from '../../lessons/index.ts';
import { pageOf, scenarioOf } from '../../lessons/place.ts';
import type { Manner } from '../../scenario/manner.ts';
import { useActions } from '../explorer/context.ts';
import { Prose } from '../lessons/prose.tsx';
import { filled, useExercises } from '../lessons/useMeasured.ts';
import { LinkBuilder } from './linkBuilder.tsx';
import '../lessons/lessons.css';
import './teachers.css';

const all: readonly Exercise[] = lessons.flatMap(({ name }): readonly Exercise[] => exercises[name]);

const Row = ({ name, number, asked }: { name: LessonName; number: number; asked: readonly React.ReactNode[] }) => {
  const { open, hand } = useActions();
  const lesson = lessons.find((one) => one.name === name)!;
  const { title, afterwards } = lessonWords[name];
  const go = (manner: Manner): void => {
    open(scenarioOf(lesson.steps[0]), 'push', pageOf(lesson, 0));
    hand(manner);
  };
  return (
    <li>
      <span className="lessons-number" aria-hidden="true">
        {number}
      </span>
      <div className="teachers-lesson">
        <h3>{title}</h3>
        <p>{lessonFrame.minutes(lesson.minutes)}</p>
        <p className="teachers-ways">
          {(
            [
              [words.present, { present: 'on' }],
              [words.open, {}],
              [words.handout, { handout: 'on' }],
            ] as const
          ).map(([way, manner]) => (
            <button key={way} type="button" onClick={() => go(manner)}>
              {way}
              <span className="visually-hidden">: {title}</span>
            </button>
          ))}
        </p>
      </div>
      <p>
        <span className="teachers-head">{words.afterwards} </span>
        {afterwards}
      </p>
      <div>
        <p className="teachers-head">{words.askTheRoom}</p>
        {asked[0]}
        <details>
          <summary>
            {words.exercises}
            <span className="visually-hidden">: {title}</span>
          </summary>
          {asked.slice(1)}
        </details>
      </div>
    </li>
  );
};

/** What a lecture needs: per lesson goals, time, what to ask with computed answers, links, and a sheet to print. */
export const Teachers = () => {
  const measured = useExercises(all);
  const asked = useMemo(
    () =>
      Object.fromEntries(
        lessons.map(({ name }) => [
          name,
          (exercises[name] as readonly Exercise[]).map((exercise) => {
            const { ask, answer } = exerciseWords[name][exercise.name as never] as { ask: string; answer: string };
            const say = (text: string) => filled(exercise, text, measured[all.indexOf(exercise)] ?? null);
            return (
              <div key={exercise.name} className="teachers-ask">
                <p>
                  <Prose text={say(ask)} />
                </p>
                <p>
                  <Prose text={say(answer)} />
                </p>
              </div>
            );
          }),
        ]),
      ),
    [measured],
  );
  const time = lessons.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <main className="teachers" tabIndex={-1}>
      <section>
        <h2>{words.title}</h2>
        <p>{words.lead(lessons.length, time)}</p>
        <p className="teachers-heads" aria-hidden="true">
          <span>{words.lesson}</span>
          <span>{words.afterwards}</span>
          <span>{words.askTheRoom}</span>
        </p>
        <ol>
          {lessons.map(({ name }, i) => (
            <Row key={name} name={name} number={i + 1} asked={asked[name]!} />
          ))}
        </ol>
      </section>
      <LinkBuilder />
    </main>
  );
};
