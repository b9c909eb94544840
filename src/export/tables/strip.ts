import { stepsKept } from '../../core/estimators/choice.ts';
import type { Result } from '../../engine/result.ts';
import { estimatorCode } from '../codes.ts';
import { column, type Table } from './table.ts';
import { truthName } from './truth.ts';

/** Every inner step's part of the hypergradient. */
const stepsTable = ({ unrolled, scenario }: Result): Table => {
  const T = unrolled.contribution.length;
  const estimate = unrolled.estimates[scenario.selected] ?? unrolled.estimates[0];
  const K = estimate ? stepsKept(estimate.estimator, T) : 0;
  return {
    name: 'steps',
    columns: [
      column('t', 'inner step', 'steps'),
      column('contribution', '‖B_t A_{t+1} … A_T ∇f‖; at t = 0 the init term'),
      column('kept', '1: within the selected cut; 0: forgotten'),
    ],
    rows: [
      ...(unrolled.initContribution > 0 ? [[0, unrolled.initContribution, null]] : []),
      ...Array.from(unrolled.contribution, (c, i) => [i + 1, c, Number(i + 1 > T - K)]),
    ],
  };
};

/** What every cut would cost. Bounds are about the gradient through T steps: against the solution there are none. */
const cutsTable = ({ unrolled, scenario }: Result): Table => {
  const { key } = truthName(scenario.truth);
  const steps = scenario.truth === 'steps';
  return {
    name: 'cuts',
    columns: [
      column('K', 'steps kept', 'steps'),
      column(`error_against_${key}`, '‖h_{T−K} − truth‖, without the init term'),
      column('bound_S10', 'bound S (10); none where its assumptions fail'),
      column('bound_S9', 'bound S (9); none where its assumptions fail'),
      column('path_bound', 'the path bound, which assumes nothing'),
    ],
    rows: Array.from(unrolled.error, (error, K) => [
      ...[K, error],
      ...(steps
        ? [unrolled.bound?.[K] ?? null, unrolled.localBound?.[K] ?? null, unrolled.pathBound?.[K] ?? null]
        : [null, null, null]),
    ]),
  };
};

/** Each estimator at the unrolled λ, and what it keeps in memory. */
const estimatesTable = ({ unrolled, scenario, costs }: Result): Table => {
  const { key, symbol } = truthName(scenario.truth);
  const T = unrolled.contribution.length;
  return {
    name: 'estimates',
    columns: [
      column('estimator', 'name', 'name'),
      column('K', 'steps that its reverse pass goes back; of a random one at ξ = 0', 'steps'),
      column(`error_against_${key}`, '‖h − truth‖; of a random one the root of its mean square'),
      column(`base_error_against_${key}`, '‖h − truth‖ at ξ = 0'),
      column(`ratio_against_${symbol}`, 'descent ratio h·truth/‖truth‖²'),
      column(`cosine_against_${symbol}`, 'cosine of h and the truth'),
      column('states', 'states kept at the peak; of a random one at ξ = 0', 'states'),
      column('states_heads', 'states kept at ξ = 1; none where there is no coin', 'states'),
    ],
    rows: unrolled.estimates.map(({ estimator, error, baseError, ratio, cosine }, i) => [
      ...[estimatorCode(estimator), stepsKept(estimator, T), error, baseError, ratio, cosine],
      ...[costs[i]?.counted.statesPeak ?? null, costs[i]?.countedHeads?.statesPeak ?? null],
    ]),
  };
};

export const stripTables = (result: Result): readonly Table[] => [
  cutsTable(result),
  stepsTable(result),
  estimatesTable(result),
];
