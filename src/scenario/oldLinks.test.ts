import { describe, expect, test } from 'vitest';
import { prepareFormulas } from './formula.ts';
import { parseHash, printHash } from './link.ts';
import stored from './oldLinks.json';

await prepareFormulas();

describe('links that were printed or written by hand before', () => {
  test.each(stored)('$given', ({ given, opens, changes }) => {
    const { page, scenario, pinned, changes: told } = parseHash(given);
    expect(printHash(page, scenario, pinned)).toBe(opens);
    expect(told.map(({ setting, of, given, used, why }) => [setting, of ?? null, given, used, why.code])).toEqual(
      changes,
    );
    expect(printHash(page, parseHash(opens).scenario, parseHash(opens).pinned)).toBe(opens);
  });
});
