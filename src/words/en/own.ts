import type { Formula } from '../../core/problem.ts';
import { type At, contradictions, convexityOf, type Sampled } from '../../core/theory/sampled.ts';
import type { ExampleId } from '../../scenario/examples.ts';
import { usual } from '../../scenario/frame.ts';
import type { Fault, Variable } from '../../scenario/typed.ts';
import { exactly } from '../exact.ts';
import { number, point } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';

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
    '^ is power and binds before the sign: −x^2 is −(x²). A conditional is w1 < 0 ? −w1 : w1. Multiplication is always written: 2*w1. Names are letters, digits and _.',
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
    look: 'g has two minima in w1, and the start decides between them. From w₀ = (−0.2, 0) the left one is found until λ tilts it away: F jumps there. No bound holds but the path bound. Drag w₀ across the ridge in the explorer.',
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

/** What is wrong with one text. */
export const faultSentence = ({ why }: Fault): string => {
  switch (why.code) {
    case 'formula':
      return `${capital(why.message).replace(/"(.*?)"(?=[ ,.)]|$)/g, '“$1”')}.`;
    case 'range':
      return `A number from ${exactly(why.range.min)} to ${exactly(why.range.max)} is needed here.`;
    case 'names':
      return 'One or two names are needed here, with a comma between them.';
    case 'missing':
      return 'This is empty.';
    case 'empty-domain':
      return 'The domain must end above its beginning.';
    case 'half-domain':
      return 'A domain has both ends, or neither.';
    case 'alpha-above-beta':
      return 'α is the least curvature and β the greatest: α may not be above β.';
  }
};

export interface Told {
  readonly sentence: Sentence;
  readonly warns: boolean;
}

const where = ({ lambda, w }: At): string => `λ = ${point(lambda)}, w = ${point(w)}`;
const points = (count: number): string => exactly(count);

const curvature = (sampled: Sampled): Sentence => {
  const { count, least, greatest, constant } = sampled;
  const head = say`Sampled at ${strong(points(count))} points:`;
  if (!least || !greatest) return say`${head} nothing is finite anywhere.`;
  const [low, high] = [strong(number(least.value)), strong(number(greatest.value))];
  if (constant && least.value === greatest.value) return say`${head} the curvature of g in w is ${low} everywhere.`;
  if (constant) return say`${head} the curvature of g in w goes from ${low} to ${high}, the same at every point.`;
  return say`${head} the curvature of g in w goes from ${low}, at ${where(least)}, to ${high}, at ${where(greatest)}.`;
};

const convexity = (sampled: Sampled): Told | null => {
  switch (convexityOf(sampled)) {
    case 'strong':
      return { sentence: say`g is strongly convex in w at every one of them.`, warns: false };
    case 'flat':
      return {
        sentence: say`g is convex in w, but flat at ${where(sampled.least!)}: its solution may not be unique there.`,
        warns: true,
      };
    case 'none':
      return {
        sentence: say`g is not convex in w: where it bends down, the start may decide which solution is found, and bound S (10) does not hold.`,
        warns: true,
      };
    default:
      return null;
  }
};

/** γ against 1/β and 2/β of the β that was sampled. */
const step = ({ greatest, step: learned }: Sampled, stepSize: number): Told | null => {
  if (!greatest || greatest.value <= 0) return null;
  const beta = greatest.value;
  if (learned && learned.least.value <= 0)
    return {
      sentence: say`γ is ${strong(number(learned.least.value))} at λ = ${point(learned.least.lambda)}: a step that is not positive does not descend.`,
      warns: true,
    };
  const gamma = learned ? learned.greatest.value : stepSize;
  const it = learned ? say`γ reaches ${strong(number(gamma))}` : say`γ = ${strong(number(gamma))}`;
  const [one, two] = [number(1 / beta), number(2 / beta)];
  if (gamma * beta <= 1) return { sentence: say`${it}, within 1/β = ${one}.`, warns: false };
  if (gamma * beta < 2)
    return {
      sentence: say`${it}, above 1/β = ${one} but below 2/β = ${two}: steps overshoot where g bends most.`,
      warns: true,
    };
  return { sentence: say`${it}, not below 2/β = ${two}: where g bends most, the inner descent diverges.`, warns: true };
};

const finite = ({ broken, count }: Sampled): Told =>
  broken
    ? {
        sentence: say`At ${strong(points(broken.count))} of ${points(count)} points f, g or a derivative is not finite; the first is ${where(broken.first)}.`,
        warns: true,
      }
    : { sentence: say`f, g and their derivatives are finite at all of them.`, warns: false };

/** What samples of a problem's domain show, sentence by sentence. */
export const checkSentences = (formula: Formula, sampled: Sampled, stepSize: number): readonly Told[] => {
  const against = contradictions(formula, sampled);
  const { strongConvexity: low, smoothness: high } = against;
  return [
    { sentence: curvature(sampled), warns: !sampled.least },
    convexity(sampled),
    step(sampled, stepSize),
    finite(sampled),
    low && {
      sentence: say`α is declared as ${exactly(formula.strongConvexity!)}, but the curvature is ${strong(number(low.value))} at ${where(low)}: bound S (10) does not hold there.`,
      warns: true,
    },
    high && {
      sentence: say`β is declared as ${exactly(formula.smoothness!)}, but the curvature is ${strong(number(high.value))} at ${where(high)}: bound S (10) does not hold there.`,
      warns: true,
    },
  ].filter((told) => told !== null);
};
