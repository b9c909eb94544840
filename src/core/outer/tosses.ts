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
  /** The q that the i-th run's next coin is tossed with, where that follows the run. */
  readonly q?: (i: number) => number;
}

/** The runs first … first + count − 1 of a seed. */
interface Runs {
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  readonly T: number;
}

/** What takes the place of draws where every update is along their mean: d for an estimator that draws, its h for another. */
export const expectedOf = (estimator: Estimator, runs: Runs): Tosses => {
  const drawn = drawnBy(estimator, runs.T);
  if (!drawn) return tossesOf(estimator, runs);
  const outcomes = new Uint16Array(runs.count).fill(drawn.depths.length - 1);
  return {
    toss: () => outcomes,
    take(_, source, point, h) {
      for (let k = 0; k < h.length; k++) h[k] = source.exact[point * h.length + k]!;
    },
  };
};

export const tossesOf = (estimator: Estimator, { seed, first, count, T }: Runs): Tosses => {
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
      q: (i) => runs[i]!.q(),
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
