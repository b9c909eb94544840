import type { Spent } from '../../core/growth.ts';
import { distanceAt, nearestMinimum } from '../../core/outer/convergence.ts';
import type { Result } from '../../engine/result.ts';
import type { PaperId } from '../../scenario/papers.ts';
import type { Compared } from '../../scenario/scenario.ts';
import { named } from '../names.ts';
import { number, powerOfTen } from '../numbers.ts';
import { type Part, type Sentence, say, strong } from '../sentence.ts';

/** Each card's words: what the paper shows, what is measured here, from a result of the card's scenario, and where the two differ. */
export interface PaperWords {
  readonly source: string;
  readonly setting: string;
  readonly title: string;
  readonly paper: Sentence;
  readonly here: (result: Result) => Sentence;
  readonly differs: Sentence;
}

const nameOf = ({ estimator, slot }: Compared): Part => named(estimator, slot);

const fixed = (x: number, digits: number): string =>
  Number.isFinite(x) ? x.toFixed(digits).replace('-', '−') : number(x);

const span = (values: Iterable<number>): { readonly least: number; readonly most: number } => {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const x of values) {
    if (x < least) least = x;
    if (x > most) most = x;
  }
  return { least, most };
};

/** h·d/‖d‖² at every node of the field where ‖d‖ is more than round-off. */
function* ratios({ field }: Result): Generator<number> {
  if (!field?.hypergradient) return;
  const { truth: d, hypergradient: h } = field;
  for (let i = 0; i + 1 < d.length; i += 2) {
    const [d0 = 0, d1 = 0, h0 = 0, h1 = 0] = [d[i], d[i + 1], h[i], h[i + 1]];
    const square = d0 * d0 + d1 * d1;
    if (square > 1e-16) yield (h0 * d0 + h1 * d1) / square;
  }
}

/** `values` where `argument` crosses zero, both along the same line, between samples linearly; NaN where it does not. */
const atZero = (argument: Float64Array, values: Float64Array): number => {
  for (let i = 1; i < argument.length; i++) {
    const [a = 0, b = 0] = [argument[i - 1], argument[i]];
    if (a * b > 0 || a === b) continue;
    const s = a / (a - b);
    return (1 - s) * (values[i - 1] ?? Number.NaN) + s * (values[i] ?? Number.NaN);
  }
  return Number.NaN;
};

const errorAndBound = ({ scenario, unrolled }: Result): Sentence => {
  const compared = scenario.estimators[scenario.selected];
  if (!compared || !('K' in compared.estimator)) return [];
  const K = Math.min(compared.estimator.K, scenario.T);
  const bound = unrolled.bound ? say`, bound ${number(unrolled.bound[K] ?? Number.NaN)}` : [];
  return say`${nameOf(compared)}: error ${strong(number(unrolled.error[K] ?? Number.NaN))}${bound}.`;
};

const ratioOverPlane = (result: Result): Sentence => {
  const { scenario, descent } = result;
  const compared = scenario.estimators[scenario.selected];
  if (!compared) return [];
  const over = span(ratios(result));
  const along = span(descent.runs[scenario.selected]?.ratio[scenario.selected] ?? []);
  const [{ least, most }, where] = over.least <= over.most ? [over, 'over the window'] : [along, 'along its path'];
  return say`${nameOf(compared)}: ${strong(`${fixed(least, 3)} to ${fixed(most, 3)}`)} ${where}.`;
};

const lowestRatios = ({ scenario, descent }: Result): Sentence => {
  const run = descent.runs[scenario.along ?? 0];
  const lowest = (i: number): number => span(run?.ratio[i] ?? []).least;
  const shown = [0, 2].flatMap((i) => {
    const compared = scenario.estimators[i];
    return compared ? [{ name: nameOf(compared), least: lowest(i) }] : [];
  });
  const parts = shown.map(({ name, least }) =>
    least > 0 ? say`${name} stays above 0` : say`${name} falls to ${strong(number(least, 2))}`,
  );
  return say`${parts[0] ?? []}; ${parts[1] ?? []}.`;
};

const atStandstills = ({ line }: Result): Sentence => {
  const h = line?.hypergradient[0];
  if (!line || !h) return [];
  const atOptimum = strong(fixed(atZero(line.truth, h), 4));
  return say`h(λ*) = ${atOptimum}; d = ${strong(fixed(atZero(h, line.truth), 4))} where K = 1 stops.`;
};

/** How far a run's last state is from the nearest minimum of F. */
const missedBy = ({ descent, stationary }: Result, e: number): number => {
  const run = descent.runs[e];
  const minimum = run && nearestMinimum(run, stationary);
  return minimum ? distanceAt(run, run.length - 1, minimum) : Number.NaN;
};

const endsBesideOptimum = (result: Result): Sentence => {
  const { estimators } = result.scenario;
  const ends = [0, 1, 3].flatMap((e) => {
    const compared = estimators[e];
    return compared ? [say`${strong(number(missedBy(result, e)))} (${nameOf(compared)})`] : [];
  });
  return say`Ends ${ends[0] ?? []}, ${ends[1] ?? []}, ${ends[2] ?? []} off\u00A0λ*.`;
};

const allReachOptimum = (result: Result): Sentence => {
  const { scenario, descent, stationary } = result;
  const least = descent.runs[0] ? nearestMinimum(descent.runs[0], stationary) : null;
  if (!least) return [];
  const off = Math.max(...scenario.estimators.map((_, e) => missedBy(result, e)));
  const where = least.lambda.map((x) => number(x, 2)).join(', ');
  return say`λ* = (${where}), within ${strong(powerOfTen(Math.ceil(Math.log10(off))))}.`;
};

/** ‖d‖ counts as gone below this: the rates show, and round-off does not. */
const gone = 1e-8;

const whenGradientIsGone = ({ scenario, descent }: Result): Sentence => {
  const at = (e: number): Sentence => {
    const compared = scenario.estimators[e];
    const i = descent.runs[e]?.gradientNorm.findIndex((norm) => norm < gone) ?? -1;
    return compared ? say`${nameOf(compared)} at τ\u00A0=\u00A0${strong(i < 0 ? '—' : String(i + 1))}` : [];
  };
  return say`Below ${powerOfTen(Math.log10(gone))}: ${at(0)}, ${at(scenario.estimators.length - 1)}.`;
};

/** By what a count grows from T = 100 to 1000, in the order of the table's rows. */
const tenfold = ({ growth }: Result, of: keyof Spent): readonly number[] => {
  const [from = -1, to = -1] = [100, 1000].map((T) => growth?.at.indexOf(T) ?? -1);
  return growth?.curves.map((curve) => (curve[of][to] ?? Number.NaN) / (curve[of][from] ?? Number.NaN)) ?? [];
};

const growsWithT = (result: Result): Sentence => {
  const factor = (x: number): string => number(x, 2).replace(/\.0$/, '');
  const { least, most } = span(tenfold(result, 'time'));
  const memory = tenfold(result, 'states').map(factor).join(', ');
  return say`T\u00A0×\u00A010: states ×\u00A0${strong(memory)}; time ×\u00A0${strong(`${factor(least)}–${factor(most)}`)}.`;
};

export const paperWords: Readonly<Record<PaperId, PaperWords>> = {
  's-fig-1': {
    source: 'S Fig. 1',
    setting: 'λ = (1, 1)',
    title: 'Error falls exponentially with K',
    paper: say`The error stays below bound (10).`,
    here: errorAndBound,
    differs: say`Axis ranges are not published.`,
  },
  's-fig-2-left': {
    source: 'S Fig. 2, left',
    setting: 'f',
    title: 'Biased, and still downhill',
    paper: say`The ratio stays positive for every K.`,
    here: ratioOverPlane,
    differs: say`λ₁ is not published; ours is (−1, 0.25).`,
  },
  's-fig-2-right': {
    source: 'S Fig. 2, right',
    setting: 'f with direct term',
    title: 'Small K can go uphill',
    paper: say`The ratio can become negative.`,
    here: lowestRatios,
    differs: say`From λ₁ = (1, 1) it never does.`,
  },
  's-fig-3': {
    source: 'S Fig. 3',
    setting: 'f with direct term',
    title: 'Biased: small K ends off the optimum',
    paper: say`K = 1 ends off the red X; larger K, less.`,
    here: endsBesideOptimum,
    differs: say`λ₁, K unpublished; the X is a cross in ink.`,
  },
  's-fig-4-left': {
    source: 'S Fig. 4, left',
    setting: 'f',
    title: 'Every K finds the optimum',
    paper: say`Iterates end beside the origin, at λ*.`,
    here: allReachOptimum,
    differs: say`λ₁ and the list of K are not published.`,
  },
  's-fig-4-right': {
    source: 'S Fig. 4, right',
    setting: 'f',
    title: 'Smaller K converges more slowly',
    paper: say`‖d‖ falls to 0 for every K, on a log scale.`,
    here: whenGradientIsGone,
    differs: say`λ₁, R unpublished; our τ axis is log.`,
  },
  's-table-1': {
    source: 'S Table 1',
    setting: 'N = 2',
    title: 'Truncation bounds memory, whatever T',
    paper: say`Memory N, T, √T, K; time NT, T, T, K.`,
    here: growsWithT,
    differs: say`Our time adds the forward pass: T + K.`,
  },
  's-theorem-3.5': {
    source: 'S Theorem 3.5',
    setting: 'scalar',
    title: 'Where truncation stops, d is not zero',
    paper: say`For some problem h ≠ 0 at every optimum.`,
    here: atStandstills,
    differs: say`Formulas unpublished; our reconstruction.`,
  },
};
