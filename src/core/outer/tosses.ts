import { adaptsCoin, drawnBy, type Estimator } from '../estimators/choice.ts';
import { finish, type Source } from '../hypergradients.ts';
import { bits, outcomeOf } from '../random.ts';
import { drawsOf, REMEMBERED } from './draws.ts';

/** What many runs of one estimator draw, as `Draws` has it of one: plain arrays, since a swarm draws millions of times. */
export interface Tosses {
  /** Draws for update τ of every run: which outcome each has. */
  readonly toss: (tau: number) => Uint16Array;
  /** Writes the i-th run's h by its last draw. */
  readonly take: (i: number, source: Source, point: number, h: Float64Array) => void;
}

/** Of the runs first … first + count − 1 of a seed. */
export const tossesOf = (
  estimator: Estimator,
  {
    seed,
    first,
    count,
    T,
  }: { readonly seed: number; readonly first: number; readonly count: number; readonly T: number },
): Tosses => {
  const outcomes = new Uint16Array(count);
  if (adaptsCoin(estimator)) {
    const runs = Array.from({ length: count }, (_, i) =>
      drawsOf(estimator, 0, { seed, run: first + i, T, memory: new Float64Array(REMEMBERED) }),
    );
    return {
      toss: (tau) => {
        for (let i = 0; i < count; i++) outcomes[i] = runs[i]!.toss(tau);
        return outcomes;
      },
      take: (i, source, point, h) => finish(runs[i]!.take(source, point, h)),
    };
  }
  const starts = Uint32Array.from({ length: count }, (_, i) => bits.start(seed, first + i));
  const words = new Uint32Array(count);
  const reaches = drawnBy(estimator, T)?.reaches;
  return {
    toss: (tau) => {
      if (!reaches) return outcomes;
      bits.words(starts, tau, words);
      for (let i = 0; i < count; i++) outcomes[i] = outcomeOf(words[i]!, reaches);
      return outcomes;
    },
    take: (i, source, point, h) => finish(source.draw(0, point, outcomes[i]!, h)),
  };
};
