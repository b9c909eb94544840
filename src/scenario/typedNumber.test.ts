import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settingWords } from '#words/setting.ts';
import { exactly, inField } from '../words/exact.ts';
import { readNumber } from './linkText.ts';
import { readTyped } from './typedNumber.ts';
import { seeds } from './wild.ts';

test.each([
  ['1,000', 1000],
  ['10,000', 10_000],
  ['1,234', 1234],
  ['1,234,567.5', 1_234_567.5],
  ['1 000', 1000],
  ['1\u00a0000', 1000],
  ['1\u202f000', 1000],
  ['−1e−5', -1e-5],
  ['\u00a012\u202f', 12],
  ['\ufeff12\u200b', 12],
  ['1e3', 1000],
  ['1E+3', 1000],
  ['.5', 0.5],
  ['+5', 5],
  ['− 5', -5],
  ['3 × 10⁻⁴', 3e-4],
  ['10⁻³', 1e-3],
  ['−2·10^3', -2000],
])('%j is %d', (text, value) => {
  expect(readTyped(text)).toEqual({ value });
  expect(readNumber(text)).toBe(value);
});

test.each([
  ['0,5', '0.5'],
  ['−0,5', '-0.5'],
  ['1,5', '1.5'],
  ['0,500', '0.500'],
  ['1.234,5', '1234.5'],
  ['1 234,5', '1234.5'],
  ['1.234.567', '1234567'],
  ['pi', '3.14159'],
  ['-π', '-3.14159'],
  ['', null],
  ['12 34', null],
  ['1,00', '1.00'],
  ['1,2,3', null],
  ['ten', null],
  ['NaN', null],
  ['Infinity', null],
  ['1e', null],
  ['--1', null],
])('%j is no number; %j is offered', (text, offer) => {
  expect(readTyped(text)).toEqual({ value: null, offer });
  expect(settingWords.notANumber('γ', false, offer)).toBe(
    `γ must be a number${offer === null ? '' : `: write ${offer}`}.`,
  );
});

test.each([
  ['0,5', 0.5],
  ['0.5', 0.5],
  ['0.500', 0.5],
  ['1.5', 1.5],
  ['1.000', 1000],
  ['1,000', 1],
  ['10.000', 10_000],
  ['1.234.567,5', 1_234_567.5],
  ['1 234,5', 1234.5],
  ['−12.345,5', -12_345.5],
  ['1,5e−7', 1.5e-7],
  ['1.5e-7', 1.5e-7],
  ['3,2 × 10⁻⁴', 3.2e-4],
  [',5', 0.5],
  ['1,', 1],
])('on a page with commas before fractions %j is %d', (text, value) => {
  expect(readTyped(text, ',')).toEqual({ value });
});

test.each([
  ['1,234.5', '1234,5'],
  ['1,234,567', '1234567'],
  ['pi', '3,14159'],
  ['1,2,3', null],
  ['zehn', null],
])('and %j is none; %j is offered', (text, offer) => {
  expect(readTyped(text, ',')).toEqual({ value: null, offer });
  if (offer !== null) expect(readTyped(offer, ',').value).not.toBeNull();
});

test('what the page writes is read back, and what is offered is a number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      expect(readTyped(inField(x))).toEqual({ value: x + 0 });
      expect(readTyped(exactly(x))).toEqual({ value: x + 0 });
    }),
    { numRuns: 2000 },
  );
  expect([0.25, 1000, -12345.5, 1.5e-7].map(inField)).toEqual(['0.25', '1,000', '−12,345.5', '1.5e−7']);
});

test.each(seeds)('10,000 random texts are each a finite number or a sentence without NaN: seed %d', (seed) => {
  const part = fc.constantFrom(...'0123456789', ...',.,. \u00a0\u202f−-–+eE×·^10⁻³π%', 'pi', 'NaN', '000', '10');
  const text = fc.oneof(
    { weight: 4, arbitrary: fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  );
  let numbers = 0;
  const law = (typed: string) => {
    const found = readTyped(typed);
    if (found.value !== null) numbers++;
    if (found.value !== null && Number.isNaN(found.value)) throw new Error(typed);
    if (found.value === null && found.offer !== null && !Number.isFinite(Number(found.offer))) throw new Error(typed);
    if (found.value === null && settingWords.notANumber('T', true, found.offer).includes('NaN')) throw new Error(typed);
  };
  fc.assert(fc.property(text, law), { numRuns: 10_000, seed });
  expect(numbers).toBeGreaterThan(500);
});
