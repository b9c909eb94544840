import type { LessonControl, Readout } from '../../lessons/handed.ts';
import { exactly } from '../exact.ts';
import { plain, type Sentence } from '../sentence.ts';
import { list, plural } from './language.ts';
import { settingWords } from './setting.ts';
import { enlarging } from './settings.ts';

const many = (n: number): string => `${exactly(n)} ${plural(n, { one: 'Lektion', other: 'Lektionen' })}`;
const minutes = (n: number): string => `${exactly(n)} ${plural(n, { one: 'Minute', other: 'Minuten' })}`;

/** The words of the page for teachers, and of the sheet that is printed. */
export const teacherWords = {
  title: 'Für Lehrende',
  /** Before a question of a step. */
  titled: (title: string) => (/[.?!]$/.test(title) ? title : `${title}.`),
  lead: (lessons: number, time: number) =>
    `${many(lessons)}, ${minutes(time)}. Jede funktioniert allein am Schreibtisch und im Hörsaal und berechnet ihre Zahlen, während man zusieht.`,
  lesson: 'Lektion',
  afterwards: 'Danach kann man',
  askTheRoom: 'Frage an alle',
  exercises: 'Aufgaben und Lösungen',
  present: 'Vortragen',
  open: 'Öffnen',
  handout: 'Arbeitsblatt',
  build: 'Einen Link bauen',
  buildLead: 'Was du abwählst, sehen die Lernenden nicht.',
  step: 'Ab Schritt',
  stepOf: (step: number, steps: number) => `${exactly(step)} von ${exactly(steps)}`,
  controls: 'Regler',
  controlNames: {
    K: ['K', settingWords.names.K],
    T: ['T', settingWords.names.T],
    stepSize: ['γ', settingWords.names.stepSize],
    q: ['q', settingWords.names.q],
    field: ['', 'Feld'],
    along: ['', 'wessen Pfad'],
    quantity: ['', 'Größe'],
    costs: ['', 'Art der Kosten'],
    time: ['τ', 'Zeit'],
  } satisfies Readonly<Record<LessonControl, readonly [symbol: string, name: string]>>,
  readouts: 'Ansichten und Anzeigen',
  readoutNames: { sentence: 'Sätze', goal: 'Wie nah das Ziel ist', ...enlarging.views } satisfies Readonly<
    Record<Readout, string>
  >,
  answers: 'Antworten',
  answerNames: { on: 'mit Hinweisen', off: 'nicht gezeigt' },
  links: 'Ohne Links, für Prüfungen',
  inLanguage: 'Auf Deutsch, gleich welche Sprache der Browser hat',
  sees: (views: readonly string[]) =>
    views.length === 0 ? 'Zu sehen ist keine Ansicht.' : plain(['Zu sehen: ', ...list(views), '.'] as Sentence),
  moves: (controls: readonly string[]) =>
    controls.length === 0
      ? 'Kein Regler lässt sich bewegen.'
      : plain(['Zu bewegen: ', ...list(controls), '.'] as Sentence),
  hints: 'Falsche Antworten bekommen einen Hinweis.',
  noHints: 'Antworten werden ohne ein Wort angenommen.',
  closed: 'Kein Link führt aus der Lektion hinaus.',
  link: 'Der Link',
  copy: 'Link kopieren',
  copied: 'Link kopiert',
  tryIt: 'Ausprobieren',
  noted: 'notiert',
  forTeachers: 'Für Lehrende: Ziele, Fragen, Links, Arbeitsblätter',
  print: 'Drucken',
  back: 'Zurück zur Lektion',
  name: 'Name',
  date: 'Datum',
} as const;
