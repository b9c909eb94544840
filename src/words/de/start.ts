import type { StartFact } from '../../facts/start.ts';
import type { Beat } from '../../scenario/start.ts';
import { exactly } from '../exact.ts';
import { number, percent } from '../numbers.ts';
import { say, strong } from '../sentence.ts';
import type { Telling } from '../telling.ts';
import { plural } from './language.ts';

/** After "mit 25 von 100". */
const steps = (n: number): string => plural(n, { one: 'Schritt', other: 'Schritten' });

/** The words of the first screen. */
export const startWords = {
  opening: 'Du stellst λ ein, ein Modell w trainiert damit 100 Schritte, und du fragst: Wohin nun mit λ?',
  cost: 'Jeder gemerkte Schritt kostet Speicher: ',
  question: 'Wie viele brauchst du?',
  noScript: 'Das Bild folgt deiner Hand, sobald JavaScript eingeschaltet ist.',
  beats: { cut: 'Schnitt ziehen', direct: 'Direkter Term dazu', coin: 'Münze werfen' } satisfies Record<Beat, string>,
  short: { cut: 'Schnitt ziehen', direct: 'Direkter Term', coin: 'Münze werfen' } satisfies Record<Beat, string>,
  beatsName: 'Drei Dinge zum Ausprobieren',
  done: 'fertig',
  open: 'Alles erkunden',
  plane: 'Die Ebene von λ, mit deinem Pfad und dem exakten',
  strip: 'Was jeder Trainingsschritt zum Gradienten beiträgt',
  cut: 'K, behaltene Schritte',
  cutText: (K: number, T: number) => `${exactly(K)} von ${exactly(T)} ${steps(T)} behalten`,
  flag: (K: number) => `K = ${exactly(K)}`,
  drag: 'ziehen →',
  bars: 'Jeder Balken: was ein Trainingsschritt zum Gradienten beiträgt',
  barsAtStop: 'Jeder Balken: was ein Trainingsschritt dort zum Gradienten beiträgt, wo dein Pfad stehen bleibt',
  barsShort: 'Jeder Balken: was ein Schritt beiträgt',
  forgotten: (n: number) => `${exactly(n)} vergessen`,
  kept: (n: number) => `${exactly(n)} behalten`,
  heads: (T: number) => `jedes zehnte Mal: alle ${exactly(T)}`,
  firstStep: 'Trainingsschritt 1',
  lastStep: (T: number) => `Schritt ${exactly(T)}`,
  direct: 'direkter Term',
  directShort: 'direkt',
  start: 'Start',
  best: 'bestes λ',
  low: 'gut',
  high: 'schlecht',
  yours: (K: number, T: number) =>
    K >= T ? `du behältst alle ${exactly(T)}` : K === 1 ? 'behält den letzten' : `behält die letzten ${exactly(K)}`,
  exact: (T: number) => `behält alle ${exactly(T)}`,
  mean: (runs: number) => `Mittel von ${exactly(runs)} Läufen mit Münze`,
  without: 'ohne die Münze',
} as const;

export const startTelling: Telling<StartFact> = {
  'keeps-all': ({ T }) =>
    say`Alle ${strong(exactly(T))} Schritte werden behalten: Der Gradient ist exakt, und der Speicher muss alle ${exactly(T)} fassen. Ziehe den Schnitt nach rechts: Wie wenige genügen?`,
  arrives: ({ K, T, off, within, yours, exact }) =>
    say`Mit ${strong(exactly(K))} von ${exactly(T)} ${steps(T)} im Speicher weicht der Gradient in λ um ${strong(percent(off))} ab, und der Pfad kommt doch an: Nach ${strong(exactly(yours))} ${plural(yours, { one: 'Schritt', other: 'Schritten' })} von λ ist er höchstens ${number(within, 1)} vom besten λ entfernt; wer alle behält, braucht ${strong(exactly(exact))}.`,
  'does-not-arrive': ({ K, T, off, distance }) =>
    say`Mit ${strong(exactly(K))} von ${exactly(T)} ${steps(T)} im Speicher weicht der Gradient in λ um ${strong(percent(off))} ab, und der Pfad endet ${strong(number(distance))} vom besten λ entfernt.`,
  'stops-past': ({ K, T, distance }) =>
    say`Jetzt wirkt λ auch direkt auf den Verlust. Dein Pfad läuft um ${strong(number(distance))} am besten λ vorbei und bleibt stehen, wo der direkte Term ${plural(K, { one: 'den einen Schritt aufhebt, den du behalten hast', other: `die ${exactly(K)} Schritte aufhebt, die du behalten hast` })}. ${plural(T - K, { one: 'Der eine vergessene hätte ihn', other: `Die ${exactly(T - K)} vergessenen hätten ihn` })} umkehren lassen.`,
  ends: ({ K, moves, distance }) =>
    say`Jetzt wirkt λ auch direkt auf den Verlust. Mit ${strong(exactly(K))} ${plural(K, { one: 'behaltenen Schritt', other: 'behaltenen Schritten' })} steht dein Pfad nach ${exactly(moves)} ${plural(moves, { one: 'Schritt', other: 'Schritten' })} von λ ${strong(number(distance))} vom besten λ entfernt.`,
  flips: ({ q, T, runs }) =>
    say`Vor jedem Schritt von λ fällt eine Münze: Mit der Wahrscheinlichkeit ${strong(number(q, 1))} schickt sie den Gradienten durch alle ${exactly(T)} Schritte zurück, und was der Schnitt weglässt, zählt ${number(1 / q)}-mal. So ist er im Mittel richtig. ${exactly(runs)} Läufe mit ihr folgen, sobald der Schnitt ruht.`,
  'mean-ends': ({ q, T, runs, distance, work }) =>
    say`Mit der Wahrscheinlichkeit ${number(q, 1)} schickt eine Münze einen Schritt von λ durch alle ${exactly(T)} Schritte zurück, und was der Schnitt weglässt, zählt ${number(1 / q, 2)}-mal: im Mittel richtig. ${exactly(runs)} Läufe streuen; ihr Mittel endet ${strong(number(distance, 2))} vom besten λ entfernt, für das ${strong(number(work, 2))}-Fache der Arbeit.`,
  'mean-reaches': ({ q, T, runs, distance, work }) =>
    say`Mit der Wahrscheinlichkeit ${number(q, 1)} schickt eine Münze einen Schritt von λ durch alle ${exactly(T)} Schritte zurück, und was der Schnitt weglässt, zählt ${number(1 / q, 2)}-mal: im Mittel richtig. ${exactly(runs)} Läufe streuen; ihr Mittel endet weniger als ${strong(number(distance, 1))} vom besten λ entfernt, für das ${strong(number(work, 2))}-Fache der Arbeit.`,
};
