/** What the glossary explains, by a name that no language changes; in the order in which a reader meets them. */
export const termNames = [
  ...(['lambda', 'lambda-1', 'lambda-best', 'w', 'w-0', 'solution', 'T', 'gamma', 'g', 'f', 'F'] as const),
  ...(['d', 'gradient-at-solution', 'h', 'K', 'k', 'state', 'contribution', 'bound'] as const),
  ...(['q', 'xi', 'tau', 'eta', 'eta-0', 'R', 'alpha', 'beta'] as const),
] as const;

export type TermName = (typeof termNames)[number];

/** Symbols that every language writes alike. */
const symbols: readonly (readonly [symbol: string, term: TermName])[] = [
  ['λ₁', 'lambda-1'],
  ['λ*', 'lambda-best'],
  ['λ', 'lambda'],
  ['w₀', 'w-0'],
  ['w*', 'solution'],
  ['w', 'w'],
  ['T', 'T'],
  ['γ', 'gamma'],
  ['∇f', 'gradient-at-solution'],
  ['g', 'g'],
  ['f', 'f'],
  ['F', 'F'],
  ['d', 'd'],
  ['h', 'h'],
  ['K', 'K'],
  ['k', 'k'],
  ['q', 'q'],
  ['ξ', 'xi'],
  ['τ', 'tau'],
  ['η₀', 'eta-0'],
  ['η', 'eta'],
  ['R', 'R'],
  ['α', 'alpha'],
  ['β', 'beta'],
];

/** A piece of a text that the glossary explains. */
export interface Marked {
  readonly text: string;
  readonly term: TermName;
}

/** Finds symbols, and a language's own words for what has none, where they stand alone. */
export const termsIn = (words: readonly (readonly [word: string, term: TermName])[]) => {
  const known = new Map([...symbols, ...words]);
  const escaped = [...known.keys()].map((text) => text.replaceAll('*', '\\*')).join('|');
  const alone = new RegExp(`(?<![\\p{L}\\p{N}_’'])(${escaped})(?![\\p{L}\\p{N}₀-₉*’'])`, 'u');
  return (text: string): readonly (string | Marked)[] =>
    text
      .split(alone)
      .map((piece, i) => (i % 2 === 1 ? { text: piece, term: known.get(piece)! } : piece))
      .filter((piece) => piece !== '');
};

export const isTermName = (name: unknown): name is TermName => termNames.some((known) => known === name);
