import { drain } from '../core/dynamics.ts';
import { isRandom } from '../core/estimators/choice.ts';
import { descend } from '../core/outer/descend.ts';
import { limits } from '../scenario/limits.ts';
import { type Question, readOuter, readWarm } from './question.ts';
import { Refusal, readInteger, readOneOf } from './read.ts';

/** Every run carries the ratios of all, so that their number counts twice in the memory. */
const MOST_RUNS = 32;

/** The outer descent of every estimator, by the fused kernels. */
export const trajectory = ({ problem, descent, lambda, asked, truth, bag, constants }: Question): object => {
  const outer = readOuter(bag.outer);
  if (asked.length > MOST_RUNS)
    throw new Refusal(`a trajectory takes at most ${MOST_RUNS} estimators, got ${asked.length}`);
  const work = descent.T * outer.iterations * asked.length;
  if (work > limits.work)
    throw new Refusal(`T × outer.iterations × estimators must be at most ${limits.work}, got ${work}`);
  const last = { min: 0, max: asked.length - 1 };
  const along = bag.alongPathOf === undefined ? null : readInteger(bag.alongPathOf, 'alongPathOf', last);
  const estimators = asked.map((one) => one.estimator);
  const seed = asked.map((one) => one.seed);
  const tasks = bag.draw === undefined ? 'all' : readOneOf(bag.draw, 'draw', ['all', 'one'] as const);
  const warm = readWarm(bag, problem);
  const { runs } = drain(descend(problem, { estimators, descent, lambda, outer, seed, truth, tasks, warm }).walk);
  return {
    version: 1,
    ...(constants && { constants }),
    runs: runs.map((run, i) => ({
      estimator: isRandom(run.estimator) ? { ...run.estimator, seed: seed[i] } : run.estimator,
      lambda: Array.from({ length: run.length }, (_, t) => pointAt(run.lambda, t, problem.N)),
      outerValue: Array.from(run.value),
      gradientNorm: Array.from(run.gradientNorm),
      descentRatio: Array.from(run.ratio[i]!),
      ...(along === null ? {} : { alongPath: Array.from(runs[along]!.ratio[i]!) }),
      ...(run.start ? { start: Array.from({ length: run.length }, (_, t) => pointAt(run.start!, t, problem.M)) } : {}),
      ...(run.coin ? { coin: Array.from(run.coin) } : {}),
      ...(run.q ? { q: Array.from(run.q) } : {}),
      firstStepSize: run.firstStepSize,
      ended: run.ended,
    })),
  };
};

const pointAt = (values: Float64Array, i: number, N: number): number[] => Array.from(values.subarray(i * N, i * N + N));
