import jsep from 'jsep';

/** A text as the tree of its operators, calls and names, each with the character where it starts; nothing is looked up yet. */
export type Tree = jsep.Expression & { at?: number };

/** A text that is no tree, and at which character. */
export class Unreadable extends Error {
  readonly position: number;
  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }
}

/** `^` is power, from the right and above the sign: −x^2 = −(x²). Throws `Unreadable`, and a RangeError where it is nested too deeply. */
export const readTree = (text: string): Tree => {
  const stray = strayCharacter(text);
  if (stray >= 0) throw new Unreadable(`unexpected "${String.fromCodePoint(text.codePointAt(stray)!)}"`, stray);
  if (text.trim() === '') throw new Unreadable('an expression is missing', 0);
  // An overflow in the last parse may have left it set.
  plainToken = false;
  try {
    return jsep(text);
  } catch (error) {
    const { description, index } = error as { description?: string; index?: number };
    if (description === undefined || index === undefined) throw error;
    throw new Unreadable(sentence(description), Math.min(index, text.length));
  }
};

/** Where a tree starts. */
export const positionOf = (tree: Tree): number => {
  let node: Tree | undefined = tree;
  while (node && node.at === undefined)
    node = (node.left ?? node.test ?? node.callee ?? node.object) as Tree | undefined;
  return node?.at ?? 0;
};

/** The parser passes over separators and knows strings, lists and members; here they are errors. −1 if there is none. */
const strayCharacter = (text: string): number => {
  const foreign = text.search(/[^\p{L}\p{M}\p{N}_.\s+\-*/^()<>=!&|?:,]|\?\.|,\s*(?=[,)])|\(\s*(?=,)/u);
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (i === foreign) return i;
    if (text[i] === '(') depth++;
    if (text[i] === ')' && --depth < 0) return i;
    if (text[i] === ',' && depth === 0) return i;
  }
  return -1;
};

const sentence = (description: string): string => description.charAt(0).toLowerCase() + description.slice(1);

/** A token with the position where it starts, its sign before it and its powers after it. */
let plainToken = false;
jsep.removeAllUnaryOps();
jsep.removeAllBinaryOps();
jsep.removeAllLiterals();
const precedence = {
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
for (const [operator, level] of Object.entries(precedence)) jsep.addBinaryOp(operator, level);
jsep.hooks.add('gobble-token', function (env) {
  if (plainToken) {
    plainToken = false;
    return;
  }
  const at = this.index;
  const sign = this.char;
  if (sign === '-' || sign === '+' || sign === '!') {
    this.index++;
    const argument = this.gobbleToken();
    if (!argument) return this.throwError(`A number is missing after "${sign}"`);
    env.node = { type: 'UnaryExpression', operator: sign, argument, at };
    return;
  }
  plainToken = true;
  const base = this.gobbleToken();
  if (!base) return;
  base.at = at;
  this.gobbleSpaces();
  if (this.char !== '^') {
    env.node = base;
    return;
  }
  this.index++;
  const exponent = this.gobbleToken();
  if (!exponent) return this.throwError('A number is missing after "^"');
  env.node = { type: 'BinaryExpression', operator: '^', left: base, right: exponent, at };
});
