import type { TermName } from '../terms.ts';

/** A symbol, or a word that has none: what it is called, and one sentence that says what it is. */
export interface Entry {
  readonly symbol: string;
  readonly name: string;
  readonly sentence: string;
}

export const glossary: Readonly<Record<TermName, Entry>> = {
  lambda: {
    symbol: 'λ',
    name: 'hyperparameters',
    sentence: 'What you tune: numbers that training takes as given, such as a penalty or a start.',
  },
  'lambda-1': { symbol: 'λ₁', name: 'start of λ', sentence: 'Where λ stands before its first move.' },
  'lambda-best': {
    symbol: 'λ*',
    name: 'best λ',
    sentence: 'The lowest minimum of F that was found in the window.',
  },
  w: {
    symbol: 'w',
    name: 'parameters',
    sentence: 'What is trained: every training step moves w, while λ stays fixed.',
  },
  'w-0': { symbol: 'w₀', name: 'start of w', sentence: 'Where w stands before the first training step.' },
  solution: {
    symbol: 'w*',
    name: 'solution',
    sentence: 'The w at which g is lowest for the λ given; training comes near it.',
  },
  T: {
    symbol: 'T',
    name: 'training steps',
    sentence: 'How many steps lead from w₀ to the trained w.',
  },
  gamma: {
    symbol: 'γ',
    name: 'step size',
    sentence: 'A training step subtracts γ times the gradient of g from w; a schedule may shrink γ step by step.',
  },
  g: {
    symbol: 'g',
    name: 'inner objective',
    sentence: 'What training lowers by moving w, such as the loss on training data.',
  },
  f: {
    symbol: 'f',
    name: 'outer objective',
    sentence: 'What judges the trained w, such as the loss on other data; λ may stand in it, too.',
  },
  F: {
    symbol: 'F',
    name: 'value of λ',
    sentence: 'F(λ) is f at the w that is trained with λ: tuning λ is looking for its lowest point.',
  },
  d: {
    symbol: 'd',
    name: 'exact gradient',
    sentence: 'The gradient of F, through all training steps: the direction in λ in which F rises most steeply.',
  },
  'gradient-at-solution': {
    symbol: '∇f',
    name: 'gradient at the solution',
    sentence: 'The gradient in λ of f at the exact solution of the inner problem, instead of at the w after T steps.',
  },
  h: {
    symbol: 'h',
    name: 'estimate',
    sentence: 'What an estimator computes in place of d, to spare time or memory; λ is moved by it.',
  },
  K: {
    symbol: 'K',
    name: 'steps kept',
    sentence: 'The gradient runs back through the last K training steps and forgets those before.',
  },
  k: {
    symbol: 'k',
    name: 'iterations',
    sentence:
      'How many iterations an implicit method spends on its linear system, a product with the curvature of g each.',
  },
  state: {
    symbol: 'state',
    name: 'w at one training step',
    sentence: 'The way back through a training step needs w as it stood there, kept in memory or computed anew.',
  },
  contribution: {
    symbol: 'contribution',
    name: 'one step’s part',
    sentence: 'What a single training step adds to the gradient; the length of that vector is drawn.',
  },
  bound: {
    symbol: 'bound',
    name: 'a limit to the error',
    sentence: 'A theorem says that the error is at most this long wherever its conditions hold.',
  },
  q: {
    symbol: 'q',
    name: 'chance of heads',
    sentence:
      'Before each move a coin is flipped; on heads the gradient looks back through all steps, and what was missing counts 1/q times: right on average.',
  },
  xi: { symbol: 'ξ', name: 'the coin', sentence: 'How one flip fell: 1 for heads, which comes with chance q, else 0.' },
  tau: {
    symbol: 'τ',
    name: 'move',
    sentence: 'Counts where λ stands: at its start for τ = 1, after one move for τ = 2.',
  },
  eta: {
    symbol: 'η',
    name: 'outer step size',
    sentence: 'Scales the moves of λ: a move subtracts η times h, unless Adam’s rule makes it.',
  },
  'eta-0': {
    symbol: 'η₀',
    name: 'length of the first move',
    sentence:
      'Sets the outer step size by how long the first move of λ is, in root mean square where a coin is flipped; later step sizes shrink as 1/√τ.',
  },
  R: { symbol: 'R', name: 'moves', sentence: 'How often λ is moved, unless the descent ends before.' },
  alpha: {
    symbol: 'α',
    name: 'least curvature',
    sentence: 'g curves at least this much along every direction of w, at every point.',
  },
  beta: {
    symbol: 'β',
    name: 'greatest curvature',
    sentence: 'g curves at most this much along every direction of w, at every point.',
  },
};

export const glossaryWords = {
  title: 'All symbols',
  lead: 'What each symbol and word on these pages means, in one sentence.',
  papers: 'The papers that a letter stands for',
  all: 'All symbols',
  close: 'Close',
} as const;
