import type { Result } from '../../engine/result.ts';
import { counterpart } from '../../facts/beside.ts';
import type { Compared, Scenario } from '../../scenario/scenario.ts';
import { formulaOf } from '../../scenario/start.ts';
import { beside } from '../beside.ts';
import { exactly, tuple } from '../exact.ts';
import { joined } from '../joined.ts';
import { estimatorName, named } from '../names.ts';
import { type Part, type Sentence, say, strong } from '../sentence.ts';
import { messages } from './app.ts';
import { machineWords } from './machine.ts';

/** The pinned run beside the live one: what differs in the settings, and what it makes of the numbers. */

const problemName = ({ problem }: Scenario): string =>
  typeof problem === 'string' ? messages.problems[problem] : `f = ${problem.outer}, g = ${problem.inner}`;

const outerStep = ({ outer }: Scenario): string =>
  `${messages.schedules[outer.schedule]} with ${exactly(outer.schedule === 'inverse-sqrt' ? outer.firstUpdateNorm : outer.stepSize)}`;

const settings: readonly (readonly [string, (s: Scenario) => string])[] = [
  ['the problem', problemName],
  ['T', (s) => exactly(s.T)],
  ['γ', (s) => (formulaOf(s.problem).step === undefined ? exactly(s.stepSize) : 'learned')],
  ['the schedule of γ', (s) => messages.decays[s.decay]],
  ['w₀', (s) => (formulaOf(s.problem).init === undefined ? tuple(s.w0) : 'made of λ')],
  ['λ₁', (s) => tuple(s.lambda)],
  ['the outer step', outerStep],
  ['R', (s) => exactly(s.outer.iterations)],
  ['the seed', (s) => exactly(s.seed)],
  ['the truth', (s) => messages.truths[s.truth]],
  ['the arithmetic', (s) => machineWords.arithmetics[s.arithmetic]],
];

const described = ({ estimator }: Compared): string =>
  `${estimatorName(estimator)}${'q' in estimator ? ` with q = ${exactly(estimator.q)}` : ''}`;

const nameOf = (compared: Compared): Part => ({
  ...named(compared.estimator, compared.slot),
  name: described(compared),
});

/** The estimators are told apart by their slot, which stays when K changes. */
const ofEstimators = (live: Scenario, pinned: Scenario): readonly Sentence[] => {
  const inSlot = (list: readonly Compared[], { slot }: Compared) => list.find((compared) => compared.slot === slot);
  const now = live.estimators.flatMap((compared) => {
    const before = inSlot(pinned.estimators, compared);
    if (!before) return [say`${nameOf(compared)} is new`];
    return described(compared) === described(before)
      ? []
      : [say`${nameOf(compared)} stands for ${strong(described(before))}`];
  });
  const gone = pinned.estimators.filter((compared) => !inSlot(live.estimators, compared));
  return [...now, ...gone.map((compared) => say`${nameOf(compared)} is left out`)];
};

const differences = (live: Scenario, pinned: Scenario): readonly Sentence[] => [
  ...settings.flatMap(([name, of]) => {
    const [now, then] = [of(live), of(pinned)];
    return now === then ? [] : [say`${name} is ${strong(now)} instead of ${strong(then)}`];
  }),
  ...ofEstimators(live, pinned),
];

const listed = (sentences: readonly Sentence[]): Sentence =>
  sentences.flatMap((sentence, i) => (i === 0 ? sentence : [i === sentences.length - 1 ? ' and ' : ', ', ...sentence]));

const last = (values: Float64Array | undefined): number => values?.at(-1) ?? Number.NaN;

const outcome = (live: Result, pinned: Result): Sentence => {
  const [i, j] = [live.scenario.selected, counterpart(pinned.scenario, live.scenario)];
  const [run, before] = [live.descent.runs[i], pinned.descent.runs[j]];
  const [here, there] = [live.unrolled.estimates[i]?.error, pinned.unrolled.estimates[j]?.error];
  const error = here === undefined ? [] : say`the error is ${beside(here, there)}, `;
  return say`At τ = ${exactly(live.scenario.tau)} ${error}and at the end F = ${beside(last(run?.value), last(before?.value))}.`;
};

/** What differs from the pinned run, and what follows from it at τ and at the end. */
export const pinnedSentence = (live: Result, pinned: Result): Sentence => {
  const changed = differences(live.scenario, pinned.scenario);
  if (changed.length === 0) return say`Pinned: this run. Change one setting to see both.`;
  const all = changed.slice(0, 4);
  const more = changed.length - all.length;
  const rest = more > 0 ? [say`${more} more`] : [];
  return joined(say`Against the pinned run, ${listed([...all, ...rest])}. ${outcome(live, pinned)}`);
};
