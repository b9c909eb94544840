import type { Derived, Loop } from '../core/derive.ts';
import { FAR } from '../core/expression/wgsl.ts';
import { allocateSweep, type Descent, type Formula } from '../core/problem.ts';
import { derivedOf, problemOf } from './formulas.ts';
import { registerFused } from './fused.ts';
import type { Gpu } from './gpu.ts';
import { loopOf, mostSteps, passesUniforms, printPasses } from './passesShader.ts';
import { remembered } from './remembered.ts';
import { fromRows, rowLength, toRows } from './rows.ts';
import { printSweepShader, rowsOf } from './sweepShader.ts';
import { type Tensor, tensor1d } from './tfjs.ts';

/** Where an h stops: K, and whether P₀ᵀα is kept. */
export interface Cut {
  readonly K: number;
  readonly keep: boolean;
}

/** f and d at each λ of a batch, and h of each cut; vectors row-major, as `Sweep` has them. */
export interface Swept {
  readonly value: Float64Array;
  readonly exact: Float64Array;
  readonly truncated: readonly Float64Array[];
}

/** The fused kernel of one formula on a GPU, in float32. */
export interface GpuSweep {
  /** Whether it can walk that many steps back. */
  takes(descent: Descent): boolean;
  /** `cuts` ascend in K. Where float32 ends, entries are NaN. Throws a `GpuFault`. */
  run(lambda: Float64Array, cuts: readonly Cut[], descent: Descent): Promise<Swept>;
}

/** Room for cuts, at least: tfjs compiles anew for an input of a single number. */
const CUTS = 8;

const codesOf = (cuts: readonly Cut[]): Int32Array => {
  const codes = new Int32Array(Math.max(CUTS, cuts.length));
  cuts.forEach(({ K, keep }, c) => {
    codes[c] = 2 * K + (keep ? 1 : 0);
  });
  return codes;
};

const shaderOf = remembered((loop: Loop, d: Derived) => printSweepShader(printPasses(d, loop), d.N));

/** The kernel `Sweep`: from rows of λ and the cuts' codes to the rows that `rowsOf` counts. Compiled once for a formula, whatever T, K, γ and w₀. */
const sweep = registerFused({
  name: 'Sweep',
  inputs: ['lambda', 'cuts'],
  dispatch: ({ formula, descent, cuts, points }: Attributes, lengths) => {
    const d = derivedOf(formula);
    const count = lengths.lambda / d.N;
    return {
      code: shaderOf(loopOf(d, descent), d),
      uniforms: [
        { name: 'count', type: 'i32', value: count },
        { name: 'cuts', type: 'i32', value: cuts },
        ...passesUniforms(d, descent),
      ],
      threads: points,
      length: rowsOf(d.N, cuts) * count,
    };
  },
  float64: ({ formula, descent, cuts }, values) => {
    const problem = problemOf(formula);
    const { N } = problem;
    const count = values.lambda.length / N;
    const codes = Array.from({ length: cuts }, (_, c) => values.cuts[c]!);
    const Ks = Int32Array.from(new Set(codes.map((code) => code >> 1))).sort();
    const found = allocateSweep(problem, count, Ks.length);
    problem.sweep({ count, lambda: fromRows(values.lambda, 0, N, count), cuts: Ks }, descent, found);
    const rows = new Float32Array(rowsOf(N, cuts) * count);
    rows.set(found.value);
    rows.set(toRows(found.exact, N, count), count);
    codes.forEach((code, c) => {
      const h = code % 2 === 1 ? found.truncatedKeep : found.truncated;
      const at = Ks.indexOf(code >> 1) * count * N;
      rows.set(toRows(h.subarray(at, at + count * N), N, count), (1 + N + c * N) * count);
    });
    return rows;
  },
});

interface Attributes {
  readonly formula: Formula;
  readonly descent: Descent;
  readonly cuts: number;
  /** How many points of each row are asked for; what stands behind them is not computed on a GPU. */
  readonly points: number;
}

/** f, d and h of each cut, ascending in K, at the first points of each row of λ, as one tensor of rows, on the current backend. */
export const sweepRows = (
  lambda: Tensor,
  points: number,
  cuts: readonly Cut[],
  formula: Formula,
  descent: Descent,
): Tensor => {
  const codes = tensor1d(codesOf(cuts), 'int32');
  try {
    return sweep({ lambda, cuts: codes }, { formula, descent, cuts: cuts.length, points });
  } finally {
    codes.dispose();
  }
};

export const gpuSweep = (gpu: Gpu, formula: Formula): GpuSweep => ({
  takes: (descent) => descent.T <= mostSteps(loopOf(derivedOf(formula), descent)),
  async run(lambda, cuts, descent) {
    const { N } = derivedOf(formula);
    const count = lambda.length / N;
    const length = rowLength(count);
    const found = await gpu.guard(async () => {
      const rows = tensor1d(toRows(lambda, N, count, length));
      let swept: Tensor | undefined;
      try {
        swept = sweepRows(rows, count, cuts, formula, descent);
        return await swept.data<'float32'>();
      } finally {
        rows.dispose();
        swept?.dispose();
      }
    });
    const vectors = (row: number, width: number) => fromRows(found, row, width, count, length).map(finite);
    return {
      value: vectors(0, 1),
      exact: vectors(1, N),
      truncated: cuts.map((_, c) => vectors(1 + N + c * N, N)),
    };
  },
});

const finite = (x: number): number => (Math.abs(x) < FAR ? x : Number.NaN);
