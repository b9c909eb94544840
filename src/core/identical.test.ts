import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepIdentical } from './identical.ts';

/** Whatever a message may hold. */
const data = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.double(),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.float64Array({ maxLength: 4 }),
    fc.uint8Array({ maxLength: 4 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 2 }), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

describe('keepIdentical', () => {
  it('changes nothing of what is said', () => {
    fc.assert(
      fc.property(data, data, (before, next) => {
        expect(keepIdentical(before, next)).toStrictEqual(next);
      }),
    );
  });

  it('gives back the very object where all of it is said again, NaN and −0 included', () => {
    fc.assert(
      fc.property(data, (before) => {
        expect(Object.is(keepIdentical(before, structuredClone(before)), before)).toBe(true);
      }),
    );
    const before = { ratio: [Float64Array.of(Number.NaN, -0)] };
    expect(keepIdentical(before, structuredClone(before))).toBe(before);
    expect(keepIdentical(before, { ratio: [Float64Array.of(Number.NaN, 0)] })).not.toBe(before);
  });

  it('keeps the parts that did not change where others did', () => {
    const before = { runs: [{ lambda: Float64Array.of(1, 2), value: Float64Array.of(3) }, { lambda: null }] };
    const next = structuredClone(before);
    next.runs[0]!.value![0] = 4;
    const kept = keepIdentical(before, next);
    expect(kept).toEqual(next);
    expect(kept.runs[0]).not.toBe(before.runs[0]);
    expect(kept.runs[0]!.lambda).toBe(before.runs[0]!.lambda);
    expect(kept.runs[1]).toBe(before.runs[1]);
  });

  it('takes a list, a record and an array of numbers with equal entries for different things', () => {
    for (const [before, next] of [
      [[1, 2], { 0: 1, 1: 2 }],
      [[1, 2], Float64Array.of(1, 2)],
      [Float64Array.of(1, 2), [1, 2]],
      [Float64Array.of(1, 2), Uint8Array.of(1, 2)],
      [Uint8Array.of(1, 2), { 0: 1, 1: 2 }],
      [Uint8Array.of(), {}],
      [{}, Uint8Array.of()],
    ])
      expect(keepIdentical(before, next)).toBe(next);
  });
});
