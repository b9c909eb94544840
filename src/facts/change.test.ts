import { describe, expect, it } from 'vitest';
import { repair } from '../scenario/repair.ts';
import { changeFact } from './change.ts';

const facts = (given: object) => repair(given).changes.map(changeFact);

describe('facts of a change', () => {
  it('are what stood there, what is allowed and what it became', () => {
    expect(facts({ T: 50_000 })).toEqual([
      {
        ...{ kind: 'above', limit: 10_000, given: 50_000 },
        ...{ subject: { kind: 'setting', setting: 'T' }, became: { kind: 'value', value: 10_000 } },
      },
    ]);
    expect(facts({ lambda: [1, 'up'] })[0]).toMatchObject({
      kind: 'not-a-number',
      subject: { kind: 'nth-number', setting: 'lambda', n: 2 },
      given: 'up',
    });
  });

  it('tell a constant that is left out from a value that is the usual one', () => {
    const change = { given: -1, used: null, why: { code: 'not-positive' } } as const;
    expect(changeFact({ ...change, setting: 'smoothness' })).toMatchObject({ became: { kind: 'left-out' } });
    expect(changeFact({ ...change, setting: 'frame' })).toMatchObject({ became: { kind: 'usual' } });
  });

  it('are of their own kind for pages, versions, estimators and the pinned run', () => {
    const oneOf = { given: 'x', used: 1, why: { code: 'one-of', allowed: ['a'] } } as const;
    const kinds = (['page', 'version', 'estimator', 'truth'] as const).map(
      (setting) => changeFact({ ...oneOf, setting }).kind,
    );
    expect(kinds).toEqual(['no-page', 'other-version', 'unknown-estimator', 'one-of']);
    const pinned = { setting: 'pinned', given: 'x', used: null } as const;
    expect(changeFact({ ...pinned, why: { code: 'not-an-object' } }).kind).toBe('pinned-lost');
    expect(changeFact({ ...pinned, why: { code: 'repaired' } }).kind).toBe('pinned-repaired');
  });
});
