import { derive } from '../core/derive.ts';
import { FAR } from '../core/expression/wgsl.ts';
import type { Descent, Formula } from '../core/problem.ts';
import { isShrinking } from '../core/stepSize.ts';
import type { Gpu, Shader, Uniform } from './gpu.ts';
import { mostSteps, printSweepShader, rowsOf, uniformText } from './sweepShader.ts';
import { tensor1d } from './tfjs.ts';

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
  /** Where float32 ends, entries are NaN. Throws a `GpuFault`. */
  run(lambda: Float64Array, cuts: readonly Cut[], descent: Descent): Promise<Swept>;
}

/** Batches are filled up to one of these sizes, since tfjs keeps a buffer for each size that it has seen. */
const sizes = [1024, 4096, 16_384, 65_536, 262_144, 1_048_576];
export const LARGEST = sizes.at(-1)!;

/** Room for cuts, at least: tfjs compiles anew for an input of a single number. */
const CUTS = 8;

const codes = { constant: 0, 'inverse-sqrt': 1, harmonic: 2 } as const;
const int = (x: number): Uniform => ({ type: 'int32', data: [x] });
const float = (x: number): Uniform => ({ type: 'float32', data: [x] });

/** Prints the formula's kernels; they are compiled when first run, and T, K, γ and w₀ are uniforms of them. */
export const gpuSweep = (gpu: Gpu, formula: Formula): GpuSweep => {
  const derived = derive(formula);
  const { M, N } = derived;
  const made = new Map<boolean, Shader>();
  const loopOf = (descent: Descent) => (isShrinking(descent.decay) ? derived.shrinking : derived.loop);
  const shaderOf = (descent: Descent): Shader => {
    const shrinks = isShrinking(descent.decay);
    const known = made.get(shrinks);
    if (known) return known;
    const code = printSweepShader(derived, loopOf(descent));
    const shader = { key: code, code, inputs: ['lambda', 'cuts'], uniforms: uniformText(M) };
    made.set(shrinks, shader);
    return shader;
  };

  return {
    takes: (descent) => descent.T <= mostSteps(loopOf(descent)),
    async run(lambda, cuts, descent) {
      const { T, stepSize, decay = 'constant', w0 } = descent;
      const count = lambda.length / N;
      const size = sizes.find((s) => s >= count);
      if (size === undefined) throw new RangeError(`a batch holds at most ${LARGEST} points, got ${count}`);
      const planar = new Float32Array(size * N);
      for (let i = 0; i < size; i++)
        for (let j = 0; j < N; j++) planar[j * size + i] = lambda[Math.min(i, count - 1) * N + j]!;
      const padded = new Int32Array(Math.max(CUTS, cuts.length));
      cuts.forEach(({ K, keep }, c) => {
        padded[c] = 2 * K + (keep ? 1 : 0);
      });
      const inputs = [tensor1d(planar), tensor1d(padded, 'int32')];
      const uniforms = [
        ...[size, cuts.length, T, Math.ceil(Math.sqrt(T)), codes[decay]].map(int),
        float(derived.step ? 1 : stepSize),
        ...Array.from({ length: M }, (_, m) => float(derived.init ? 0 : (w0[m] ?? 0))),
      ];
      try {
        const found = await gpu.run(shaderOf(descent), size, rowsOf(N, cuts.length) * size, inputs, uniforms);
        const vectors = (row: number): Float64Array => {
          const out = new Float64Array(count * N);
          for (let j = 0; j < N; j++)
            for (let i = 0; i < count; i++) out[i * N + j] = finite(found[(row + j) * size + i]!);
          return out;
        };
        return {
          value: Float64Array.from(found.subarray(0, count), finite),
          exact: vectors(1),
          truncated: cuts.map((_, c) => vectors(1 + N + c * N)),
        };
      } finally {
        for (const input of inputs) input.dispose();
      }
    },
  };
};

const finite = (x: number): number => (Math.abs(x) < FAR ? x : Number.NaN);
