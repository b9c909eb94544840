import { derive } from '../derive.ts';
import { gradient } from '../expression/differentiate.ts';
import { ancestors, dependents, type Node } from '../expression/graph.ts';
import { createMachine } from '../expression/machine.ts';
import type { Formula } from '../problem.ts';

/** A value with the point at which it was found. */
export interface At {
  readonly value: number;
  readonly lambda: readonly number[];
  readonly w: readonly number[];
}

/** What g is like on a domain, as far as samples show: neither least nor greatest is proven to be so between them. */
export interface Sampled {
  readonly count: number;
  /** Least and greatest eigenvalue of ∇²_ww g where everything is finite; null where it is so nowhere. */
  readonly least: At | null;
  readonly greatest: At | null;
  /** Whether ∇²_ww g names neither w nor λ, so that the samples say all there is to say. */
  readonly constant: boolean;
  /** Whether g has a branch in w, at whose edge it may have a kink that no curvature tells of. */
  readonly kinked: boolean;
  /** Least and greatest γ where it is a formula of λ. */
  readonly step: { readonly least: At; readonly greatest: At } | null;
  /** At how many points f, g, a derivative or γ is not finite, and the first of them. */
  readonly broken: { readonly count: number; readonly first: At } | null;
}

export interface Domain {
  /** [low, high] of each component of λ, and of w. */
  readonly window: readonly number[];
  readonly region: readonly number[];
}

const width = 256;

/** Coordinate k of point i of Halton's sequence (1960): the digits of i in the k-th prime base, mirrored at the point. */
export const halton = (i: number, k: number): number => {
  const base = [2, 3, 5, 7][k]!;
  let x = 0;
  for (let share = 1 / base, n = i; n > 0; n = Math.floor(n / base), share /= base) x += share * (n % base);
  return x;
};

/** Point i of a box: its corners first, since a curvature is often extreme there, then Halton's sequence. */
const place = (i: number, dimension: number, k: number): number =>
  i < 2 ** dimension ? (i >> k) & 1 : halton(i - 2 ** dimension + 1, k);

/**
 * f, g and the eigenvalues of ∇²_ww g, in closed form, at `count` points of (λ, w) in the domain; M, N ≤ 2. The points
 * are always the same ones. Throws a `FormulaError`, or a `RangeError` for more variables.
 */
export const sampleDomain = (formula: Formula, { window, region }: Domain, count = 4096): Sampled => {
  const { graph, M, N, inputs, inner, innerGradient, outer, outerGradient, curvaturePull, step } = derive(formula);
  if (M > 2 || N > 2) throw new RangeError(`sampled for at most two variables each, got ${M} and ${N}`);
  const hessian = curvaturePull.w.flatMap((row, i) => gradient(graph, row, inputs.a).slice(i));
  const moving = dependents(hessian, [...inputs.l, ...inputs.w]);
  const variables: readonly Node[] = [...inputs.l, ...inputs.w];
  const box = [...window, ...region];
  const outputs = [
    ...hessian,
    ...(step ? [step] : []),
    inner,
    outer,
    ...innerGradient,
    ...outerGradient.w,
    ...outerGradient.l,
  ];
  const machine = createMachine([...variables, ...outputs], width);
  const { memory, at } = machine;
  const program = machine.program(outputs, variables);

  let least: At | null = null;
  let greatest: At | null = null;
  let shortest: At | null = null;
  let longest: At | null = null;
  let first: At | null = null;
  let broken = 0;
  for (let from = 0; from < count; from += width) {
    const n = Math.min(width, count - from);
    variables.forEach((variable, k) => {
      const [low, high] = [box[2 * k]!, box[2 * k + 1]!];
      for (let i = 0; i < n; i++) memory[at(variable) + i] = low + (high - low) * place(from + i, variables.length, k);
    });
    machine.run(program, n);
    for (let i = 0; i < n; i++) {
      const point = (value: number): At => {
        const x = variables.map((variable) => memory[at(variable) + i]!);
        return { value, lambda: x.slice(0, N), w: x.slice(N) };
      };
      if (!outputs.every((node) => Number.isFinite(memory[at(node) + i]!))) {
        broken += 1;
        first ??= point(Number.NaN);
        continue;
      }
      const [low, high] = eigenvalues(hessian.map((node) => memory[at(node) + i]!));
      if (!least || low < least.value) least = point(low);
      if (!greatest || high > greatest.value) greatest = point(high);
      const gamma = step ? memory[at(step) + i]! : 0;
      if (!shortest || gamma < shortest.value) shortest = point(gamma);
      if (!longest || gamma > longest.value) longest = point(gamma);
    }
  }
  return {
    count,
    least,
    greatest,
    constant: !hessian.some((node) => moving.has(node)),
    kinked: hasBranch(inner, inputs.w),
    step: step && shortest && longest ? { least: shortest, greatest: longest } : null,
    broken: first && { count: broken, first },
  };
};

/** Of the symmetric matrix whose upper triangle is given, row by row; 1 × 1 or 2 × 2. */
const eigenvalues = ([p, q, s]: readonly number[]): readonly [number, number] => {
  if (q === undefined || s === undefined) return [p!, p!];
  const mean = (p! + s) / 2;
  const spread = Math.hypot((p! - s) / 2, q);
  return [mean - spread, mean + spread];
};

/** Eigenvalues this much smaller than the greatest are 0 but for rounding. */
const rounding = 1e-12;

const branches: ReadonlySet<Node['op']> = new Set(['abs', 'sign', 'max', 'min', 'select']);

const hasBranch = (inner: Node, w: readonly Node[]): boolean => {
  const changing = dependents([inner], w);
  return ancestors([inner]).some((node) => branches.has(node.op) && node.args.some((arg) => changing.has(arg)));
};

export type Convexity = 'strong' | 'flat' | 'none';

/** What the least eigenvalue says of g; null where nothing is finite. */
export const convexityOf = ({ least, greatest }: Sampled): Convexity | null => {
  if (!least || !greatest) return null;
  const zero = rounding * Math.max(Math.abs(least.value), Math.abs(greatest.value));
  return least.value > zero ? 'strong' : least.value >= -zero ? 'flat' : 'none';
};

/** α and β that the samples suggest, to six digits and rounded outwards; null where g is not strongly convex, or may have a kink. */
export const suggested = (
  sampled: Sampled,
): { readonly strongConvexity: number; readonly smoothness: number } | null =>
  convexityOf(sampled) === 'strong' && !sampled.kinked
    ? { strongConvexity: rounded(sampled.least!.value, -1), smoothness: rounded(sampled.greatest!.value, 1) }
    : null;

const rounded = (x: number, direction: 1 | -1): number => {
  const near = Number(x.toPrecision(6));
  if ((near - x) * direction >= -rounding * x) return near;
  const unit = 10 ** (Math.floor(Math.log10(x)) - 5);
  return Number((near + direction * unit).toPrecision(6));
};

/** Declared constants that a sample contradicts, with the point; rounding is no contradiction. */
export const contradictions = (
  { strongConvexity, smoothness }: Formula,
  { least, greatest }: Sampled,
): { readonly strongConvexity: At | null; readonly smoothness: At | null } => {
  const slack = 1e-9;
  return {
    strongConvexity:
      least && strongConvexity !== undefined && least.value < strongConvexity * (1 - slack) ? least : null,
    smoothness: greatest && smoothness !== undefined && greatest.value > smoothness * (1 + slack) ? greatest : null,
  };
};
