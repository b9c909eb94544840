import { errorCurves, isReason } from '../src/core/curves/errorCurves.ts';
import type { Method } from '../src/core/curves/method.ts';
import { drawnLambda } from '../src/core/data/generate.ts';
import { type DataKind, dataKinds } from '../src/core/data/given.ts';
import { problemOfData } from '../src/core/data/index.ts';
import { drain } from '../src/core/dynamics.ts';
import type { Descent } from '../src/core/problem.ts';
import { dataNamed } from '../src/scenario/dataNamed.ts';
import { median } from './report.ts';
import type { Row } from './row.ts';

/** The seven curves of G Fig. 1. */
const curves: readonly Method[] = [
  { kind: 'reverse' },
  { kind: 'fixed-point', k: 't', map: 'inner' },
  { kind: 'fixed-point', k: 10, map: 'inner' },
  { kind: 'fixed-point', k: 't', map: 'gradient-descent' },
  { kind: 'fixed-point', k: 10, map: 'gradient-descent' },
  { kind: 'conjugate-gradient', k: 't' },
  { kind: 'conjugate-gradient', k: 10 },
];

const names: Readonly<Record<DataKind, string>> = {
  logistic: 'LR',
  'kernel-ridge': 'KRR',
  'biased-ridge': 'BR',
  'hyper-representation': 'HR',
};

/** What the figure may take for each µs that the toy kernel takes. */
const PER_MICROSECOND = 150 / 0.12;

/** Random λ of each problem. */
export const DRAWS = 20;

/** G Fig. 1 for each of its problems at the reference's size: 20 λ, t = 1 … 200, by the inner method that it uses there. */
export const implicitRows = async (toy: number): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const kind of dataKinds) {
    const problem = problemOfData(dataNamed(kind));
    const descent: Descent = {
      ...{ T: 200, stepSize: 1, optimal: true, w0: new Float64Array(problem.M) },
      method: kind === 'logistic' ? 'gradient-descent' : 'heavy-ball',
    };
    const lambdas = Array.from({ length: DRAWS }, (_, i) => drawnLambda(kind, 1, i, problem.N));
    const value = await median(5, () => {
      for (const l of lambdas)
        if (isReason(drain(errorCurves(problem, descent, l, curves)))) throw new Error(`${kind} has no solution`);
    });
    const name = `G Fig. 1, ${names[kind]}: 20 λ, t to 200, seven curves`;
    rows.push({ name, value, unit: 'ms', target: Math.round(PER_MICROSECOND * toy) });
  }
  return rows;
};
