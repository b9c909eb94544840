import { describe, expect, it } from 'vitest';
import { crosses, profile } from '../geometry/curve.ts';
import { overlap } from '../geometry/rect.ts';
import { identities } from '../marks/palette.ts';
import { cutMarks, flagBox } from './cuts.tsx';
import { keyed } from './flag.tsx';
import { layout } from './geometry.ts';
import { alongCurve, sceneOf } from './place.ts';

const rising = profile(
  0,
  400,
  5,
  (i) => 100 * i,
  (i) => 200 - 20 * i,
);

describe('labels on a curve', () => {
  const scene = (from: number | null = null) =>
    sceneOf(
      { x: 0, y: 0, width: 400, height: 220 },
      { curves: [rising], solid: from === null ? null : { top: rising, from } },
      [],
    );

  it('know where the curve runs', () => {
    expect(crosses(rising, { x: 180, y: 150, width: 40, height: 20 })).toBe(true);
    expect(crosses(rising, { x: 180, y: 60, width: 40, height: 20 })).toBe(false);
  });

  it('never cover the curve or each other', () => {
    const s = scene();
    const size = { width: 90, height: 15 };
    const boxes = [0.3, 0.3, 0.3].map((at) => alongCurve(s, rising, size, ['above', 'below'], at)!);
    boxes.forEach((box, i) => {
      expect(crosses(rising, box)).toBe(false);
      for (const other of boxes.slice(0, i)) expect(overlap(box, other)).toBe(false);
    });
  });

  it('are left out where there is no room', () => {
    const s = scene();
    s.taken.push({ ...s.bounds });
    expect(alongCurve(s, rising, { width: 90, height: 15 }, ['above', 'below'])).toBeNull();
  });

  it('keep out of the cells that are filled in their colour', () => {
    const s = scene(0);
    expect(alongCurve(s, rising, { width: 90, height: 15 }, ['below'])).toBeNull();
    expect(alongCurve(s, rising, { width: 90, height: 15 }, ['above'])).not.toBeNull();
  });
});

describe('the flag', () => {
  it('stands left of its cut, and right of it where the left has no room', () => {
    expect(flagBox(400, 'K = 5', true, 24, 785).x).toBeLessThan(400);
    expect(flagBox(20, 'Exact', true, 24, 785).x).toBe(19);
  });

  it('moves the way the arrow points: left keeps more steps', () => {
    expect(keyed(5, 100, 'ArrowLeft', false)).toBe(6);
    expect(keyed(5, 100, 'ArrowRight', false)).toBe(4);
    expect(keyed(5, 100, 'ArrowLeft', true)).toBe(15);
    expect(keyed(5, 100, 'PageDown', false)).toBe(1);
    expect(keyed(5, 100, 'Home', false)).toBe(1);
    expect(keyed(5, 100, 'End', false)).toBe(100);
    expect(keyed(5, 100, 'Tab', false)).toBeNull();
  });
});

describe('the other cuts', () => {
  const lay = layout(785, 335, false, ['K = 1'], ['1 state']);
  const cut = (index: number, x: number) => ({
    index,
    name: `K = ${index}`,
    identity: identities[index]!,
    x,
    error: null,
  });

  it('lose their name, never their marker, where the names would meet', () => {
    const flag = flagBox(500, 'K = 9', true, 24, 785);
    const marks = cutMarks([cut(0, 505), cut(1, 509), cut(2, 513)], flag, lay, 560, true);
    expect(marks).toHaveLength(3);
    expect(marks.filter((m) => m.text).length).toBeLessThan(3);
  });

  it('stand side by side where two estimators cut at the same step', () => {
    const [first, second] = cutMarks([cut(0, 300), cut(1, 300)], null, lay, 785, true);
    expect(second!.top! - first!.top!).toBeGreaterThanOrEqual(10);
  });

  it('stand beside the flag where they would be half under it, and have no marker at the top where it covers them', () => {
    const flag = flagBox(500, 'K = 9', true, 24, 785);
    const [same, under] = cutMarks([cut(0, 500), cut(1, 470)], flag, lay, 785, true);
    expect(same!.top! - 4).toBeGreaterThan(flag.x + flag.width);
    expect(under!.top).toBeNull();
  });
});
