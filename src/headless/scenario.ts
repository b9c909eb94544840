import { drawnBy, withinSteps } from '../core/estimators/choice.ts';
import { bits, outcomeOf } from '../core/random.ts';
import { isBag } from '../scenario/coerce.ts';
import { readDataBy } from '../scenario/data.ts';
import { readFormulasBy } from '../scenario/formula.ts';
import { dataReader } from '../scenario/readData.ts';
import { readFormula } from '../scenario/readFormula.ts';
import { repair } from '../scenario/repair.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { compiled } from './problem.ts';
import { type Asked, type Question, readVersion } from './question.ts';
import { Refusal } from './read.ts';
import { refusalOf } from './refused.ts';

readFormulasBy(readFormula);
readDataBy(dataReader);

/** Whether a question is a scenario as the page has it, which shows in how it writes its estimators. */
export const isScenario = (given: unknown): boolean =>
  isBag(given) &&
  Array.isArray(given.estimators) &&
  given.estimators.some((entry: unknown) => isBag(entry) && 'estimator' in entry);

/** The scenario itself, where `repair` finds nothing to change in it. */
const strictly = (given: unknown): Scenario => {
  const { scenario, changes } = repair(given);
  if (changes[0]) throw new Refusal(refusalOf(changes[0]));
  return scenario;
};

/**
 * A scenario as a question: at λ₁, with what it leaves out at its default, K as it is computed, and what its
 * seed draws at the first update.
 */
export const readScenario = (given: object): Question => {
  const { version, grid, alongPathOf, ...rest } = given as Readonly<Record<string, unknown>>;
  readVersion(version);
  const scenario = strictly(rest);
  const { problem, T, stepSize, decay, method, momentum, optimal, w0, lambda } = scenario;
  const { outer, seed, truth, arithmetic, along, draw, runs, spread, warm } = scenario;
  if (arithmetic !== 'float64') throw new Refusal(`arithmetic must be float64 here, got "${arithmetic}"`);
  const asked = scenario.estimators.map((compared, i): Asked => {
    const estimator = withinSteps(compared.estimator, T);
    const drawn = drawnBy(estimator, T);
    return { estimator, outcome: drawn && outcomeOf(bits(seed, i, 1), drawn.reaches), seed };
  });
  return {
    problem: compiled(problem),
    descent: { T, stepSize, decay, method, momentum, optimal, w0 },
    lambda,
    asked,
    truth,
    bag: { outer, grid, alongPathOf: alongPathOf ?? along ?? undefined, draw, runs, spread, warm },
  };
};
