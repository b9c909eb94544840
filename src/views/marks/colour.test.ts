import { interpolate, rgb } from 'culori';
import { describe, expect, it } from 'vitest';
import { oklab, ramp, rampColour, steps } from './colour.ts';

const pixel = (colours: Uint8ClampedArray, i: number) => [...colours.slice(4 * i, 4 * i + 3)];
const bytes = (hex: string) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
const hexOf = (p: number[]) => `#${p.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
const lightness = (colours: Uint8ClampedArray) =>
  Array.from({ length: steps }, (_, i) => oklab(hexOf(pixel(colours, i)))[0]);

describe('field colours', () => {
  it('begin and end at their stops', () => {
    for (const [theme, low, high] of [
      ['light', '#FFFFFF', '#C6D1DD'],
      ['dark', '#14171B', '#3A4552'],
    ] as const) {
      const colours = ramp('sequential', theme);
      expect(pixel(colours, 0)).toEqual(bytes(low));
      expect(pixel(colours, steps - 1)).toEqual(bytes(high));
    }
  });

  it('have the ground at zero of the diverging ramp, and its ends at ±1', () => {
    for (const [theme, low, zero, high] of [
      ['light', '#F0AC8D', '#FFFFFF', '#AECFE0'],
      ['dark', '#7A331C', '#16181B', '#24536C'],
    ] as const) {
      const colours = ramp('diverging', theme);
      expect(pixel(colours, 0)).toEqual(bytes(low));
      expect(pixel(colours, steps - 1)).toEqual(bytes(high));
      const middle = pixel(colours, (steps - 1) >> 1);
      for (const [i, c] of bytes(zero).entries()) expect(Math.abs(middle[i]! - c)).toBeLessThanOrEqual(1);
    }
  });

  it('are mixed in OKLab as culori mixes them', () => {
    const theirs = interpolate(['#FFFFFF', '#E6ECF2', '#C6D1DD'], 'oklab');
    const ours = ramp('sequential', 'light');
    for (let i = 0; i < steps; i += 7) {
      const { r, g, b } = rgb(theirs(i / (steps - 1)));
      for (const [j, c] of [r, g, b].entries()) expect(Math.abs(pixel(ours, i)[j]! - 255 * c)).toBeLessThan(0.6);
    }
  });

  it('grow steadily away from the ground', () => {
    const light = lightness(ramp('sequential', 'light'));
    const dark = lightness(ramp('sequential', 'dark'));
    for (let i = 1; i < steps; i++) {
      expect(light[i]! - light[i - 1]!).toBeLessThan(0.003);
      expect(dark[i]! - dark[i - 1]!).toBeGreaterThan(-0.003);
    }
    const diverging = lightness(ramp('diverging', 'light'));
    for (let i = 8; i < steps / 2; i += 8) expect(diverging[i]!).toBeGreaterThan(diverging[i - 8]!);
    for (let i = steps / 2 + 8; i < steps; i += 8) expect(diverging[i]!).toBeLessThan(diverging[i - 8]!);
  });

  it('are clipped beyond their ends', () => {
    const colours = ramp('diverging', 'light');
    expect(rampColour(colours, -3)).toBe(rampColour(colours, 0));
    expect(rampColour(colours, 7)).toBe('rgb(174 207 224)');
  });
});
