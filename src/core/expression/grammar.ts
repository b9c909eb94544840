import type { FormulaFault } from './fault.ts';
import { isFunction, meaningOf } from './functions.ts';
import { readTokens, type Token, Unreadable } from './lexer.ts';

/** A text as the tree of its operators, calls and names, each with the character where it starts; nothing is looked up yet. */
export type Tree =
  | { readonly type: 'number'; readonly text: string; readonly at: number }
  | { readonly type: 'name'; readonly name: string; readonly at: number }
  | { readonly type: 'sign'; readonly operator: string; readonly argument: Tree; readonly at: number }
  | {
      readonly type: 'binary';
      readonly operator: string;
      readonly left: Tree;
      readonly right: Tree;
      readonly at: number;
    }
  | { readonly type: 'choice'; readonly test: Tree; readonly yes: Tree; readonly no: Tree; readonly at: number }
  | {
      readonly type: 'call';
      readonly name: string;
      readonly args: readonly Tree[];
      readonly at: number;
      readonly open: number;
    };

const precedence: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
};
const PRODUCT = 6;
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const words: Readonly<Record<string, string>> = { and: '&&', or: '||', if: 'w1 < 0 ? 1 : 2' };

/** Brackets, signs and powers may stand this deep in one another. */
const DEEPEST = 300;

/**
 * `^` is power, from the right and above the sign: −x^2 = −(x²). A product needs no sign after a number or a bracket,
 * where it is clear what is multiplied. Throws `Unreadable`, and a RangeError where it is nested too deeply.
 */
export const readTree = (text: string): Tree => {
  const tokens = readTokens(text);
  let place = 0;
  let depth = 0;
  /** Whether the next bar ends an absolute value. */
  let inBars = false;

  const next = (): Token => tokens[place]!;
  const before = (): Token => tokens[place - 1]!;
  const take = (): Token => tokens[place++]!;
  const isSign = (sign: string): boolean => next().kind === 'sign' && next().text === sign;
  const opens = ({ kind, text }: Token): boolean => kind === 'sign' && text in closing;
  const refuse = (fault: FormulaFault): never => {
    throw new Unreadable(fault);
  };
  const unexpected = (): never => {
    const { kind, text, at } = next();
    if (kind === 'end') return refuse({ kind: 'incomplete', at });
    if (inBars && text === '||') return refuse({ kind: 'unclear', what: 'absolute-value', at, offers: ['abs(w1)'] });
    const [a, b] = [before(), tokens[place + 1]];
    if (text === ',' && a?.kind === 'number' && b?.kind === 'number')
      return refuse({ kind: 'unexpected', text, at, offers: [`${a.text.replace('.', '')}.${b.text}`] });
    return refuse({ kind: 'unexpected', text, at });
  };
  const expect = (sign: string): Token =>
    isSign(sign) ? take() : next().kind === 'end' ? missing(sign) : unexpected();
  const missing = (sign: string): never => refuse({ kind: 'sign-missing', sign, at: next().at });
  const deeper = <X>(read: () => X): X => {
    if (++depth > DEEPEST) throw new RangeError('nested too deeply');
    const made = read();
    depth--;
    return made;
  };
  /** Inside brackets a bar begins an absolute value, whatever stands around them. */
  const bracketed = <X>(read: () => X, bars = false): X => {
    const outside = inBars;
    inBars = bars;
    const made = read();
    inBars = outside;
    return made;
  };

  const expression = (): Tree =>
    deeper(() => {
      const test = infix(1);
      if (!isSign('?')) return test;
      take();
      const yes = expression();
      expect(':');
      return { type: 'choice', test, yes, no: expression(), at: test.at };
    });

  const infix = (least: number): Tree => {
    let left = operand();
    let last = left;
    let divided = false;
    for (;;) {
      const { kind, text } = next();
      if (inBars && text === '||') return unexpected();
      const level = kind === 'sign' ? precedence[text] : undefined;
      if (level !== undefined) {
        if (level < least) return left;
        take();
        last = level === PRODUCT ? operand() : infix(level + 1);
        left = { type: 'binary', operator: text, left, right: last, at: left.at };
        divided = text === '/';
      } else if (followsAtOnce()) {
        checkProduct(last, divided);
        last = power();
        left = { type: 'binary', operator: '*', left, right: last, at: left.at };
      } else return left;
    }
  };

  /** Whether a value comes next although no operator does. */
  const followsAtOnce = (): boolean => {
    const { kind, text } = next();
    if (kind === 'sign') return opens(next()) || (text === '|' && !inBars);
    return kind === 'number' || kind === 'name' || kind === 'fraction';
  };

  /** Refuses a product without a sign where it could be read in two ways. */
  const checkProduct = (last: Tree, divided: boolean): void => {
    const [a, b] = [before(), next()];
    const word = words[b.text] ?? words[a.text];
    const isCallable = a.kind === 'name' && (isFunction(a.text) || isFunction(meaningOf(a.text) ?? ''));
    if (isCallable) refuse({ kind: 'brackets-missing', name: a.text, at: a.at, offers: [`${a.text}(${b.text})`] });
    const lacksOperator = (...offers: readonly string[]): never =>
      refuse({ kind: 'operator-missing', after: null, at: b.at, offers });
    if (word !== undefined && (a.kind === 'name' || b.kind === 'name')) lacksOperator(word);
    const product = `${a.text}*${b.text}`;
    if (a.kind === 'number' && b.kind === 'number') lacksOperator(product, `${a.text}${b.text}`);
    if (a.kind === 'name' || b.kind === 'number') lacksOperator(product);
    const rest = opens(b) ? `${b.text}…${closing[b.text]}` : b.text;
    const factor = a.kind === 'number' ? a.text : '(…)';
    const isUnclear = (what: 'division' | 'exponent', before: string): never =>
      refuse({
        ...{ kind: 'unclear', what, at: b.at },
        offers: [`${before}${factor}*${rest}`, `${before}(${factor}*${rest})`],
      });
    if (divided) isUnclear('division', '1/');
    const isPower = last.type === 'binary' && last.operator === '^' && a.kind === 'number' && b.kind !== 'sign';
    if (isPower) isUnclear('exponent', '^');
  };

  const operand = (): Tree => {
    const { kind, text, at } = next();
    if (kind !== 'sign' || !(text === '-' || text === '+' || text === '!')) return power();
    take();
    return { type: 'sign', operator: text, argument: deeper(operand), at };
  };

  const power = (): Tree => {
    const base = value();
    if (next().kind === 'raised') {
      const { text, at } = take();
      const digits: Tree = { type: 'number', text: text.replace('-', ''), at };
      const right: Tree = text.startsWith('-') ? { type: 'sign', operator: '-', argument: digits, at } : digits;
      return { type: 'binary', operator: '^', left: base, right, at: base.at };
    }
    if (!isSign('^')) return base;
    take();
    return { type: 'binary', operator: '^', left: base, right: deeper(operand), at: base.at };
  };

  const value = (): Tree => {
    const { kind, text, at } = next();
    switch (kind) {
      case 'number':
        take();
        return { type: 'number', text, at };
      case 'name':
        take();
        return opens(next())
          ? { type: 'call', name: text, open: next().at, args: list(), at }
          : { type: 'name', name: text, at };
      case 'fraction': {
        take();
        const left = group();
        return { type: 'binary', operator: '/', left, right: group(), at };
      }
      case 'sign':
        return { ...(text === '|' ? absolute() : opens(next()) ? group() : lacking()), at };
      case 'raised':
      case 'end':
        return lacking();
    }
  };

  const lacking = (): never => {
    const { kind, at } = next();
    const last = place > 0 ? before() : null;
    if (last === null && kind === 'end') return refuse({ kind: 'expression-missing', at: 0 });
    if (last?.text === ',' && (isSign(',') || isSign(')'))) return refuse({ kind: 'argument-missing', at: last.at });
    return kind === 'end' && last ? refuse({ kind: 'number-missing', after: last.text, at }) : unexpected();
  };

  const group = (): Tree => {
    if (!opens(next())) return unexpected();
    const { text } = take();
    const inside = bracketed(expression);
    expect(closing[text]!);
    return inside;
  };

  const list = (): readonly Tree[] => {
    const end = closing[take().text]!;
    const args: Tree[] = [];
    if (isSign(end)) {
      take();
      return args;
    }
    do {
      args.push(bracketed(expression));
    } while (isSign(',') && take());
    expect(end);
    return args;
  };

  const absolute = (): Tree => {
    const { at } = take();
    const inside = bracketed(expression, true);
    expect('|');
    return { type: 'call', name: 'abs', open: at, args: [inside], at };
  };

  const tree = expression();
  if (next().kind !== 'end') return unexpected();
  return tree;
};
