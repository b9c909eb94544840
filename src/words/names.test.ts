import { expect, it } from 'vitest';
import { cssOf, identityOf } from '../views/marks/palette.ts';
import { named } from './names.ts';

it('an estimator is named in the colour that it is drawn in: its slot’s, that of coins, or that of no path of its own', () => {
  const estimators = [
    { kind: 'reverse' },
    { kind: 'truncated', K: 5, initTerm: 'drop' },
    { kind: 'debiased', K: 5, initTerm: 'drop', q: 0.1 },
    { kind: 'forward' },
    { kind: 'checkpointed' },
    { kind: 'recompute' },
  ] as const;
  for (const [slot, e] of estimators.entries())
    expect(cssOf(named(e, slot, 'steps').slot)).toBe(identityOf(e, slot).css);
  expect(estimators.map((e, slot) => named(e, slot, 'steps').slot)).toEqual([0, 1, 'coin', null, null, null]);
});
