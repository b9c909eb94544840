import { describe, expect, test } from 'vitest';
import { termNames } from '../terms.ts';
import { glossary } from './glossary.ts';
import { marked } from './terms.ts';

const termsOf = (text: string): readonly string[] =>
  marked(text).flatMap((piece) => (typeof piece === 'string' ? [] : piece.term));

describe('the glossary', () => {
  test.each(termNames)('%s has a name and one whole sentence', (term) => {
    const { symbol, name, sentence } = glossary[term];
    expect(symbol).toMatch(/\S/);
    expect(name).toMatch(/^\S.*[^.]$/);
    expect(sentence).toMatch(/^[A-ZF][^.]*\.$/);
  });

  test('has one symbol for each, and finds each of them', () => {
    const symbols = termNames.map((term) => glossary[term].symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
    for (const term of termNames) expect(termsOf(glossary[term].symbol)).toEqual([term]);
  });
});
