import type { Decay, Formula } from '../core/problem.ts';
import { isShrinking } from '../core/stepSize.ts';
import { type At, contradictions, convexityOf, type Sampled } from '../core/theory/sampled.ts';

/** What samples show of g's curvature in w. */
type CurvatureFact =
  | { readonly kind: 'nothing-finite'; readonly count: number }
  | { readonly kind: 'one-curvature'; readonly count: number; readonly curvature: number }
  /** The same eigenvalues at every point. */
  | { readonly kind: 'same-curvatures'; readonly count: number; readonly least: number; readonly greatest: number }
  | { readonly kind: 'curvatures'; readonly count: number; readonly least: At; readonly greatest: At };

type ConvexityFact =
  /** g has a branch in w: its curvature says nothing of a kink there. */
  | { readonly kind: 'kinked' }
  | { readonly kind: 'strongly-convex' | 'not-convex' }
  | { readonly kind: 'flat'; readonly at: At };

/** γ, or the greatest γ where it is learned, beside 1/β and 2/β of the β that was sampled. */
type StepFact =
  | { readonly kind: 'step-not-positive'; readonly stepSize: number; readonly at: At }
  | {
      readonly kind: `${'step' | 'learned-step'}-${'within' | 'overshoots' | 'diverges' | 'is-large-at-first'}`;
      readonly stepSize: number;
      readonly smoothness: number;
    };

type FiniteFact =
  | { readonly kind: 'all-finite' }
  | { readonly kind: 'not-finite'; readonly broken: number; readonly count: number; readonly first: At };

/** A declared constant that a sample contradicts. */
type DeclaredFact = {
  readonly kind: 'strong-convexity-contradicted' | 'smoothness-contradicted';
  readonly declared: number;
  readonly at: At;
};

/** What samples of a problem's domain show. */
export type CheckFact = CurvatureFact | ConvexityFact | StepFact | FiniteFact | DeclaredFact;

const curvature = ({ count, least, greatest, constant }: Sampled): CurvatureFact => {
  if (!least || !greatest) return { kind: 'nothing-finite', count };
  if (!constant) return { kind: 'curvatures', count, least, greatest };
  return least.value === greatest.value
    ? { kind: 'one-curvature', count, curvature: least.value }
    : { kind: 'same-curvatures', count, least: least.value, greatest: greatest.value };
};

const convexity = (sampled: Sampled): ConvexityFact | null => {
  if (sampled.kinked && convexityOf(sampled) !== 'none' && sampled.least) return { kind: 'kinked' };
  switch (convexityOf(sampled)) {
    case 'strong':
      return { kind: 'strongly-convex' };
    case 'flat':
      return { kind: 'flat', at: sampled.least! };
    case 'none':
      return { kind: 'not-convex' };
    case null:
      return null;
  }
};

/** Up to γβ = 1 no component changes its sign, from γβ = 2 on the steepest one does not shrink. */
const reach = (product: number): 'within' | 'overshoots' | 'diverges' =>
  product <= 1 ? 'within' : product < 2 ? 'overshoots' : 'diverges';

const step = ({ greatest, kinked, step: learned }: Sampled, setting: number, decay: Decay): StepFact | null => {
  if (!greatest || greatest.value <= 0 || kinked) return null;
  if (learned && learned.least.value <= 0)
    return { kind: 'step-not-positive', stepSize: learned.least.value, at: learned.least };
  const smoothness = greatest.value;
  const stepSize = learned ? learned.greatest.value : setting;
  const reached = reach(stepSize * smoothness);
  const how = reached === 'diverges' && isShrinking(decay) ? 'is-large-at-first' : reached;
  return { kind: `${learned ? 'learned-step' : 'step'}-${how}`, stepSize, smoothness };
};

const finite = ({ broken, count }: Sampled): FiniteFact =>
  broken ? { kind: 'not-finite', broken: broken.count, count, first: broken.first } : { kind: 'all-finite' };

const declared = (formula: Formula, sampled: Sampled): readonly DeclaredFact[] => {
  const { strongConvexity, smoothness } = contradictions(formula, sampled);
  return [
    ...(strongConvexity
      ? [{ kind: 'strong-convexity-contradicted' as const, declared: formula.strongConvexity!, at: strongConvexity }]
      : []),
    ...(smoothness
      ? [{ kind: 'smoothness-contradicted' as const, declared: formula.smoothness!, at: smoothness }]
      : []),
  ];
};

export const checkFacts = (
  formula: Formula,
  sampled: Sampled,
  stepSize: number,
  decay: Decay = 'constant',
): readonly CheckFact[] =>
  [
    curvature(sampled),
    convexity(sampled),
    step(sampled, stepSize, decay),
    finite(sampled),
    ...declared(formula, sampled),
  ].filter((fact) => fact !== null);

const good: ReadonlySet<CheckFact['kind']> = new Set([
  'one-curvature',
  'same-curvatures',
  'curvatures',
  'strongly-convex',
  'step-within',
  'learned-step-within',
  'all-finite',
]);

/** Whether something that the papers assume, or that an answer needs, is not so. */
export const warns = ({ kind }: CheckFact): boolean => !good.has(kind);
