import { expect, it } from 'vitest';
import type { StationaryPoint } from '../../engine/result.ts';
import { drawnPoints } from './stationaryPoints.tsx';

const points = (count: number): readonly StationaryPoint[] =>
  Array.from({ length: count }, (_, i) => ({ lambda: [i, 0], value: i, kind: i % 10 === 0 ? 'minimum' : 'saddle' }));

it('draws every stationary point while they can be told apart, of hundreds only the minima', () => {
  expect(drawnPoints(points(25))).toHaveLength(25);
  expect(drawnPoints(points(300)).map(({ kind }) => kind)).toEqual(Array(30).fill('minimum'));
});
