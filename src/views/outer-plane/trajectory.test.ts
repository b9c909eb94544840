import { describe, expect, it } from 'vitest';
import { crossings, sampled } from '../../facts/sampled.ts';
import { planeOf } from '../geometry/plane.ts';
import { identities } from '../marks/palette.ts';
import { trajectory } from './trajectory.ts';

const plane = planeOf([-1, 1, -1, 1], 444, 434);
const drawn = (states: readonly (readonly [number, number])[]) =>
  trajectory(Float64Array.from(states.flat()), plane, identities[3]!);
const places = (path: string) => [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((m) => [Number(m[1]), Number(m[2])]);

describe('a trajectory', () => {
  it('is one short path however many states crowd at its end', () => {
    const states = Array.from({ length: 5000 }, (_, i) => [-0.9 * Math.exp(-i / 3), 0] as const);
    const { path, markers } = drawn(states);
    expect(places(path).length).toBeLessThan(60);
    expect(markers.split('Z').length - 1).toBeLessThanOrEqual(24);
  });

  it('stays within half a pixel of every state', () => {
    const states = Array.from({ length: 400 }, (_, i) => [0.8 * Math.cos(i / 90), 0.8 * Math.sin(i / 90)] as const);
    const kept = places(drawn(states).path);
    for (const [x, y] of states) {
      const away = Math.min(...kept.map(([a, b]) => Math.hypot(a! - plane.x(x), b! - plane.y(y))));
      expect(away).toBeLessThan(0.6);
    }
  });

  it('leaves through the edge in the direction in which it goes, however far', () => {
    const { exit, path } = drawn([
      [0, 0],
      [0.5, 0],
      [5e7, 5e6],
      [-4e7, 3e7],
    ]);
    expect(exit!.tau).toBe(3);
    expect(exit!.x).toBeCloseTo(plane.box.x + plane.box.width, 6);
    expect(exit!.angle).toBeCloseTo(-Math.atan2(0.1, 1), 3);
    for (const [x, y] of places(path)) expect(Math.max(Math.abs(x!), Math.abs(y!))).toBeLessThan(50_000);
  });

  it('that comes back has not left', () => {
    expect(
      drawn([
        [0, 0],
        [3, 0],
        [0.2, 0],
      ]).exit,
    ).toBeNull();
  });

  it('ends before the first state that is not finite', () => {
    const { path } = drawn([
      [0, 0],
      [0.5, 0.5],
      [Number.NaN, 0],
    ]);
    expect(places(path)).toHaveLength(2);
    expect(path).not.toContain('NaN');
  });
});

describe('a sampled curve', () => {
  const at = Float64Array.from({ length: 11 }, (_, i) => i / 10);

  it('crosses zero where a line through its samples does', () => {
    expect(
      crossings(
        at,
        at.map((l) => 2 * l - 0.9),
      )[0],
    ).toBeCloseTo(0.45, 12);
    expect(
      crossings(
        at,
        at.map((l) => l - 0.5),
      ),
    ).toEqual([0.5]);
    expect(
      crossings(
        at,
        at.map((l) => l + 1),
      ),
    ).toEqual([]);
  });

  it('has values between its samples and none beyond them', () => {
    const values = at.map((l) => 3 * l);
    expect(sampled(at, values, 0.123)).toBeCloseTo(0.369, 12);
    expect(sampled(at, values, 1.2)).toBeNaN();
  });
});
