import { lessonFrame as words } from '#words/lessons/frame.ts';
import { lessonWords } from '#words/lessons/index.ts';
import { teacherWords } from '#words/teachers.ts';
import { lessons } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { pageOf, scenarioOf } from '../../lessons/place.ts';
import { LanguageLink } from '../device/language.tsx';
import { useActions } from '../explorer/context.ts';
import { leftAs } from './opened.ts';
import { forget, useProgress } from './progress.ts';
import '../glossary/symbols.css';
import './lessons.css';

const Row = ({ lesson, number }: { readonly lesson: Lesson; readonly number: number }) => {
  const { open } = useActions();
  const progress = useProgress(lesson.name);
  const { title, about, afterwards } = lessonWords[lesson.name as keyof typeof lessonWords];
  const at = progress && progress.at < lesson.steps.length ? progress.at : 0;
  const done = lesson.steps.every(({ name, goal, question }) => {
    const step = progress?.done[name];
    return (!goal || step?.met) && (!question || step?.right);
  });
  const go = (index: number): void => {
    const page = pageOf(lesson, index);
    open(leftAs(page) ?? scenarioOf(lesson.steps[index]!), 'push', page);
  };
  return (
    <li>
      <span className="lessons-number" aria-hidden="true">
        {done ? '✓' : number}
      </span>
      <div>
        <h3>
          {title} {done && <span className="visually-hidden">({words.done})</span>}
          <span className="lessons-minutes">{words.minutes(lesson.minutes)}</span>
        </h3>
        <p>{about}</p>
        <p>{words.afterwards(afterwards)}</p>
      </div>
      <p className="lessons-open">
        <button type="button" className="lesson-button" onClick={() => go(at)}>
          {at > 0 ? words.goOn(at + 1) : words.begin}
          <span className="visually-hidden">: {title}</span>
        </button>
        {at > 0 && (
          <button
            type="button"
            className="lesson-quiet"
            onClick={() => {
              forget(lesson.name);
              open(scenarioOf(lesson.steps[0]!), 'push', pageOf(lesson, 0));
            }}
          >
            {words.again}
            <span className="visually-hidden">: {title}</span>
          </button>
        )}
      </p>
    </li>
  );
};

const ForTeachers = () => {
  const { visit } = useActions();
  return (
    <p className="about-links">
      <button type="button" onClick={() => visit('teachers')}>
        {teacherWords.forTeachers}
      </button>
      <LanguageLink className="target" />
    </p>
  );
};

/** All lessons, each with how far it was taken on this device. */
export const Lessons = () => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it.
  <main className="page-text lessons" tabIndex={0}>
    <h2>{words.title}</h2>
    <p>{words.lead}</p>
    <ForTeachers />
    <ol>
      {lessons.map((lesson, i) => (
        <Row key={lesson.name} lesson={lesson} number={i + 1} />
      ))}
    </ol>
  </main>
);
