import { describe, expect, it } from 'vitest';
import { either, list, plural } from '#words/language.ts';
import { listOf } from './list.ts';
import { pluralOf } from './plural.ts';
import { plain, say, strong } from './sentence.ts';
import { type Telling, tell, tellAll } from './telling.ts';

type Fact = { readonly kind: 'cut'; readonly steps: number } | { readonly kind: 'whole' };
const english: Telling<Fact> = {
  cut: ({ steps }) => say`Cut ${steps} ${plural(steps, { one: 'step', other: 'steps' })}.`,
  whole: () => say`Nothing is cut.`,
};

describe('a telling', () => {
  it('says each kind of fact by its own sentence', () => {
    expect(plain(tell(english, { kind: 'cut', steps: 1 }))).toBe('Cut 1 step.');
    expect(plain(tell(english, { kind: 'cut', steps: 2 }))).toBe('Cut 2 steps.');
    expect(plain(tell(english, { kind: 'whole' }))).toBe('Nothing is cut.');
  });

  it('says several facts one after the other', () => {
    expect(plain(tellAll(english, [{ kind: 'cut', steps: 3 }, { kind: 'whole' }]))).toBe(
      'Cut 3 steps. Nothing is cut.',
    );
  });

  it('has every kind, and none more, or does not compile', () => {
    // @ts-expect-error A kind is missing.
    const less: Telling<Fact> = { whole: english.whole };
    // @ts-expect-error A kind that there is not.
    const more: Telling<Fact> = { ...english, other: english.whole };
    expect([less, more]).toHaveLength(2);
  });
});

describe('a language', () => {
  it('chooses among as many plurals as it has', () => {
    const forms = { one: 'krok', few: 'kroky', other: 'kroků' };
    expect([1, 3, 5].map((n) => pluralOf('cs')(n, forms))).toEqual(['krok', 'kroky', 'kroků']);
    expect([0, 1, 2].map((n) => plural(n, { one: 'step', other: 'steps' }))).toEqual(['steps', 'step', 'steps']);
  });

  it('joins a list in its own way, and keeps what is set apart', () => {
    const parts = [strong('1'), 'b', 'c'];
    expect(list(parts)).toEqual([{ strong: '1' }, ', ', 'b', ' and ', 'c']);
    expect(plain(listOf('de')(parts))).toBe('1, b und c');
    expect(plain(either(['a', say`b ${strong('c')}`, 'd']))).toBe('a, b c or d');
  });
});
