import { type PrintFact, printFacts } from '../../facts/print.ts';
import type { Compared, Scenario } from '../../scenario/scenario.ts';
import { exactly, tuple } from '../exact.ts';
import { nameOf } from '../names.ts';
import { number } from '../numbers.ts';
import { type Sentence, say } from '../sentence.ts';
import { type Telling, tell } from '../telling.ts';
import { messages } from './app.ts';
import { settingTelling } from './export.ts';
import { problemTitle } from './problemTitles.ts';
import { railWords } from './rail.ts';
import { viewWords } from './views.ts';

/** What paper says in words, since it has no controls: every setting that the printed pictures depend on. */
export const printTitle = ({ problem }: Scenario): string => `${messages.title}: ${problemTitle(problem)}`;

const sentences: Telling<PrintFact, string> = {
  'inner-descent': ({ T, step, start }) =>
    `Innerer Abstieg: T = ${exactly(T)}; ${tell(settingTelling, step)}; ${tell(settingTelling, start)}.`,
  'outer-descent-by-first-update': ({ lambda, schedule, length, iterations, tau }) =>
    `Äußerer Abstieg: λ₁ = ${tuple(lambda)}; ${railWords.schedules[schedule]}; erster Schritt der Länge ${exactly(length)}; R = ${exactly(iterations)}; gezeigt bei τ = ${exactly(tau)}.`,
  'outer-descent': ({ lambda, schedule, eta, iterations, tau }) =>
    `Äußerer Abstieg: λ₁ = ${tuple(lambda)}; ${railWords.schedules[schedule]}; η = ${exactly(eta)}; R = ${exactly(iterations)}; gezeigt bei τ = ${exactly(tau)}.`,
  field: ({ field, truth }) => `Feld: ${viewWords.fieldNames(truth)[field]}.`,
  truth: ({ truth }) => `${railWords.errorAgainst} ${railWords.truths[truth]}.`,
  'ratios-along': ({ who }) => `Verhältnisse auf dem Pfad von ${nameOf(who).name}.`,
  coins: ({ seed }) => `Münzen mit dem Startwert ${exactly(seed)}.`,
};

export const printSettings = (scenario: Scenario): readonly string[] =>
  printFacts(scenario).map((facts) =>
    facts
      .map((fact) => tell(sentences, fact))
      .join(' ')
      .replace(/ = /g, '\u00A0=\u00A0'),
  );

/** An estimator's name with what its name does not say. */
export const printEstimator = (who: Compared, selected: boolean): Sentence => {
  const notes = [
    ...('q' in who.estimator ? [`q = ${number(who.estimator.q, 2)}`] : []),
    ...(selected ? [railWords.selected] : []),
  ].join('; ');
  return say`${nameOf(who)}${notes && ` (${notes})`}`;
};
