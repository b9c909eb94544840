import type { Vec } from '../problem.ts';
import { dataBits, uniform } from '../random.ts';
import type { Data } from './dataProblem.ts';
import type { DataProblem, Generated } from './given.ts';
import { matrixOf, times } from './matrix.ts';
import { drawnOf } from './traits.ts';

/** What is drawn, each from its own place in the stream. */
const [WEIGHTS, TRAINING, VALIDATION, NOISE, NOISE_VALIDATION, LAMBDA] = [0, 1, 2, 3, 4, 5] as const;

/** The i-th standard normal number of a place, by Box and Muller. */
const normal = (seed: number, place: number, i: number): number => {
  const radius = Math.sqrt(-2 * Math.log(1 - uniform(dataBits(seed, place, 2 * i))));
  return radius * Math.cos(2 * Math.PI * uniform(dataBits(seed, place, 2 * i + 1)));
};

const normals = (seed: number, place: number, count: number): Vec =>
  Float64Array.from({ length: count }, (_, i) => normal(seed, place, i));

/** X, X′, w⋆ ~ N(0, 1) and y = Xw⋆ + noise; of LR its sign, of HR with w⋆ scaled by 1/√p so that HXw may fit it. */
export const generated = (kind: DataProblem['kind'], { seed, n, p, noise }: Generated): Data => {
  const truth = normals(seed, WEIGHTS, p);
  const rows = (place: number, noisePlace: number) => {
    const X = { rows: n, columns: p, values: normals(seed, place, n * p) };
    const y = new Float64Array(n);
    times(X, truth, y);
    const off = normals(seed, noisePlace, n);
    for (let i = 0; i < n; i++) {
      y[i] = y[i]! + noise * off[i]!;
      if (kind === 'logistic') y[i] = y[i]! < 0 ? -1 : 1;
    }
    return { X, y };
  };
  const [training, validation] = [rows(TRAINING, NOISE), rows(VALIDATION, NOISE_VALIDATION)];
  return { X: training.X, y: training.y, Xval: validation.X, yval: validation.y };
};

/** The data themselves, drawn where they are not given. */
export const dataOf = (problem: DataProblem): Data =>
  'generate' in problem
    ? generated(problem.kind, problem.generate)
    : {
        X: matrixOf(problem.X),
        y: Float64Array.from(problem.y),
        Xval: matrixOf(problem.Xval),
        yval: Float64Array.from(problem.yval),
      };

/** The i-th random λ of N components, as G Fig. 1 averages over them. */
export const drawnLambda = (kind: DataProblem['kind'], seed: number, i: number, N: number): Vec =>
  Float64Array.from({ length: N }, (_, j) => {
    const { low, high, log } = drawnOf(kind, j);
    const u = uniform(dataBits(seed, LAMBDA + i, j));
    return log ? low * (high / low) ** u : low + (high - low) * u;
  });
