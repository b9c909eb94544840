import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problems } from '../problems/index.ts';
import { contradictions, convexityOf, halton, sampleDomain, suggested } from './sampled.ts';

const formula = (inner: string, more: object = {}) => ({
  lambda: ['l1'],
  w: ['w1', 'w2'],
  inner,
  outer: 'w1',
  ...more,
});
const domain = { window: [-1, 1], region: [-2, 2, -3, 3] };

describe('a sampled domain', () => {
  test('has the eigenvalues of a quadratic at every point, and says that they are the same everywhere', () => {
    const number = fc.integer({ min: -20, max: 20 }).map((n) => n / 8);
    fc.assert(
      fc.property(number, number, number, (p, q, s) => {
        const found = sampleDomain(formula(`(${p})*w1^2/2 + (${q})*w1*w2 + (${s})*w2^2/2 + l1*w1`), domain, 64);
        const [low, high] = [found.least!.value, found.greatest!.value];
        expect(low + high).toBeCloseTo(p + s, 12);
        expect(low * high).toBeCloseTo(p * s - q * q, 10);
        expect(low).toBeLessThanOrEqual(high);
        expect(found.constant).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test.each(Object.entries(problems))('agrees with what %s declares', (_, { formula: g, window }) => {
    const region = g.w.flatMap(() => [-2, 2]);
    const found = sampleDomain(g, { window, region });
    expect([found.least!.value, found.greatest!.value]).toEqual([g.strongConvexity, g.smoothness]);
    expect(convexityOf(found)).toBe('strong');
    expect(suggested(found)).toEqual({ strongConvexity: g.strongConvexity, smoothness: g.smoothness });
    expect(contradictions(g, found)).toEqual({ strongConvexity: null, smoothness: null });
  });

  test('holds its corners, so that extremes on the edge are found exactly, with their points', () => {
    const found = sampleDomain(formula('exp(l1)*w1^2/2 + w2^4/12'), domain);
    expect(found.greatest).toEqual({
      value: 9,
      lambda: [expect.any(Number)],
      w: [expect.any(Number), expect.any(Number)],
    });
    expect(Math.abs(found.greatest!.w[1]!)).toBe(3);
    expect(found.least!.value).toBeGreaterThanOrEqual(0);
    expect(found.least!.value).toBeLessThan(0.001);
    expect(found.constant).toBe(false);
  });

  test('finds where a double well is not convex', () => {
    const found = sampleDomain(
      { lambda: ['l1'], w: ['w1'], inner: '(w1^2 - 1)^2/4 - l1*w1', outer: 'w1' },
      { window: [-1, 1], region: [-2, 2] },
    );
    expect(found.least!.value).toBeCloseTo(-1, 4);
    expect(Math.abs(found.least!.w[0]!)).toBeLessThan(0.01);
    expect(found.greatest!.value).toBe(11);
    expect([convexityOf(found), suggested(found)]).toEqual(['none', null]);
  });

  test('tells flat from strongly convex', () => {
    expect(convexityOf(sampleDomain(formula('(w1 + w2)^2'), domain))).toBe('flat');
    expect(convexityOf(sampleDomain(formula('(w1 + w2)^2 + w1^2/1000'), domain))).toBe('strong');
  });

  test('says where something is not finite, and leaves it out', () => {
    const found = sampleDomain(formula('w1^2 + w2^2 + sqrt(l1)'), domain);
    expect(found.broken!.count).toBeGreaterThan(1900);
    expect(found.broken!.count).toBeLessThan(2200);
    expect(found.broken!.first.lambda[0]).toBeLessThanOrEqual(0);
    expect([found.least!.value, found.greatest!.value]).toEqual([2, 2]);
    const nowhere = sampleDomain(formula('w1^2 + log(-1 - w1^2)'), domain);
    expect([nowhere.broken!.count, nowhere.least, convexityOf(nowhere)]).toEqual([4096, null, null]);
  });

  test('follows a learned step', () => {
    const { step } = sampleDomain(formula('w1^2 + w2^2', { step: 'exp(l1)' }), domain);
    expect([step!.least.value, step!.greatest.value]).toEqual([Math.exp(-1), Math.E]);
    expect(sampleDomain(formula('w1^2 + w2^2'), domain).step).toBeNull();
  });

  test('contradicts what is declared, with the point', () => {
    const declared = formula('w1^2 + w2^2*(1 + l1^2)', { strongConvexity: 2.5, smoothness: 3 });
    const found = sampleDomain(declared, domain);
    const { strongConvexity, smoothness } = contradictions(declared, found);
    expect([strongConvexity!.value, smoothness!.value]).toEqual([2, 4]);
    expect(Math.abs(smoothness!.lambda[0]!)).toBe(1);
  });

  test('suggests outwards', () => {
    const { strongConvexity, smoothness } = suggested(sampleDomain(formula('w1^2/3 + w2^2*2/3'), domain))!;
    expect([strongConvexity, smoothness]).toEqual([0.666666, 1.33334]);
  });
});

test('Halton’s sequence fills each axis evenly', () => {
  for (let k = 0; k < 4; k++) {
    const counts = new Array<number>(8).fill(0);
    for (let i = 1; i <= 4096; i++) counts[Math.floor(8 * halton(i, k))]! += 1;
    for (const count of counts) expect(Math.abs(count - 512)).toBeLessThan(12);
  }
});
