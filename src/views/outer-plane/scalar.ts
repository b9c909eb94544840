import { estimatorName } from '#words/estimators.ts';
import { hasOwnPath, isFullReverse } from '../../core/estimators/choice.ts';
import type { Line, OuterDescent } from '../../engine/result.ts';
import { sampled } from '../../facts/sampled.ts';
import type { FieldKind, Scenario } from '../../scenario/scenario.ts';
import { type Identity, identityOf } from '../marks/palette.ts';

/** One curve over a scalar λ. */
export interface Curve {
  /** Index of the estimator; −1 for F. */
  readonly index: number;
  readonly name: string;
  readonly slot: number;
  readonly identity: Identity | null;
  readonly values: Float64Array;
}

const zero = 1e-8;

/** What the kind shows of one estimator at one λ. */
export const quantity = (kind: Exclude<FieldKind, 'value'>, h: number, d: number): number => {
  switch (kind) {
    case 'gradient':
      return h;
    case 'bias':
      return Math.abs(h - d);
    case 'ratio':
      return Math.abs(d) > zero ? h / d : Number.NaN;
    case 'cosine':
      return Math.abs(d) > zero && h !== 0 ? Math.sign(h * d) : Number.NaN;
  }
};

/** The curves that the kind asks for: F, or for every estimator its h (d for the exact one), bias, ratio or cosine. */
export const curvesOf = (
  line: Line,
  { runs }: OuterDescent,
  scenario: Pick<Scenario, 'estimators' | 'selected' | 'field' | 'truth'>,
): readonly Curve[] => {
  const { field: kind } = scenario;
  if (kind === 'value') return [{ index: -1, name: 'F', slot: -1, identity: null, values: line.value }];
  const curves = runs.flatMap((run, index): Curve[] => {
    const h = line.hypergradient[index];
    const slot = scenario.estimators[index]?.slot ?? 0;
    if (!h || !hasOwnPath(run.estimator)) return [];
    const exact = isFullReverse(run.estimator);
    const name = kind === 'gradient' && exact ? 'd' : estimatorName(run.estimator, scenario.truth);
    const values = h.map((v, i) => quantity(kind, v, line.truth[i]!));
    return [
      {
        index,
        name: kind === 'gradient' && !exact ? `h, ${name}` : name,
        slot,
        identity: identityOf(run.estimator, slot),
        values,
      },
    ];
  });
  return curves.sort((a, b) => Number(a.index === scenario.selected) - Number(b.index === scenario.selected));
};

/** Values that differ by less of their size are one value, but for rounding. */
const rounding = 1e-12;

/** Values beyond have no place on an axis, whose length would be beyond float64. */
const immense = 1e300;

/** Least and greatest finite values of all curves, with room; signed quantities show their zero. */
export const extent = (curves: readonly Curve[], kind: FieldKind): readonly [number, number] => {
  let [low, high] = kind === 'value' ? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] : [0, 0];
  for (const { values } of curves) {
    for (const v of values) {
      if (!(Math.abs(v) < immense)) continue;
      if (v < low) low = v;
      if (v > high) high = v;
    }
  }
  if (kind === 'ratio' || kind === 'cosine') [low, high] = [Math.max(-2, low), Math.min(2, Math.max(1, high))];
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (!(high - low > rounding * size)) {
    const room = size < 1 / rounding ? 1 : rounding * size;
    return Number.isFinite(low) ? [low - room, high + room] : [0, 1];
  }
  const room = 0.06 * (high - low);
  return [low < 0 || kind === 'value' ? low - room : low, high + room];
};

/** A run on its curve: on its own one, or on F's where F is shown. */
export interface Walker {
  readonly index: number;
  readonly identity: Identity;
  readonly selected: boolean;
  /** Every state up to `upTo` that lies on the line, as [λ, value]. */
  states(upTo: number): readonly (readonly [number, number])[];
}

export const walkersOf = (
  curves: readonly Curve[],
  line: Line,
  { runs }: OuterDescent,
  scenario: Pick<Scenario, 'estimators' | 'selected'>,
): readonly Walker[] =>
  runs
    .flatMap((run, index): Walker[] => {
      const own = curves.find((c) => c.index === index);
      const values = own?.values ?? (curves[0]?.index === -1 && hasOwnPath(run.estimator) ? curves[0].values : null);
      const identity = identityOf(run.estimator, scenario.estimators[index]?.slot ?? 0);
      if (!values) return [];
      const states = (upTo: number) =>
        Array.from(
          run.lambda.subarray(0, Math.min(run.length, upTo)),
          (l) => [l, sampled(line.lambda, values, l)] as const,
        ).filter(([, v]) => Number.isFinite(v));
      return [{ index, identity, selected: index === scenario.selected, states }];
    })
    .sort((a, b) => Number(a.selected) - Number(b.selected));

/** Last value of a curve that is finite, where its name stands; 0 where there is none. */
export const lastValue = (values: Float64Array): number => values.findLast(Number.isFinite) ?? 0;
