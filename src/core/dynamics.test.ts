import { expect, test } from 'vitest';
import { drain, drive, read, type Walk } from './dynamics.ts';

function* sumOf(...scalars: Parameters<typeof read>[0][]): Walk<number> {
  let sum = 0;
  for (const scalar of scalars) sum += yield* read(scalar);
  return sum;
}

function* long(): Walk<void> {
  for (let step = 0; step < 10_000; step++) yield;
}

const onDevice = (value: number) => ({ read: async () => value });

test('drain runs a walk of plain numbers at once', () => {
  expect(drain(sumOf(1, 2, 3))).toBe(6);
});

test('drain refuses a walk that reads numbers from a device', () => {
  expect(() => drain(sumOf(1, onDevice(2)))).toThrow('use drive');
});

test('drive awaits the numbers that a walk reads, zero among them', async () => {
  expect(await drive(sumOf(1, onDevice(0), onDevice(5)))).toBe(6);
});

test('drive lets timers fire every 20 ms while it works, and stops with the reason of the signal', async () => {
  const controller = new AbortController();
  let clock = 0;
  setTimeout(() => controller.abort(new Error('overtaken')));
  await expect(drive(long(), controller.signal, () => clock++)).rejects.toThrow('overtaken');
  expect(clock).toBeLessThan(100);
});

test('drive does not start work that was aborted before', async () => {
  let started = false;
  const walk = (function* (): Walk<void> {
    started = true;
    yield;
  })();
  await expect(drive(walk, AbortSignal.abort(new Error('late')))).rejects.toThrow('late');
  expect(started).toBe(false);
});
