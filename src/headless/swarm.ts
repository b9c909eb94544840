import { drain } from '../core/dynamics.ts';
import { quantilesShown, type Spread, spreadOf } from '../core/outer/spreadOf.ts';
import { type Flock, recordedTaus, swarm, uniformStarts } from '../core/outer/swarm.ts';
import { limits, runsWithin } from '../scenario/limits.ts';
import { type Question, readOuter, readWarm } from './question.ts';
import { Refusal, readInteger, readNumber, readOneOf } from './read.ts';

/** Values τ by τ, run by run. */
const byRun = (
  flocks: readonly Flock[],
  taus: number,
  of: (flock: Flock, entry: number, i: number) => number,
): Float64Array => {
  const runs = flocks.reduce((sum, { count }) => sum + count, 0);
  const values = new Float64Array(runs * taus);
  for (const flock of flocks)
    for (let i = 0; i < flock.count; i++)
      for (let j = 0; j < taus; j++) values[(flock.first + i) * taus + j] = of(flock, j, i);
  return values;
};

const told = ({ mean, quantiles, lost }: Spread): object => ({
  mean: Array.from(mean),
  quantiles: Object.fromEntries(quantilesShown.map((p, q) => [String(p), Array.from(quantiles[q]!)])),
  lost: Array.from(lost),
});

/** Many runs of every estimator, from starts spread around λ: the same draws as the page's for a seed. */
export const swarmAnswer = ({ problem, descent, lambda, asked, truth, bag, constants }: Question): object => {
  const outer = readOuter(bag.outer);
  if (truth !== 'steps') throw new Refusal('truth must be "steps" here: runs descend F');
  const most = runsWithin(descent.T, outer.iterations, asked.length);
  const runs = readInteger(bag.runs, 'runs', { min: 1, max: most });
  const spread = bag.spread === undefined ? 0 : readNumber(bag.spread, 'spread', limits.spread);
  const tasks = bag.draw === undefined ? 'all' : readOneOf(bag.draw, 'draw', ['all', 'one'] as const);
  const warm = readWarm(bag, problem);
  const { expected = false } = bag;
  if (typeof expected !== 'boolean') throw new Refusal('expected must be true or false');
  const at = recordedTaus(outer.iterations);
  return {
    version: 1,
    ...(constants && { constants }),
    at,
    swarms: asked.map(({ estimator, seed }) => {
      const starts = uniformStarts(
        seed,
        runs,
        lambda.map((x) => x - spread),
        lambda.map((x) => x + spread),
      );
      const flocks: Flock[] = [];
      drain(
        swarm(
          { problem, descent, estimator, outer, seed, starts, tasks, warm, expected, wanted: at },
          (flock) => void flocks.push(flock),
        ),
      );
      const calls = byRun(flocks, at.length, (flock, j, i) => flock.calls[j * flock.count + i]!);
      const last = at.length - 1;
      return {
        estimator: { ...estimator, seed },
        runs,
        outerValue: told(
          spreadOf(
            byRun(flocks, at.length, (flock, j, i) => flock.value[j * flock.count + i]!),
            at.length,
          ),
        ),
        gradientNorm: told(
          spreadOf(
            byRun(flocks, at.length, (flock, j, i) => flock.gradientNorm[j * flock.count + i]!),
            at.length,
          ),
        ),
        calls: at.map((_, j) => calls.reduce((sum, x, k) => (k % at.length === j ? sum + x : sum), 0) / runs),
        ends: flocks.flatMap((flock) =>
          Array.from({ length: flock.count }, (_, i) =>
            Array.from(
              flock.lambda.subarray((last * flock.count + i) * problem.N, (last * flock.count + i + 1) * problem.N),
            ),
          ),
        ),
      };
    }),
  };
};
