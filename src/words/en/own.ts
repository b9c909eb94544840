import type { Decay, Formula } from '../../core/problem.ts';
import type { At, Sampled } from '../../core/theory/sampled.ts';
import { type CheckFact, checkFacts, warns } from '../../facts/own.ts';
import type { ExampleId } from '../../scenario/examples.ts';
import { usual } from '../../scenario/frame.ts';
import type { Fault, Variable } from '../../scenario/typed.ts';
import { exactly } from '../exact.ts';
import { number, point } from '../numbers.ts';
import { type Part, type Sentence, say, strong } from '../sentence.ts';
import { type Telling, tell } from '../telling.ts';
import { quotedFault } from './formulaFault.ts';

/** The words of the page on which a problem is typed. */
export const ownWords = {
  title: 'Your problem',
  lead: 'Type two levels: f is minimised over λ, where w descends on g. What can be read becomes the scenario at once; the link carries it.',
  examples: 'Start from an example',
  objectives: 'Objectives',
  outer: 'Outer objective f(w, λ)',
  inner: 'Inner objective g(w, λ)',
  variables: 'Variables',
  component: 'Name',
  start: 'Start',
  domain: 'Domain',
  to: 'to',
  names: { lambda: 'Names of λ, one or two', w: 'Names of w, one or two' } satisfies Record<Variable, string>,
  starts: {
    lambda: (name: string) => `λ₁, start of ${name}`,
    w: (name: string) => `w₀, start of ${name}: a number or a formula of λ`,
  } satisfies Record<Variable, (name: string) => string>,
  low: (name: string) => `Domain of ${name}, from`,
  high: (name: string) => `Domain of ${name}, to`,
  startHint: `A start of w may be a formula of λ, such as 2*l1. An empty domain is from ${exactly(usual[0])} to ${exactly(usual[1])}.`,
  more: 'Step size and declared constants',
  step: 'γ, a number or a formula of λ',
  strongConvexity: 'α, declared strong convexity of g',
  smoothness: 'β, declared smoothness of g',
  moreHint:
    'γ as a formula of λ is learned with it. α and β are yours to declare: bound S (10) is drawn only where both are.',
  ofTasks: 'Tasks that differ in constants',
  tasks: {
    constants: 'Names of the constants, with commas',
    tasks: 'Numbers of each task: commas between them, a semicolon between tasks',
    weights: 'Weights of the tasks; empty: all alike',
  },
  tasksShort: { constants: 'names', tasks: 'tasks', weights: 'weights' },
  tasksHint:
    'A name may stand in f, g and the start of w. F is the mean over the tasks; the explorer lets each step follow all of them, or one that is drawn.',
  preview: 'Type-set',
  previewBefore: 'Not everything can be read yet. This is the last problem that could be, and the one that is shown:',
  explore: 'Explore it',
  check: 'Checked on the domain',
  declare: (alpha: number, beta: number) => `Declare these: α = ${exactly(alpha)}, β = ${exactly(beta)}`,
  withdraw: 'Withdraw α and β',
  declareHint: 'They are sampled, not proven: between the points g may bend less, or more.',
  syntax: 'What may be typed',
  arithmetic: 'Operators',
  truths: 'Conditions',
  functions: 'Functions',
  constants: 'Constants',
  syntaxHint:
    '^ is power and binds before the sign: −x^2 is −(x²). A conditional is w1 < 0 ? −w1 : w1. 2w1 is 2*w1; where it is unclear what is multiplied, the sign is written: 1/2*w1. Names are letters, digits and _.',
  read: 'Everything can be read.',
} as const;

/** Each example's name, and what to look at. */
export const exampleWords: Readonly<Record<ExampleId, { readonly title: string; readonly look: string }>> = {
  penalties: {
    title: 'Learned penalties',
    look: 'Two weights are fitted to one set of data with a penalty exp λ each, and judged on another. f does not name λ, and every K finds the same minimum, K = 1 too: a direction that is roughly right is enough.',
  },
  'slow-direction': {
    title: 'One slow direction',
    look: 'β/α is 100. A cut at K = 5 keeps all of the fast component of d but 6 % of the slow one, so its path turns late: K has to grow with β/α.',
  },
  'two-valleys': {
    title: 'Two valleys',
    look: 'g has two minima in w1, and the start decides between them. From w₀ = (−0.2, 0) the left one is found only while λ₁’s first component is below 0.192: F jumps there. No bound holds but the path bound. Drag w₀ across the ridge in the explorer.',
  },
  'learned-start': {
    title: 'Learned start',
    look: 'w₀ = λ, and all of d flows through it: K = 3 without the init term is exactly 0. Five steps, each too long for the steep direction, turn it round: first order goes uphill in the hatched wedge, and runs away.',
  },
  'learned-step': {
    title: 'Learned step',
    look: 'γ = exp λ is all that is learned. After four steps the best γ is near 2/(α + β) = 1.6, and F climbs where γβ passes 2. At the solution γ makes no difference: implicit differentiation has no answer here, and says so.',
  },
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Why = Fault['why'];

const faults: { readonly [C in Why['code']]: (why: Extract<Why, { readonly code: C }>) => string } = {
  formula: ({ fault }) => `${capital(quotedFault(fault))}.`,
  range: ({ range }) => `A number from ${exactly(range.min)} to ${exactly(range.max)} is needed here.`,
  number: ({ offer }) => `A number is needed here: write ${offer}.`,
  tasks: ({ range }) =>
    `From ${exactly(range.min)} to ${exactly(range.max)} tasks are needed here, with a semicolon between them.`,
  'task-numbers': ({ count }) =>
    count === 1
      ? 'A task has one number here, for its one name.'
      : `A task has ${exactly(count)} numbers here, one for each name.`,
  'task-weights': ({ count }) => `One weight for each of the ${exactly(count)} tasks is needed here, or none at all.`,
  names: () => 'One or two names are needed here, with a comma between them.',
  missing: () => 'This is empty.',
  'empty-domain': () => 'The domain must end above its beginning.',
  'half-domain': () => 'A domain has both ends, or neither.',
  'alpha-above-beta': () => 'α is the least curvature and β the greatest: α may not be above β.',
};

/** What is wrong with one text. */
export const faultSentence = ({ why }: Fault): string => (faults[why.code] as (why: Why) => string)(why);

export interface Told {
  readonly sentence: Sentence;
  readonly warns: boolean;
}

const where = ({ lambda, w }: At): string => `λ = ${point(lambda)}, w = ${point(w)}`;
const points = (count: number): Part => strong(exactly(count));
const value = (x: number): Part => strong(number(x));

const checks: Telling<CheckFact> = {
  'nothing-finite': ({ count }) => say`Sampled at ${points(count)} points: nothing is finite anywhere.`,
  'one-curvature': ({ count, curvature }) =>
    say`Sampled at ${points(count)} points: the curvature of g in w is ${value(curvature)} everywhere.`,
  'same-curvatures': ({ count, least, greatest }) =>
    say`Sampled at ${points(count)} points: the curvature of g in w goes from ${value(least)} to ${value(greatest)}, the same at every point.`,
  curvatures: ({ count, least, greatest }) =>
    say`Sampled at ${points(count)} points: the curvature of g in w goes from ${value(least.value)}, at ${where(least)}, to ${value(greatest.value)}, at ${where(greatest)}.`,
  kinked: () =>
    say`g may have a kink in w, where abs, max or a condition changes over: no curvature describes g there, and the descent may jump to and fro across it without settling.`,
  'strongly-convex': () => say`g is strongly convex in w at every one of them.`,
  flat: ({ at }) => say`g is convex in w, but flat at ${where(at)}: its solution may not be unique there.`,
  'not-convex': () =>
    say`g is not convex in w: where it bends down, the start may decide which solution is found, and bound S (10) does not hold.`,
  'step-not-positive': ({ stepSize, at }) =>
    say`γ is ${value(stepSize)} at λ = ${point(at.lambda)}: a step that is not positive does not descend.`,
  'step-within': ({ stepSize, smoothness }) => say`γ = ${value(stepSize)}, within 1/β = ${number(1 / smoothness)}.`,
  'learned-step-within': ({ stepSize, smoothness }) =>
    say`γ reaches ${value(stepSize)}, within 1/β = ${number(1 / smoothness)}.`,
  'step-overshoots': ({ stepSize, smoothness }) =>
    say`γ = ${value(stepSize)}, above 1/β = ${number(1 / smoothness)} but below 2/β = ${number(2 / smoothness)}: steps overshoot where g bends most.`,
  'learned-step-overshoots': ({ stepSize, smoothness }) =>
    say`γ reaches ${value(stepSize)}, above 1/β = ${number(1 / smoothness)} but below 2/β = ${number(2 / smoothness)}: steps overshoot where g bends most.`,
  'step-diverges': ({ stepSize, smoothness }) =>
    say`γ = ${value(stepSize)}, not below 2/β = ${number(2 / smoothness)}: where g bends most, steps do not shrink.`,
  'learned-step-diverges': ({ stepSize, smoothness }) =>
    say`γ reaches ${value(stepSize)}, not below 2/β = ${number(2 / smoothness)}: where g bends most, steps do not shrink.`,
  'step-is-large-at-first': ({ stepSize, smoothness }) =>
    say`γ starts at ${value(stepSize)}, not below 2/β = ${number(2 / smoothness)}: where g bends most, w may move away until γ has shrunk.`,
  'learned-step-is-large-at-first': ({ stepSize, smoothness }) =>
    say`γ reaches ${value(stepSize)} at first, not below 2/β = ${number(2 / smoothness)}: where g bends most, w may move away until γ has shrunk.`,
  'all-finite': () => say`f, g and their derivatives are finite at all of them.`,
  'not-finite': ({ broken, count, first }) =>
    say`At ${points(broken)} of ${exactly(count)} points f, g or a derivative is not finite; the first is ${where(first)}.`,
  'strong-convexity-contradicted': ({ declared, at }) =>
    say`α is declared as ${exactly(declared)}, but the curvature is ${value(at.value)} at ${where(at)}: bound S (10) does not hold there.`,
  'smoothness-contradicted': ({ declared, at }) =>
    say`β is declared as ${exactly(declared)}, but the curvature is ${value(at.value)} at ${where(at)}: bound S (10) does not hold there.`,
};

/** What samples of a problem's domain show, sentence by sentence. */
export const checkSentences = (
  formula: Formula,
  sampled: Sampled,
  stepSize: number,
  decay: Decay = 'constant',
): readonly Told[] =>
  checkFacts(formula, sampled, stepSize, decay).map((fact) => ({ sentence: tell(checks, fact), warns: warns(fact) }));
