import type { Result } from '../../engine/result.ts';
import { formulaOf } from '../../scenario/defaults.ts';
import type { Compared, Scenario } from '../../scenario/scenario.ts';
import { beside, counterpart } from '../beside.ts';
import { exactly, tuple } from '../exact.ts';
import { joined } from '../joined.ts';
import { estimatorName } from '../names.ts';
import { type Part, type Sentence, say, strong } from '../sentence.ts';
import { messages } from './app.ts';

/** The pinned run beside the live one: what differs in the settings, and what it makes of the numbers. */

interface Difference {
  readonly name: Part;
  readonly live: string;
  readonly pinned: string;
}

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
];

const described = ({ estimator }: Compared): string =>
  `${estimatorName(estimator)}${'q' in estimator ? ` with q = ${exactly(estimator.q)}` : ''}`;

/** The estimators are told apart by their slot, which stays when K changes. */
const ofEstimators = (live: Scenario, pinned: Scenario): readonly Difference[] =>
  live.estimators.flatMap((compared) => {
    const before = pinned.estimators.find(({ slot }) => slot === compared.slot);
    const [now, then] = [described(compared), before ? described(before) : 'nothing'];
    return now === then ? [] : [{ name: { name: now, slot: compared.slot }, live: now, pinned: then }];
  });

const differences = (live: Scenario, pinned: Scenario): readonly Difference[] => [
  ...settings.flatMap(([name, of]) => {
    const [now, then] = [of(live), of(pinned)];
    return now === then ? [] : [{ name, live: now, pinned: then }];
  }),
  ...ofEstimators(live, pinned),
];

const inWords = ({ name, live, pinned }: Difference): Sentence =>
  typeof name === 'string'
    ? say`${name} is ${strong(live)} instead of ${strong(pinned)}`
    : say`${name} stands for ${strong(pinned)}`;

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
  const changed = differences(live.scenario, { ...pinned.scenario, tau: live.scenario.tau });
  if (changed.length === 0) return say`Pinned: this run. Change one setting to see both.`;
  const all = changed.slice(0, 4).map(inWords);
  const more = changed.length - all.length;
  const rest = more > 0 ? [say`${more} more`] : [];
  return joined(say`Against the pinned run, ${listed([...all, ...rest])}. ${outcome(live, pinned)}`);
};
