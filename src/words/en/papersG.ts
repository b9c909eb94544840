import type { ErrorMethod } from '../../engine/result.ts';
import type { GPaperFact } from '../../facts/papersG.ts';
import type { GPaperId } from '../../scenario/papersG.ts';
import { nameOf } from '../names.ts';
import { number, powerOfTen } from '../numbers.ts';
import type { PaperWords } from '../paperWords.ts';
import { type Name, say, strong } from '../sentence.ts';
import type { Telling } from '../telling.ts';
import { shortMethodName } from './errors.ts';
import { list } from './language.ts';

const named = (one: ErrorMethod): Name => ({ name: shortMethodName(one), slot: one.slot });

/** The next power of ten. */
const within = (x: number): string => powerOfTen(Math.ceil(Math.log10(Math.max(x, 1e-16))));

export const measuredOfG: Telling<GPaperFact> = {
  'errors-at': ({ t, of }) =>
    say`t\u00A0=\u00A0${t}: ${list(of.map(({ method, error }) => say`${named(method)} ${strong(number(error, 2))}`))}.`,
  'one-for-all-t': ({ methods, apart }) =>
    say`${list(methods.map(named))} differ by at most ${strong(within(apart))}, whatever t.`,
  'rises-first': ({ who, first, most, t, falling }) =>
    t === 1
      ? say`${named(who)} falls from the first step.`
      : say`${named(who)}: ${strong(number(first))} at t\u00A0=\u00A01, ${strong(number(most))} at ${t}; ${falling.length > 0 ? say`${list(falling.map(named))} fall at once` : 'none falls at once'}.`,
  'bounds-hold': ({ t, of, everywhere }) =>
    say`t\u00A0=\u00A0${t}: ${list(of.map(({ method, error, bound }) => say`${named(method)} ${strong(number(error, 2))} (bound ${number(bound, 2)})`))}. ${everywhere ? 'No error is above its bound.' : 'An error is above its bound.'}`,
  'closest-at': ({ t, of }) =>
    say`Closest at so many of ${t} t: ${list(of.map(({ method, times }) => say`${named(method)} ${strong(times)}`))}.`,
  'truncation-is-fixed-point': ({ K, apart }) =>
    say`K steps and k\u00A0=\u00A0K products agree to ${strong(within(apart))}, K to ${K}.`,
  'share-of-start': ({ who, T, share, d }) =>
    say`w* ignores w₀. Of ‖d‖\u00A0=\u00A0${number(d)} its share is ${strong(number(share))} at T\u00A0=\u00A0${T}; ${nameOf(who)} has none of it.`,
  'share-of-step': ({ who, T, h, d }) =>
    say`w* is the same for every γ. Through ${T} steps ∂f/∂lg\u00A0γ is ${strong(number(d, 2))}; ${nameOf(who)} has ${strong(number(h, 2))}.`,
  'one-late': ({ k, error, late }) =>
    say`The iterate before the last is returned: ${strong(number(late, 2))} for ${strong(number(error, 2))} at k\u00A0=\u00A0${k}.`,
};

export const paperWordsOfG: Readonly<Record<GPaperId, PaperWords>> = {
  'g-fig-1-lr': {
    source: 'G Fig. 1, LR',
    setting: 'logistic, 12 penalties',
    title: 'Unrolling is worst, CG best',
    paper: say`CG, then the fixed point, then unrolling.`,
    differs: say`Sizes unpublished; data drawn, 20 λ.`,
  },
  'g-fig-1-krr': {
    source: 'G Fig. 1, KRR',
    setting: '7 kernel parameters',
    title: 'CG is not best on these data',
    paper: say`CG, then the fixed point, then unrolling.`,
    differs: say`Their order depends on the data.`,
  },
  'g-fig-1-br': {
    source: 'G Fig. 1, BR',
    setting: '15 biases',
    title: 'Unrolling is the fixed point',
    paper: say`The fixed point is better than unrolling.`,
    differs: say`With k = t the two are one: Φ is affine in w.`,
  },
  'g-fig-1-hr': {
    source: 'G Fig. 1, HR',
    setting: 'heavy ball, 32 entries of H',
    title: 'The error rises first',
    paper: say`All errors grow at the beginning.`,
    differs: say`Here only that of unrolling does.`,
  },
  'g-theorems': {
    source: 'G Theorems 2.1, 2.2, 2.4',
    setting: 'BR, descent',
    title: 'The bounds hold',
    paper: say`Errors fall at least like t qᵗ.`,
    differs: say`On LR (21) allows 10⁷ times the error at t = 100.`,
  },
  'g-ranking': {
    source: 'G §2.3',
    setting: 'KRR',
    title: '“CG best” depends on the data',
    paper: say`The analysis suggests CG, FP, ITD.`,
    differs: say`Of 12 drawn sets each, at 4 λ, CG leads at most t in LR 11, KRR 11, BR 6, HR 10.`,
  },
  's-prop-3.6': {
    source: 'S Prop. 3.6',
    setting: 'LR, at its solution',
    title: 'There, truncation is a Neumann sum',
    paper: say`K-RMD at w* is K terms of the Neumann series.`,
    differs: say`Nothing: AID’s fixed point, k = K.`,
  },
  'q-start': {
    source: 'Question',
    setting: 'start at λ',
    title: 'Why is my implicit gradient zero?',
    rows: 'question',
    paper: say`CG or fixed point: 0, or only the penalty.`,
    differs: say`Unrolled, or truncated with the init term kept.`,
  },
  'q-step': {
    source: 'Question',
    setting: 'learned step',
    title: 'Why does my learned step stay put?',
    rows: 'question',
    paper: say`∂f/∂γ is next to 0 with every implicit method.`,
    differs: say`Unrolled; truncation sees K/T of it here.`,
  },
  'q-late': {
    source: 'Question',
    setting: 'HR, four components of w',
    title: 'Why is my CG a step behind?',
    rows: 'question',
    paper: say`A 1 × 1 system takes two iterations.`,
    differs: say`Test it on 1 × 1 and 2 × 2 systems.`,
  },
};
