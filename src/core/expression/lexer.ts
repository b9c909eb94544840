import type { FormulaFault } from './fault.ts';
import { isFunction, meaningOf } from './functions.ts';

/** A text that is no tree, and why. */
export class Unreadable extends Error {
  readonly fault: FormulaFault;
  constructor(fault: FormulaFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/**
 * A part of a text, and the character at which it starts there. `text` is the one spelling that the language has for it:
 * a power raised above the line is its exponent, a command of TeX that is a fraction is `frac`.
 */
export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'raised' | 'fraction' | 'end';
  readonly text: string;
  readonly at: number;
}

/** What stands for a sign where people write or paste one. */
const signs: Readonly<Record<string, string>> = {
  '**': '^',
  '·': '*',
  '⋅': '*',
  '∙': '*',
  '•': '*',
  '×': '*',
  '∗': '*',
  '÷': '/',
  '∕': '/',
  '⁄': '/',
  '−': '-',
  '–': '-',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '∧': '&&',
  '∨': '||',
  '¬': '!',
};
const commands: Readonly<Record<string, string>> = {
  cdot: '*',
  times: '*',
  div: '/',
  le: '<=',
  leq: '<=',
  ge: '>=',
  geq: '>=',
  ne: '!=',
  neq: '!=',
  lt: '<',
  gt: '>',
  land: '&&',
  lor: '||',
  lnot: '!',
};
/** Signs that are none, and what to write in their place. */
const offered: Readonly<Record<string, string>> = { '=': '==', '&': '&&' };

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Letters, digits in any place but raised, and _. */
const name = String.raw`[\p{L}_](?:(?![⁰¹²³⁴-⁹])[\p{L}\p{M}\p{N}_])*`;
const space = String.raw`[\s\u00ad\u200b-\u200f\u2060-\u2064]`;
/** The part before an equals sign where a whole definition was pasted: f = …, g(w, λ) = …, γ = … */
const definition = new RegExp(`^${space}*[fFgγαβ]${space}*(?:\\([^()]*\\))?${space}*:?=(?!=)`, 'u');
/** What may end a pasted line: a semicolon, and the full stop of a sentence. */
const ending = new RegExp(`(?:${space}|;|(?<=[\\p{L})\\]}][\\d₀-₉]*)\\.)+$`, 'u');

const patterns: readonly { readonly kind: Token['kind'] | 'space' | 'command'; readonly pattern: RegExp }[] = [
  { kind: 'space', pattern: new RegExp(`(?:${space}|\\\\(?:left|right|displaystyle)(?![a-zA-Z])|\\\\[,;!])+`, 'uy') },
  { kind: 'fraction', pattern: /\\[dt]?frac(?![a-zA-Z])/uy },
  { kind: 'number', pattern: /(?:\d+\.?\d*|\.\d+)(?:[eE][+\-−–]?\d+)?/uy },
  {
    kind: 'name',
    pattern: /(?:[\p{L}_][\p{L}\p{M}\p{Nd}₀-₉_]*\.)*[\p{L}_][\p{L}\p{M}\p{Nd}₀-₉_]*(?:\{[\p{L}\d]+\})?/uy,
  },
  { kind: 'command', pattern: /\\[a-zA-Z]+(?:_\d+|_\{\d+\})?/uy },
  { kind: 'name', pattern: new RegExp(`(?:${name}\\.)*${name}(?:\\{[\\p{L}\\d]+\\})?`, 'uy') },
  { kind: 'command', pattern: /\\[a-zA-Z]+(?:_\d+|_\{\d+\})?/uy },
  { kind: 'name', pattern: /√/uy },
  { kind: 'raised', pattern: new RegExp(`⁻?[${raised}]+`, 'uy') },
  { kind: 'sign', pattern: /\*\*|[<>=!]=|&&|\|\||[+\-*/^()[\]{}<>!|:,·⋅∙•×∗÷∕⁄−–≤≥≠∧∨¬]|\?(?!\.(?!\d))/uy },
];

const plainMinus = (text: string): string => text.replace(/[−–⁻]/g, '-');
const lowered = (text: string): string => plainMinus(text).replace(/[⁰¹²³⁴-⁹]/g, (c) => String(raised.indexOf(c)));

/** How the language spells a name: without braces, and a function or constant of a library as its own. */
const nameOf = (text: string, at: number): string => {
  const plain = text === '√' ? 'sqrt' : text.replace(/\{(.*)\}$/u, '$1');
  if (!plain.includes('.')) return plain;
  const meaning = meaningOf(plain);
  if (meaning === null) throw new Unreadable({ kind: 'point-after-name', at });
  return meaning;
};

/** What a command of TeX stands for; null: this language has nothing like it. */
const commandOf = (text: string, at: number): Token | null => {
  const name = text.slice(1);
  const sign = commands[name];
  if (sign !== undefined) return { kind: 'sign', text: sign, at };
  return /^(?:lambda|[a-z]+(?=_))/.test(name) || isFunction(name) || meaningOf(name) !== null
    ? { kind: 'name', text: name.replace(/[{}]/g, ''), at }
    : null;
};

/** The parts of a text as people write or paste it, each spelled as the language spells it; last `end`. */
export const readTokens = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  const last = text.length - (ending.exec(text)?.[0].length ?? 0);
  let at = definition.exec(text)?.[0].length ?? 0;
  reading: while (at < last) {
    for (const { kind, pattern } of patterns) {
      pattern.lastIndex = at;
      const [found] = pattern.exec(text) ?? [];
      if (found === undefined) continue;
      const token =
        kind === 'space'
          ? null
          : kind === 'command'
            ? commandOf(found, at)
            : { kind, at, text: spelled(kind, found, at) };
      if (kind === 'command' && !token) break;
      if (token) tokens.push(token);
      at += found.length;
      continue reading;
    }
    const stray = String.fromCodePoint(text.codePointAt(at)!);
    const offer = offered[stray];
    throw new Unreadable({ kind: 'unexpected', text: stray, at, ...(offer !== undefined && { offers: [offer] }) });
  }
  return [...tokens, { kind: 'end', text: '', at: last }];
};

const spelled = (kind: Token['kind'], found: string, at: number): string => {
  switch (kind) {
    case 'number':
      return plainMinus(found);
    case 'name':
      return nameOf(found, at);
    case 'sign':
      return signs[found] ?? found;
    case 'raised':
      return lowered(found);
    case 'fraction':
    case 'end':
      return found;
  }
};
