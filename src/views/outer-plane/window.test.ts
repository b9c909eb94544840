import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../scenario/defaults.ts';
import { frameOf } from '../../scenario/frame.ts';
import type { Frame } from '../../scenario/scenario.ts';
import { planeOf, planeWindow, plotBox, rounded } from '../geometry/plane.ts';
import { gestured } from './navigation.ts';
import { needlePositions, zoomed } from './window.ts';

const span = fc.double({ min: 0.01, max: 100, noNaN: true });
const centre = fc.double({ min: -50, max: 50, noNaN: true });
const frames = fc
  .record({ x: centre, y: centre, width: span, height: span })
  .map(({ x, y, width, height }): Frame => [x, x + width, y, y + height]);
const sizes = fc.record({ width: fc.integer({ min: 200, max: 1600 }), height: fc.integer({ min: 150, max: 1200 }) });

describe('the visible window', () => {
  it('has equal units on both axes, holds the frame and has its centre', () => {
    fc.assert(
      fc.property(frames, sizes, (frame, { width, height }) => {
        const w = planeWindow(frame, width, height);
        const box = plotBox(width, height);
        expect((w[1] - w[0]) / box.width / ((w[3] - w[2]) / box.height)).toBeCloseTo(1, 9);
        expect(w[0]).toBeLessThanOrEqual(frame[0] + 1e-9);
        expect(w[3]).toBeGreaterThanOrEqual(frame[3] - 1e-9);
        expect(w[0] + w[1]).toBeCloseTo(frame[0] + frame[1], 9);
        const again = planeWindow(w, width, height);
        for (let i = 0; i < 4; i++) expect(again[i]!).toBeCloseTo(w[i]!, 9);
      }),
    );
  });

  it('maps λ to pixels and back', () => {
    fc.assert(
      fc.property(frames, sizes, (frame, { width, height }) => {
        const plane = planeOf(planeWindow(frame, width, height), width, height);
        const [x, y] = plane.at(plane.x(frame[0]), plane.y(frame[2]));
        expect(x).toBeCloseTo(frame[0], 8);
        expect(y).toBeCloseTo(frame[2], 8);
        expect(plane.y(frame[3])).toBeLessThan(plane.y(frame[2]));
      }),
    );
  });

  it('is the problem’s own, widened to hold λ₁', () => {
    const home = frameOf(defaultScenario());
    expect(home).toEqual([-1.25, 0.35, -0.55, 0.65]);
    const [, x1, , y1] = frameOf({ ...defaultScenario(), lambda: [5, 5] });
    expect(x1).toBeGreaterThan(5);
    expect(y1).toBeGreaterThan(5);
    expect(frameOf({ ...defaultScenario(), lambda: [5, 5], frame: home })).toEqual(home);
  });

  it('is ruled by λ alone where λ is one number', () => {
    const frame = frameOf({ ...defaultScenario('shaban-theorem-3.5'), frame: [0, 1, -100, 100] });
    const [x0, x1] = planeWindow(frame, 640, 470);
    expect([x0, x1]).toEqual([0, 1]);
  });
});

describe('needles', () => {
  it('stand 44 pixels apart inside the plot', () => {
    const window = planeWindow([-1, 1, -1, 1], 640, 470);
    const plane = planeOf(window, 640, 470);
    const at = needlePositions(window, 640, 470);
    expect(at.length / 2).toBe(13 * 9);
    expect(plane.x(at[2]!) - plane.x(at[0]!)).toBeCloseTo(44, 9);
    for (let i = 0; i < at.length; i += 2) {
      expect(plane.x(at[i]!)).toBeGreaterThan(plane.box.x + 12);
      expect(plane.y(at[i + 1]!)).toBeGreaterThan(plane.box.y + 12);
    }
  });
});

describe('gestures', () => {
  const plane = planeOf(planeWindow([-1, 1, -1, 1], 640, 470), 640, 470);

  it('keep the λ under one finger under it', () => {
    const moved = planeOf(gestured(plane, [[200, 200]], [[260, 170]]), 640, 470);
    const [x, y] = plane.at(200, 200);
    expect(moved.x(x)).toBeCloseTo(260, 9);
    expect(moved.y(y)).toBeCloseTo(170, 9);
  });

  it('zoom by how far two fingers spread, about their middle', () => {
    const from = [
      [200, 200],
      [300, 200],
    ] as const;
    const to = [
      [150, 220],
      [350, 220],
    ] as const;
    const moved = planeOf(gestured(plane, from, to), 640, 470);
    expect(moved.unit).toBeCloseTo(plane.unit / 2, 12);
    const [x, y] = plane.at(250, 200);
    expect(moved.x(x)).toBeCloseTo(250, 9);
    expect(moved.y(y)).toBeCloseTo(220, 9);
  });

  it('leave the point that is zoomed about where it is', () => {
    expect(zoomed([0, 10, 0, 10], [2, 5], 0.5)).toEqual([1, 6, 2.5, 7.5]);
  });
});

describe('λ set by hand', () => {
  it('is rounded to less than a pixel, in few digits', () => {
    expect(rounded(-0.86238417, 1.6)).toBe(-0.8624);
    expect(rounded(123.456, 1000)).toBe(123.5);
  });
});
