import { describe, expect, it } from 'vitest';
import { beside, counterpart } from './beside.ts';
import { percent } from './numbers.ts';
import { plain } from './sentence.ts';

const written = (...args: Parameters<typeof beside>) => plain(beside(...args)).replaceAll('\u00A0', ' ');

describe('a number beside the pinned one', () => {
  it('gives both', () => {
    expect(written(5.2, 3.1)).toBe('5.20 (pinned 3.10)');
    expect(written(0.4, 0.25, percent)).toBe('40 % (pinned 25 %)');
    expect(written(1, Number.POSITIVE_INFINITY)).toBe('1.00 (pinned ∞)');
  });

  it('stands alone where nothing is pinned, where the pinned one does not exist or prints the same', () => {
    for (const pinned of [null, undefined, Number.NaN, 5.2, 5.201]) expect(written(5.2, pinned)).toBe('5.20');
  });
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
