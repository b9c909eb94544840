import { describe, expect, it } from 'vitest';
import { beside, counterpart } from './beside.ts';

it('a pinned number that does not exist is null', () => {
  expect(beside(1, 2)).toEqual({ own: 1, pinned: 2 });
  for (const none of [null, undefined, Number.NaN]) expect(beside(1, none)).toEqual({ own: 1, pinned: null });
});

describe('the pinned estimator beside the selected one', () => {
  const choice = (slots: readonly number[], selected: number) => ({
    estimators: slots.map((slot) => ({ estimator: { kind: 'reverse' } as const, slot })),
    selected,
  });

  it('has its slot, wherever it stands in the list', () => {
    expect(counterpart(choice([3, 1, 0], 0), choice([0, 1], 1))).toBe(1);
    expect(counterpart(choice([3, 1, 0], 1), choice([0, 1], 0))).toBe(2);
  });

  it('is the one that was selected where the slot is not among those pinned', () => {
    expect(counterpart(choice([3, 2], 1), choice([0, 1], 0))).toBe(1);
  });
});
