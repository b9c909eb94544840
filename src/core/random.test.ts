import { expect, test } from 'vitest';
import { bits, coin, drawnTask, startBits, taskBits, uniform } from './random.ts';

test('the stream is frozen: links made today show the same coins for ever', () => {
  expect([bits(0, 0, 1), bits(1, 0, 1), bits(0, 1, 1), bits(0, 0, 2), bits(2 ** 32 - 1, 5, 10_000)]).toEqual([
    1765067741, 1301497521, 2715582365, 2376097552, 2072013070,
  ]);
  expect(Array.from({ length: 24 }, (_, i) => coin(7, 1, i + 1, 0.5)).join('')).toBe('010001010101010101010100');
});

test('q = 1 is always heads, and a larger q keeps every head of a smaller one', () => {
  for (let step = 0; step < 1000; step++) {
    expect(coin(3, 2, step, 1)).toBe(1);
    expect(coin(3, 2, step, 0.3)).toBeGreaterThanOrEqual(coin(3, 2, step, 0.1));
  }
});

/** χ² of counts against equal expectation, in standard deviations of its distribution. */
const excess = (counts: readonly number[]): number => {
  const mean = counts.reduce((a, b) => a + b) / counts.length;
  const chi = counts.reduce((sum, c) => sum + (c - mean) ** 2 / mean, 0);
  return (chi - (counts.length - 1)) / Math.sqrt(2 * (counts.length - 1));
};

test('along steps, along trajectories and along seeds the words are uniform, and neighbours independent', () => {
  const n = 1 << 16;
  const streams = [(i: number) => bits(1, 2, i), (i: number) => bits(1, i, 2), (i: number) => bits(i, 1, 2)];
  for (const stream of streams) {
    for (const shift of [24, 12, 0]) {
      const ones = new Array<number>(256).fill(0);
      const pairs = new Array<number>(256).fill(0);
      for (let i = 0; i < n; i++) {
        const word = (stream(i) >>> shift) & 255;
        const next = (stream(i + 1) >>> shift) & 255;
        ones[word]!++;
        pairs[(word & 15) * 16 + (next & 15)]!++;
      }
      expect(Math.abs(excess(ones))).toBeLessThan(4);
      expect(Math.abs(excess(pairs))).toBeLessThan(4);
    }
  }
});

test('seeds, trajectories and steps are not interchangeable', () => {
  const words = new Set<number>();
  for (let a = 0; a < 12; a++) for (let b = 0; b < 12; b++) for (let c = 0; c < 12; c++) words.add(bits(a, b, c));
  expect(words.size).toBe(12 ** 3);
});

test('heads come as often as q says, among the first ten thousand steps of several runs', () => {
  for (const q of [0.05, 0.1, 0.5]) {
    for (let run = 0; run < 6; run++) {
      let heads = 0;
      for (let step = 1; step <= 10_000; step++) heads += coin(0, run, step, q);
      expect(Math.abs(heads - 10_000 * q)).toBeLessThan(4 * Math.sqrt(10_000 * q * (1 - q)));
    }
  }
});

test('heads come as often as q says, from 1 in 1000 to 9 in 10, over a million draws', () => {
  const n = 1_000_000;
  for (const q of [1e-3, 0.01, 0.05, 0.1, 0.3, 0.5, 0.9]) {
    let heads = 0;
    for (let i = 0; i < n; i++) heads += coin(11, i % 1000, Math.floor(i / 1000) + 1, q);
    expect(Math.abs(heads - n * q)).toBeLessThan(4 * Math.sqrt(n * q * (1 - q)));
  }
});

test('coins, tasks and starts are uncorrelated over a million draws, also between neighbouring seeds', () => {
  const n = 1_000_000;
  const streams = [bits, taskBits, startBits];
  const pairs = streams.flatMap((a, i) => streams.slice(i).map((b) => [a, b] as const));
  for (const shift of [0, 1, -1])
    for (const [a, b] of pairs) {
      if (a === b && shift === 0) continue;
      let sum = 0;
      for (let i = 0; i < n; i++) {
        const [run, step] = [i & 1023, i >> 10];
        sum += (uniform(a(7, run, step)) - 0.5) * (uniform(b(7 + shift, run, step)) - 0.5);
      }
      // Each factor has the variance 1/12.
      expect(Math.abs((12 * sum) / Math.sqrt(n))).toBeLessThan(4);
    }
});

test('the task does not follow the coin: heads fall on every task alike, and each task comes by its share', () => {
  const n = 1_000_000;
  const shares = [0.2, 0.5, 0.3];
  const drawn = [0, 0, 0];
  const heads = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const task = drawnTask(3, i & 1023, i >> 10, shares);
    drawn[task]!++;
    heads[task]! += coin(3, i & 1023, i >> 10, 0.1);
  }
  shares.forEach((share, task) => {
    expect(Math.abs(drawn[task]! - n * share)).toBeLessThan(4 * Math.sqrt(n * share * (1 - share)));
    expect(Math.abs(heads[task]! - 0.1 * drawn[task]!)).toBeLessThan(4 * Math.sqrt(0.09 * drawn[task]!));
  });
});
