import { describe, expect, test } from 'vitest';
import { dotOf, measured, resultOf } from './figures.ts';

/** What the lesson ‘When biased is enough’ states, computed. */
const toy = '#v=2&arrows=0';
const direct = `${toy}&p=shaban-toy-interfering`;

describe('when biased is enough', () => {
  test('without a direct term one step of a hundred is far off, goes downhill all along, always too slowly, and arrives', async () => {
    const link = `${toy}&e=K1-s1,reverse-s3&sel=0&tau=1`;
    expect(await measured(link, { of: 'off' })).toBeGreaterThan(0.9);
    expect(await measured(link, { of: 'distance' })).toBeLessThan(1e-6);
    expect(await measured(link, { of: 'arrives' })).toBe(9);
    expect(await measured(link, { of: 'arrives', who: 1 })).toBe(6);
    expect(await measured(link, { of: 'lowest-ratio' })).toBeGreaterThan(0.05);
    expect(await measured(link, { of: 'highest-ratio' })).toBeLessThan(0.1 + 1e-9);
  });

  test('there each part pulls the way of d, and the ratio is above zero from the first step kept on', async () => {
    for (const tau of [1, 3, 8]) {
      const { unrolled } = await resultOf(`${toy}&e=K1-s1&sel=0&tau=${tau}`);
      for (let K = 1; K <= 100; K++) {
        const part = [0, 1].map((k) => unrolled.gathered[2 * K + k]! - unrolled.gathered[2 * K - 2 + k]!);
        expect(dotOf(part, unrolled.exact)).toBeGreaterThan(0);
      }
    }
  });

  test('along the path of K = 1 the ratio of K turns negative with the direct term up to K = 7, without it never', async () => {
    for (const K of [1, 3, 7, 8, 12, 25]) {
      const rest = `&e=K1,K${K}-s1&sel=1&along=0`;
      expect((await measured(direct + rest, { of: 'lowest-ratio', along: 0 })) < 0).toBe(K <= 7);
      expect(await measured(toy + rest, { of: 'lowest-ratio', along: 0 })).toBeGreaterThan(0);
    }
  });

  test('where that path is lowest the error is the same with and without, d is a small difference, and training knows no f', async () => {
    const along = await resultOf(`${direct}&e=K1,K7-s1&sel=0&along=0&tau=8`);
    const lambda = 'lambda=0.43066268882916986,0.06055462351468132&sel=0&tau=1&n=1&e=K7-s1';
    const [withIt, without] = [await resultOf(`${direct}&${lambda}`), await resultOf(`${toy}&${lambda}`)];
    for (const [k, x] of withIt.unrolled.lambda.entries()) expect(x).toBeCloseTo(along.unrolled.lambda[k]!, 12);
    expect(await measured(`${direct}&e=K1,K7-s1&sel=1&along=0`, { of: 'lowest-ratio-at', along: 0 })).toBe(8);
    expect(withIt.unrolled.estimates[0]!.error).toBeCloseTo(without.unrolled.estimates[0]!.error, 10);
    expect(Array.from(withIt.unrolled.path)).toEqual(Array.from(without.unrolled.path));
    const cosine =
      dotOf(withIt.unrolled.direct, without.unrolled.exact) /
      (Math.hypot(...withIt.unrolled.direct) * Math.hypot(...without.unrolled.exact));
    expect(cosine).toBeLessThan(-0.9);
    expect(Math.hypot(...withIt.unrolled.exact)).toBeLessThan(0.7 * Math.hypot(...withIt.unrolled.direct));
  });

  test('a path comes to rest where the direct term and what is kept cancel, and the more is kept the nearer to λ*', async () => {
    const end = (K: number) => `${direct}&e=K${K}-s1,reverse-s3&sel=0&tau=201`;
    const { unrolled } = await resultOf(end(1));
    const [{ hypergradient: h, error }] = unrolled.estimates as [(typeof unrolled.estimates)[0]];
    expect(Math.hypot(...h)).toBeLessThan(0.01 * Math.hypot(...unrolled.direct));
    const kept = h.map((x, k) => x - unrolled.direct[k]!);
    expect(dotOf(kept, unrolled.direct)).toBeLessThan(-0.99 * Math.hypot(...kept) * Math.hypot(...unrolled.direct));
    expect(error / Math.hypot(...unrolled.exact)).toBeCloseTo(1, 2);
    const away = await Promise.all([1, 5, 24, 25].map((K) => measured(end(K), { of: 'distance' })));
    expect([...away].sort((a, b) => b - a)).toEqual(away);
    expect(away[2]).toBeGreaterThan(0.02);
    expect(away[3]).toBeLessThan(0.02);
    // d leads back to λ*.
    const best = [0.326703, -0.008159];
    expect(
      dotOf(
        unrolled.exact,
        unrolled.lambda.map((x, k) => x - best[k]!),
      ),
    ).toBeGreaterThan(0);
  });

  test('the one-variable problem stops at its closed forms however long it trains, and nearer where more is kept', async () => {
    const at = (rest: string) => `#v=2&p=shaban-theorem-3.5&sel=0&tau=201&${rest}`;
    for (const T of [100, 500, 2000]) {
      const D = (k: number) => 1 - 0.9 ** k;
      const link = at(`e=K1-s1,reverse-s3&T=${T}`);
      expect(await measured(link, { of: 'end' })).toBeCloseTo((1 - D(1) * (1 - D(T)) * 2) / (1 + D(1) * D(T)), 6);
      expect(await measured(link, { of: 'best' })).toBeCloseTo((1 - D(T) * (1 - D(T)) * 2) / (1 + D(T) ** 2), 6);
    }
    const best = await measured(at('e=K50-s1,reverse-s3'), { of: 'best' });
    expect(Math.abs((await measured(at('e=K50-s1,reverse-s3'), { of: 'end' })) - best)).toBeLessThan(0.003);
    // Non-interference fails where it stops.
    expect(await measured(at('e=K1-s1'), { of: 'interference' })).toBeLessThan(0);
  });
});
