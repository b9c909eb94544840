import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termNames } from '../terms.ts';
import { glossary } from './glossary.ts';
import { marked } from './terms.ts';

const textOf = (pieces: ReturnType<typeof marked>): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
const termsOf = (text: string): readonly string[] =>
  marked(text).flatMap((piece) => (typeof piece === 'string' ? [] : piece.term));

describe('the glossary', () => {
  test.each(termNames)('%s has a name and one whole sentence', (term) => {
    const { symbol, name, sentence } = glossary[term];
    expect(symbol).toMatch(/\S/);
    expect(name).toMatch(/^\S.*[^.]$/);
    expect(sentence).toMatch(/^[A-ZF][^.]*\.$|^g [^.]*\.$/);
  });

  test('has one symbol for each, and finds each of them', () => {
    const symbols = termNames.map((term) => glossary[term].symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
    for (const term of termNames) expect(termsOf(glossary[term].symbol)).toEqual([term]);
  });
});

describe('symbols in a text', () => {
  test.each([
    ['At τ = 2, ', ['tau']],
    ['‖h − d‖ is 40 % of ‖d‖²', ['h', 'd', 'd']],
    ['h·∇f', ['h', 'gradient-at-solution']],
    ['w is 0.01 from λ_τ and from λ*', ['w', 'lambda', 'lambda-best']],
    ['w₀ and λ₁', ['w-0', 'lambda-1']],
    ['Bound S (10) allows 13.3.', ['bound']],
    ['the η-mean and η₀/√τ', ['eta', 'eta-0', 'tau']],
    ['The fog of words, it’d go, Kd 2T F1', []],
  ] as const)('%s', (text, terms) => expect(termsOf(text)).toEqual(terms));

  test('are set apart, and nothing is added or lost', () => {
    const pieces = fc.constantFrom('λ', 'λ₁', 'K', ' ', '=', 'w', 'states', '‖', 'd', '’', 'the', '*', '₀', '_');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          expect(textOf(marked(text))).toBe(text);
        },
      ),
    );
  });
});
