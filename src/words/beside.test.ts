import { describe, expect, it } from 'vitest';
import { beside } from './beside.ts';
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
