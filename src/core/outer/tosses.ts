import { adaptsCoin, type Estimator, isRandom } from '../estimators/choice.ts';
import { finish, type Source } from '../hypergradients.ts';
import { bits, coinOf } from '../random.ts';
import { drawsOf, REMEMBERED } from './draws.ts';

/** What many runs of one estimator draw, as `Draws` has it of one: plain arrays, since a swarm draws millions of times. */
export interface Tosses {
  /** Tosses for update τ of the i-th run. */
  readonly toss: (i: number, tau: number) => 0 | 1;
  /** Writes its h by the last toss. */
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
  if (adaptsCoin(estimator)) {
    const runs = Array.from({ length: count }, (_, i) =>
      drawsOf(estimator, 0, { seed, run: first + i, T, memory: new Float64Array(REMEMBERED) }),
    );
    return {
      toss: (i, tau) => runs[i]!.toss(tau),
      take: (i, source, point, h) => finish(runs[i]!.take(source, point, h)),
    };
  }
  const starts = Uint32Array.from({ length: count }, (_, i) => bits.start(seed, first + i));
  const coins = new Uint8Array(count);
  const q = isRandom(estimator) ? estimator.q : null;
  const { from } = bits;
  return {
    toss: (i, tau) => {
      if (q === null) return 0;
      const xi = coinOf(from(starts[i]!, tau), q);
      coins[i] = xi;
      return xi;
    },
    take: (i, source, point, h) => finish(source.draw(0, point, coins[i]! === 1 ? 1 : 0, h)),
  };
};
