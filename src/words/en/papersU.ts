import type { UPaperFact } from '../../facts/papersU.ts';
import type { UPaperId } from '../../scenario/papersU.ts';
import { nameOf } from '../names.ts';
import { number } from '../numbers.ts';
import type { PaperWords } from '../paperWords.ts';
import { say, strong } from '../sentence.ts';
import type { Telling } from '../telling.ts';
import { list } from './language.ts';
import { times } from './runs.ts';

const share = (p: readonly [number, number], power: number): string => p.map((x) => number(x ** power, 2)).join(' : ');

export const measuredOfU: Telling<UPaperFact> = {
  'two-places': ({ who, at, d, best }) =>
    say`${nameOf(who)} stands at θ\u00A0=\u00A0${strong(number(at))}, where d\u00A0=\u00A0${strong(number(d))}; θ*\u00A0=\u00A0${strong(number(best))}.`,
  'means-at-end': ({ means }) =>
    say`At the end ${list(means.map(({ who, mean }) => say`${strong(number(mean))} (${nameOf(who)})`))}.`,
  'two-optima': ({ everywhere, window, half }) =>
    say`q*\u00A0=\u00A0${strong(number(everywhere, 2))} over all θ, ${strong(number(window, 2))} within ±${number(half, 2)}.`,
  'price-of-coin': ({ who, exact, share: part }) =>
    say`${nameOf(who)} takes ${strong(times(part))} the calls of ${nameOf(exact)}.`,
  'calls-of-step': ({ tails, heads, mean, agree }) =>
    say`${strong(tails)} calls at tails, ${strong(heads)} at heads, ${strong(number(mean))} on average: ${agree ? 'as predicted' : 'not as predicted'}.`,
  'plateau-for-D': ({ D, length, theory }) =>
    say`D = ${number(D, 2)}: ‖d‖ ends at ${strong(number(length))}; √(2D) is ${number(theory)}.`,
  weights: ({ who, p }) =>
    say`${nameOf(who)} weighs the tasks ${strong(share(p, 1))}, the gradient ${strong(share(p, 2))}.`,
};

export const paperWordsOfU: Readonly<Record<UPaperId, PaperWords>> = {
  'u-fig-1b': {
    source: 'U Fig. 1a, b',
    setting: 'two tasks',
    title: 'First order stops beside the minimum',
    paper: say`It ends away from the least M.`,
    differs: say`All tasks each step, to show the place.`,
  },
  'u-fig-1c': {
    source: 'U Fig. 1c',
    setting: 'D = 0.06',
    title: 'It stalls; a coin goes on',
    paper: say`First order stays; UFOM and exact fall.`,
    differs: say`Our seed; five runs of each, as there.`,
  },
  'u-fig-1d': {
    source: 'U Fig. 1d, e',
    setting: 'α = 0.01',
    title: 'The best q is about 0.08',
    paper: say`q* ≈ 0.08, by (21) and as found.`,
    differs: say`That needs the suprema over all of ℝ.`,
  },
  'u-fig-1f': {
    source: 'U Fig. 1f',
    setting: 'α = 0.01',
    title: 'A coin that pays, by calls',
    paper: say`At q* UFOM is ahead of exact.`,
    differs: say`100 runs of 2,000 steps; 1,000 of 20,000 there.`,
  },
  'u-prop-1': {
    source: 'U Prop. 1',
    setting: 'r = 10',
    title: 'What a step costs',
    paper: say`r + 1 calls, and q r (r + 1)/2 more.`,
    differs: say`Counted on real runs, bar by bar.`,
  },
  'u-theorem-2': {
    source: 'U Theorem 2',
    setting: 'any D',
    title: 'For any D there are such tasks',
    paper: say`First order ends with E‖∇M‖² > D.`,
    differs: say`The tasks give 2D. Type your own D.`,
  },
  'q-stops': {
    source: 'Question',
    setting: 'first-order MAML',
    title: 'Why does it stop improving?',
    rows: 'question',
    paper: say`The gradient levels off above 0.`,
    differs: say`UFOM, or K-RMD that keeps the init term.`,
  },
};
