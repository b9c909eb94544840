import { type PrintFact, printFacts } from '../../facts/print.ts';
import type { Compared, Scenario } from '../../scenario/scenario.ts';
import { exactly, tuple } from '../exact.ts';
import { nameOf } from '../names.ts';
import { number } from '../numbers.ts';
import { type Sentence, say } from '../sentence.ts';
import { type Telling, tell } from '../telling.ts';
import { messages } from './app.ts';
import { curveWords } from './curves.ts';
import { settingTelling } from './export.ts';
import { problemTitle } from './problemTitles.ts';
import { railWords } from './rail.ts';
import { viewWords } from './views.ts';

/** What paper says in words, since it has no controls: every setting that the printed pictures depend on. */
export const printTitle = ({ problem }: Scenario): string => `${messages.title}: ${problemTitle(problem)}`;

const sentences: Telling<PrintFact, string> = {
  'inner-descent': ({ T, step, start }) =>
    `Inner descent: T = ${exactly(T)}, ${tell(settingTelling, step)}, ${tell(settingTelling, start)}.`,
  'outer-descent-by-first-update': ({ lambda, schedule, length, iterations, tau }) =>
    `Outer descent: λ₁ = ${tuple(lambda)}, ${railWords.schedules[schedule]}, first step of length ${exactly(length)}, R = ${exactly(iterations)}; shown at τ = ${exactly(tau)}.`,
  'outer-descent': ({ lambda, schedule, eta, iterations, tau }) =>
    `Outer descent: λ₁ = ${tuple(lambda)}, ${railWords.schedules[schedule]}, η = ${exactly(eta)}, R = ${exactly(iterations)}; shown at τ = ${exactly(tau)}.`,
  field: ({ field, truth }) => `Field: ${viewWords.fieldNames(truth)[field]}.`,
  truth: ({ truth }) => `Errors against ${railWords.truths[truth]}.`,
  'ratios-along': ({ who }) => `Ratios along ${curveWords.pathOf(nameOf(who).name)}.`,
  coins: ({ seed }) => `Coins from seed ${exactly(seed)}.`,
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
  ].join(', ');
  return say`${nameOf(who)}${notes && ` (${notes})`}`;
};
