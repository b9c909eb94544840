import { describe, expect, it, test } from 'vitest';
import { namesIn } from './rich.ts';

type Module = Readonly<Record<string, unknown>>;
type Files = Readonly<Record<string, Module>>;

const filesOf = (modules: Readonly<Record<string, unknown>>): Files =>
  Object.fromEntries(
    Object.entries(modules).map(([path, module]) => [path.replace(/^\.\/..\//, ''), module as Module]),
  );
const english = filesOf(import.meta.glob(['./en/**/*.ts', '!**/*.test.ts'], { eager: true }));
const german = filesOf(import.meta.glob(['./de/**/*.ts', '!**/*.test.ts'], { eager: true }));

/** Texts that both languages write alike: names, units, and words that are the same. */
const alike = new Set([
  ...['Unrolled', 'Start', 'Export: ', 'Problem', 'Situation', 'Name', 'Adam, η', 'Esc'],
  ...[
    'float64',
    'float32',
    ' in float32',
    'SVG',
    'PNG, 2×',
    'JSON',
    'BibTeX',
    'Link',
    'Element',
    'live',
    '. Unrolled ',
    'question',
    'Bias',
    'KRR',
  ],
]);

/** Pieces of text in a function's source, and no code. */
const literals = (source: string): readonly string[] =>
  (source.match(/'[^'\n]*'|"[^"\n]*"|`[^`$]*|\}[^`${}]*(?=[`$])/g) ?? [])
    .filter((text) => !/__vite|=>|[;(]/.test(text))
    .map((text) => text.replace(/^['"`}]|['"]$/g, ''))
    // A single word in small letters is a code.
    .filter((text) => !/^[a-z-]+$/.test(text));

/** Where in a paper. */
const isSource = (text: string): boolean => /^[SUG] (Fig\.|Prop\.|Theorem|Table) [\d.a-zA-Z, ]+$/.test(text);

const hasWords = (text: string): boolean =>
  /[a-z]{3}/i.test(text.replace(/\$[^$]*\$|\{[^}]*\}|\\u00A0/g, ' ')) && !alike.has(text) && !isSource(text);

interface Leaf {
  readonly at: string;
  readonly en: string;
  readonly de: string;
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value);

/** Whether something is the words' own, and not a value that both take from elsewhere. */
const isSame = (en: unknown, de: unknown): boolean => en === de && typeof en !== 'string';

/** Every text of both, side by side, and where their shapes differ. */
const walk = (en: unknown, de: unknown, at: string, leaves: Leaf[], unlike: string[]): void => {
  if (isSame(en, de)) return;
  if (kindOf(en) !== kindOf(de)) {
    unlike.push(`${at}: ${kindOf(en)}, ${kindOf(de)}`);
    return;
  }
  if (typeof en === 'string') leaves.push({ at, en, de: de as string });
  else if (typeof en === 'function') {
    const other = de as typeof en;
    if (en.length !== other.length) unlike.push(`${at}: takes ${en.length}, ${other.length}`);
    if (String(en) === String(other)) for (const text of literals(String(en))) leaves.push({ at, en: text, de: text });
  } else if (typeof en === 'object') {
    const [a, b] = [en as Module, de as Module];
    const missing = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !(key in a && key in b));
    unlike.push(...missing.map((key) => `${at}.${key}`));
    for (const key of Object.keys(a)) if (key in b) walk(a[key], b[key], `${at}.${key}`, leaves, unlike);
  }
};

/** The mathematics of a text, in any order and with points. */
const texIn = (text: string): readonly string[] => (text.replaceAll('{,}', '.').match(/\$[^$]+\$/g) ?? []).toSorted();

test('both languages have the same files', () => {
  expect(Object.keys(german).toSorted()).toEqual(Object.keys(english).toSorted());
});

/** How a language counts and joins is no text. */
describe.each(Object.keys(english).filter((file) => file !== 'language.ts'))('%s', (file) => {
  const leaves: Leaf[] = [];
  const unlike: string[] = [];
  const [en, de] = [english[file]!, german[file] ?? {}];
  for (const name of Object.keys(en)) walk(en[name], de[name], name, leaves, unlike);

  it('has the same words to say in both', () => {
    expect(Object.keys(de)).toEqual(expect.arrayContaining(Object.keys(en)));
    expect(unlike).toEqual([]);
  });

  it('says nothing in English in German', () => {
    expect(leaves.filter(({ en, de }) => en === de && hasWords(en)).map(({ at, en }) => `${at}: ${en}`)).toEqual([]);
  });

  it('names the same numbers, and has the same mathematics', () => {
    for (const { at, en, de } of leaves) {
      if (file.startsWith('lessons/')) expect(new Set(namesIn(de)), at).toEqual(new Set(namesIn(en)));
      expect(texIn(de), at).toEqual(texIn(en));
    }
  });
});
