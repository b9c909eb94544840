import './dawn.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { erf } from '../core/expression/erf.ts';
import { prelude } from '../core/expression/wgsl.ts';
import { registerFused } from './fused.ts';
import { type Gpu, openGpu } from './gpu.ts';
import { tensor1d } from './tfjs.ts';

let gpu: Gpu;
beforeAll(async () => {
  gpu = (await openGpu({ software: true }))!;
});
afterAll(() => gpu.close());

const between = (low: number, high: number, i: number): number => low + (high - low) * ((i * 0.6180339887) % 1);

const powRounded = (x: number, y: number): number => x ** Math.round(y);

/** Each function with its argument at i, its second one, its float64 value, and what is left of its precision in ulps. */
const functions = [
  { code: 'sine(x)', x: (i: number) => between(-1e4, 1e4, i), value: Math.sin, ulps: 6 },
  { code: 'cosine(x)', x: (i: number) => between(-1e4, 1e4, i), value: Math.cos, ulps: 6 },
  { code: 'sine(x)', x: (i: number) => between(-4, 4, i), value: Math.sin, ulps: 4 },
  { code: 'cosine(x)', x: (i: number) => between(-4, 4, i), value: Math.cos, ulps: 4 },
  { code: 'hyperbolicTangent(x)', x: (i: number) => between(-12, 12, i), value: Math.tanh, ulps: 8 },
  { code: 'hyperbolicTangent(x)', x: (i: number) => between(-0.5, 0.5, i), value: Math.tanh, ulps: 8 },
  { code: 'logOnePlus(x)', x: (i: number) => between(-0.9, 20, i), value: Math.log1p, ulps: 64 },
  { code: 'logOnePlus(x)', x: (i: number) => between(-0.12, 0.12, i), value: Math.log1p, ulps: 4 },
  { code: 'logarithm(x)', x: (i: number) => between(0.001, 100, i), value: Math.log, ulps: 64 },
  { code: 'logarithm(x)', x: (i: number) => between(0.9, 1.1, i), value: Math.log, ulps: 4 },
  { code: 'errorFunction(x)', x: (i: number) => between(-5, 5, i), value: erf, ulps: 8 },
  { code: 'errorFunction(x)', x: (i: number) => between(-0.5, 0.5, i), value: erf, ulps: 8 },
  { code: 'power(x, y)', x: (i: number) => between(0.01, 4, i), value: Math.pow, ulps: 64 },
  { code: 'power(x, round(y))', x: (i: number) => between(-4, -0.01, i), value: powRounded, ulps: 64 },
];

/** The spacing of float32 numbers at x, where that is not below 2⁻¹⁰: closer to a zero only the absolute error counts. */
const ulp = (x: number): number => 2 ** (Math.max(-10, Math.floor(Math.log2(Math.abs(x)))) - 23);
const POINTS = 4096;

describe('the functions of the language in WGSL', () => {
  const evaluate = registerFused({
    name: 'Functions',
    inputs: ['a'],
    dispatch: (_: Record<string, never>, { a }) => ({
      code: `${prelude}
fn main(index: i32) {
if (index >= uniforms.count) { return; }
let y = 4f * cosine(f32(index));
${functions.map(({ code }, f) => `{ let x = a[${f} * uniforms.count + index]; result[${f} * uniforms.count + index] = ${code}; }`).join('\n')}
result[${functions.length} * uniforms.count + index] = y;
}`,
      uniforms: [{ name: 'count', type: 'i32', value: a / functions.length }],
      threads: a / functions.length,
      length: a + a / functions.length,
    }),
    float64: () => new Float32Array(),
  });

  it('are the float64 ones to a few ulps; powers, and logarithms far from 1, to what the device has', async () => {
    const at = functions.map(({ x }) => Float32Array.from({ length: POINTS }, (_, i) => x(i + 1)));
    const a = tensor1d(Float32Array.from(at.flatMap((row) => Array.from(row))));
    const found = await gpu.guard(() => evaluate({ a }, {}).data<'float32'>());
    const y = found.subarray(functions.length * POINTS);
    const worst = functions.map(({ value }, f) =>
      at[f]!.reduce((most, x, i) => {
        const want = value(x, y[i]!);
        return Math.max(most, Math.abs(found[f * POINTS + i]! - want) / ulp(want));
      }, 0),
    );
    functions.forEach(({ code, ulps }, f) => {
      expect(worst[f], `${code} at ${at[f]![0]} and beyond`).toBeLessThan(ulps);
    });
  });
});
