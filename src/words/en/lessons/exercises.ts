import type { ExerciseWords } from '../../../lessons/exercise.ts';
import type { exercises } from '../../../lessons/exercises.ts';

type Exercises = typeof exercises;

/** What is asked of a room and of whoever works alone, and the answers. */
export const exerciseWords: {
  readonly [L in keyof Exercises]: { readonly [E in Exercises[L][number] as E['name']]: ExerciseWords };
} = {
  levels: {
    penalty: {
      ask: 'λ goes from {before} to {after}. Does training end at a larger w, or at a smaller one?',
      answer: 'At a smaller one: w = {w-after} instead of {w-before}. λ is a penalty on large w.',
    },
    sides: {
      ask: 'Is the gradient of F above or below zero at λ = {low}? And at λ = {high}?',
      answer: 'It is {d-low} and {d-high}: from either side F falls towards λ* = {best}.',
    },
  },
  unrolling: {
    longer: {
      ask: 'Training is {T-long} steps long instead of {T-short}. What must the walk back find when it begins?',
      answer: '{states-long} states instead of {states-short}: one for each step.',
    },
    forward: {
      ask: 'λ has {N} {N|one=component|other=components}. How many matrix–vector products does forward mode take, and how many the walk back?',
      answer:
        'Forward mode {tangents}, one for each step and component, and the walk back {products}, however many components λ has.',
    },
  },
  forgetting: {
    quarter: {
      ask: 'We forget {forgotten} of {T} steps. Is the gradient off by {share}?',
      answer: 'By {off}: the old steps add little.',
    },
    enough: {
      ask: 'How many steps must be kept for an error of at most one per cent of d, with γ = {slow} and with γ = {fast}?',
      answer:
        '{fewest-slow} and {fewest-fast}: with larger steps training forgets faster where it came from, and what came before counts less.',
    },
  },
  biased: {
    uphill: {
      ask: 'The error is {error-with} with the direct term and {error-without} without. Why does only one of the moves go uphill?',
      answer:
        'The direct term pulls against the steps, and is never cut: d is only {length-with} long with it, and {length-without} without.',
    },
    stop: {
      ask: 'With the direct term the path of K = {K} comes to rest. How far from λ*, and how long is d there?',
      answer:
        '{distance} away, where d is {length} long: h is next to nothing there, and d is not. With K = {K-many} it ends {distance-many} away.',
    },
  },
  coin: {
    heads: {
      ask: 'q is {q}. How many of {moves} moves go back through all {T} steps, and what do they buy?',
      answer:
        '{expected} on average. {runs} runs scatter, and their mean ends {mean} from λ*; the path without the coin ends {tails} away.',
    },
    halved: {
      ask: 'q goes from {before} to {after}. What does that do to the scatter of G, and to its price?',
      answer:
        'In root mean square G is off by {off-after} of d instead of {off-before}. A move takes {work-after} inner gradients on average instead of {work-before}.',
    },
  },
  costs: {
    longer: {
      ask: 'T grows from {T-short} to {T-long}. What do K = {K} and the exact gradient pay?',
      answer:
        'Both pay for the longer training, {gradients} inner gradients. K = {K} still keeps {states} states, the exact gradient {states-exact}.',
    },
    checkpoints: {
      ask: 'How many states do checkpoints keep of {T} steps, and what do they pay for it?',
      answer:
        '{states} at a time instead of {states-all}, for {gradients} inner gradients: what was not kept is computed again.',
    },
  },
  solution: {
    apart: {
      ask: 'Training goes on from {T-short} to {T-long} steps. How far are d and ∇f apart before, and after?',
      answer:
        '{apart-short} of the length of ∇f before, and {apart-long} of it after: the w that is trained comes near to w*.',
    },
    memory: {
      ask: 'Training takes {T} steps. What does CG with k = {k} pay and keep, beside reverse mode, and how near is it to ∇f?',
      answer:
        '{products} products instead of {products-unrolled}, and no state instead of {states-unrolled}. It is off by {off} of the length of ∇f, reverse mode by {off-unrolled}.',
    },
  },
};
