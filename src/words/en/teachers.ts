import type { LessonControl, Readout } from '../../lessons/handed.ts';
import { exactly } from '../exact.ts';
import { plain, type Sentence } from '../sentence.ts';
import { list, plural } from './language.ts';
import { settingWords } from './setting.ts';
import { enlarging } from './settings.ts';

const many = (n: number): string => `${exactly(n)} ${plural(n, { one: 'lesson', other: 'lessons' })}`;
const minutes = (n: number): string => `${exactly(n)} ${plural(n, { one: 'minute', other: 'minutes' })}`;

/** The words of the page for teachers, and of the sheet that is printed. */
export const teacherWords = {
  title: 'For teachers',
  /** Before a question of a step. */
  titled: (title: string) => (/[.?!]$/.test(title) ? title : `${title}.`),
  lead: (lessons: number, time: number) =>
    `${many(lessons)}, ${minutes(time)}. Each works alone at a desk and in a room, and computes its numbers while you look.`,
  lesson: 'Lesson',
  afterwards: 'Afterwards a student can',
  askTheRoom: 'Ask the room',
  exercises: 'Exercises and answers',
  present: 'Present',
  open: 'Open',
  handout: 'Handout',
  build: 'Build a link',
  buildLead: 'What you untick, the student does not see.',
  step: 'From step',
  stepOf: (step: number, steps: number) => `${exactly(step)} of ${exactly(steps)}`,
  controls: 'Controls',
  controlNames: {
    K: ['K', settingWords.names.K],
    T: ['T', settingWords.names.T],
    stepSize: ['γ', settingWords.names.stepSize],
    q: ['q', settingWords.names.q],
    field: ['', 'field'],
    along: ['', 'whose path'],
    quantity: ['', 'quantity'],
    costs: ['', 'kind of costs'],
    time: ['τ', 'time'],
  } satisfies Readonly<Record<LessonControl, readonly [symbol: string, name: string]>>,
  readouts: 'Views and read-outs',
  readoutNames: { sentence: 'Sentences', goal: 'How near the goal is', ...enlarging.views } satisfies Readonly<
    Record<Readout, string>
  >,
  answers: 'Answers',
  answerNames: { on: 'with hints', off: 'not shown' },
  links: 'No links out, for an exam',
  inLanguage: 'In English, whatever language the reader’s browser asks for',
  sees: (views: readonly string[]) =>
    views.length === 0 ? 'The student sees no view.' : plain(['The student sees: ', ...list(views), '.'] as Sentence),
  moves: (controls: readonly string[]) =>
    controls.length === 0 ? 'No slider can be moved.' : plain(['Can be moved: ', ...list(controls), '.'] as Sentence),
  hints: 'Wrong answers get a hint.',
  noHints: 'Answers are taken without a word.',
  closed: 'No link leads out of the lesson.',
  link: 'The link',
  copy: 'Copy link',
  copied: 'Link copied',
  tryIt: 'Try it',
  noted: 'noted',
  forTeachers: 'For teachers: goals, questions, links, handouts',
  print: 'Print',
  back: 'Back to the lesson',
  name: 'Name',
  date: 'Date',
} as const;
