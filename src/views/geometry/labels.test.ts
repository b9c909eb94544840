import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from './labels.ts';
import { isWithin, overlap, type Rect } from './rect.ts';

const bounds: Rect = { x: 40, y: 8, width: 420, height: 300 };
const anchor = fc.record({
  x: fc.double({ min: 40, max: 460, noNaN: true }),
  y: fc.double({ min: 8, max: 308, noNaN: true }),
  width: fc.integer({ min: 20, max: 90 }),
});

const wishes = (anchors: readonly { x: number; y: number; width: number }[]) =>
  anchors.map((a, i) => ({ ...a, key: `${i}`, height: 14, clear: 7 }));

describe('labels', () => {
  it('never overlap each other or an obstacle and never leave the plot, and all find a place where there is room', () => {
    fc.assert(
      fc.property(
        fc.array(anchor, { minLength: 1, maxLength: 7 }),
        fc.array(anchor, { maxLength: 8 }),
        (anchors, handles) => {
          const obstacles = handles.map(({ x, y }) => ({ x: x - 10, y: y - 10, width: 20, height: 20 }));
          const placed = placeLabels(wishes(anchors), bounds, obstacles);
          expect(placed).toHaveLength(anchors.length);
          for (const [i, a] of placed.entries()) {
            expect(a.x).toBeGreaterThanOrEqual(bounds.x);
            expect(a.y).toBeGreaterThanOrEqual(bounds.y);
            expect(a.x + a.width).toBeLessThanOrEqual(bounds.x + bounds.width);
            expect(a.y + a.height).toBeLessThanOrEqual(bounds.y + bounds.height);
            for (const b of [...placed.slice(i + 1), ...obstacles]) expect(overlap(a, b)).toBe(false);
          }
        },
      ),
    );
  });

  it('stand beside their anchor, without a leader line, where nothing is in the way', () => {
    const [label] = placeLabels([{ key: 'a', x: 200, y: 150, width: 40, height: 14, clear: 7 }], bounds, []);
    expect(label!.leader).toBeNull();
    expect(Math.hypot(label!.x - 200, label!.y + 14 - 150)).toBeLessThan(20);
  });

  it('get a leader line from anchor to label where they had to move far', () => {
    const wall = { x: 140, y: 110, width: 120, height: 80 };
    const [label] = placeLabels([{ key: 'a', x: 200, y: 150, width: 40, height: 14, clear: 7 }], bounds, [wall]);
    expect(label!.leader!.slice(0, 2)).toEqual([200, 150]);
    expect(overlap(label!, wall)).toBe(false);
  });

  it('keep off a path where there is a free side', () => {
    const path = Array.from({ length: 41 }, (_, i) => [100 + 5 * i, 150 - 2.5 * i]).flat();
    const [label] = placeLabels([{ key: 'a', x: 200, y: 100, width: 40, height: 14, clear: 7 }], bounds, [], path);
    for (let i = 0; i < path.length; i += 2) {
      const dot = { x: path[i]!, y: path[i + 1]!, width: 0.1, height: 0.1 };
      expect(overlap(label!, dot)).toBe(false);
    }
  });

  it('are left out where there is no room at all', () => {
    expect(placeLabels([{ key: 'a', x: 50, y: 20, width: 40, height: 14, clear: 4 }], bounds, [bounds])).toEqual([]);
  });

  it('go with their anchor while it moves, until something is in the way', () => {
    const step = fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(anchor, { minLength: 1, maxLength: 5 }),
        fc.array(fc.array(step, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 20 }),
        (anchors, moves) => {
          let places = wishes(anchors);
          let before = placeLabels(places, bounds, []);
          for (const move of moves) {
            places = places.map((w, i) => ({ ...w, x: w.x + move[i]![0], y: w.y + move[i]![1] }));
            const now = placeLabels(places, bounds, [], [], before);
            for (const [i, w] of places.entries()) {
              const [old, label] = [before.find(({ key }) => key === w.key)!, now.find(({ key }) => key === w.key)!];
              const stays = { ...label, x: w.x + old.x - old.anchor[0], y: w.y + old.y - old.anchor[1] };
              if (Math.hypot(stays.x - label.x, stays.y - label.y) < 1e-6) continue;
              const inTheWay =
                !isWithin(stays, bounds) ||
                now.slice(0, i).some((other) => overlap(stays, other, 1)) ||
                old.leader !== null;
              expect(inTheWay).toBe(true);
            }
            before = now;
          }
        },
      ),
    );
  });

  it('keep what lies above their anchor there while their text grows', () => {
    const wish = { key: 'a', x: 200, y: 150, height: 14, clear: 7 };
    const before = placeLabels([{ ...wish, width: 40 }], bounds, []);
    const [label] = placeLabels([{ ...wish, width: 80 }], bounds, [], [], before);
    expect(label!.y).toBe(before[0]!.y);
    expect(label!.x).toBeLessThanOrEqual(before[0]!.x);
    expect(label!.x + 80).toBeGreaterThanOrEqual(before[0]!.x + 40);
  });

  it('that had to go far come back when there is room again', () => {
    const wish = { key: 'a', x: 200, y: 150, width: 40, height: 14, clear: 7 };
    const far = placeLabels([wish], bounds, [{ x: 90, y: 70, width: 220, height: 160 }]);
    expect(far[0]!.leader).not.toBeNull();
    expect(placeLabels([wish], bounds, [], [], far)[0]!.leader).toBeNull();
  });
});
