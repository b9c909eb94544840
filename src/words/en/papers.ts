import type { Result } from '../../engine/result.ts';
import { type LowestFact, type PaperFact, paperFact } from '../../facts/papers.ts';
import type { PaperCard, PaperId } from '../../scenario/papers.ts';
import { nameOf } from '../names.ts';
import { between, fixed, number, powerOfTen } from '../numbers.ts';
import type { PaperWords } from '../paperWords.ts';
import { type Part, plain, type Sentence, say, strong } from '../sentence.ts';
import { type Telling, tell } from '../telling.ts';
import { list } from './language.ts';
import { measuredOfG, paperWordsOfG } from './papersG.ts';
import { measuredOfU, paperWordsOfU } from './papersU.ts';

/** Two digits, without a decimal that says nothing. */
const factor = (x: number): string => number(x, 2).replace(/[.,]0$/, '');

const joinedBy = (parts: readonly Sentence[], mark: string): Sentence =>
  parts.flatMap((part, i) => [...(i > 0 ? [mark] : []), ...part]);

const lowest: Telling<LowestFact> = {
  'stays-above-0': ({ who }) => say`${nameOf(who)} stays above 0`,
  'falls-to': ({ who, least }) => say`${nameOf(who)} falls to ${strong(number(least, 2))}`,
};

const range = (least: number, most: number): Part => strong(`${fixed(least, 3)} to ${fixed(most, 3)}`);

const measured: Telling<PaperFact> = {
  ...measuredOfU,
  ...measuredOfG,
  error: ({ who, error }) => say`${nameOf(who)}: error ${strong(number(error))}.`,
  'error-and-bound': ({ who, error, bound }) =>
    say`${nameOf(who)}: error ${strong(number(error))}, bound ${number(bound)}.`,
  'ratios-over-window': ({ who, least, most }) => say`${nameOf(who)}: ${range(least, most)} over the window.`,
  'ratios-along-path': ({ who, least, most }) => say`${nameOf(who)}: ${range(least, most)} along its path.`,
  'lowest-ratios': (fact) =>
    say`${joinedBy(
      fact.lowest.map((one) => tell(lowest, one)),
      '; ',
    )}.`,
  standstills: ({ who, h, d }) =>
    say`h(λ*) = ${strong(fixed(h, 4))}; d = ${strong(fixed(d, 4))} where ${nameOf(who).name} stops.`,
  'ends-off': ({ ends }) =>
    say`Ends ${joinedBy(
      ends.map(({ who, off }) => say`${strong(number(off))} (${nameOf(who)})`),
      ', ',
    )} off\u00A0λ*.`,
  'all-reach': ({ minimum, off }) =>
    say`λ* = (${minimum.map((x) => number(x, 2)).join(between)}), within ${strong(powerOfTen(Math.ceil(Math.log10(off))))}.`,
  'gradient-gone': ({ below, since }) =>
    say`Below ${powerOfTen(Math.log10(below))}: ${joinedBy(
      since.map(({ who, tau }) => say`${nameOf(who)} at τ\u00A0=\u00A0${strong(tau ?? '—')}`),
      ', ',
    )}.`,
  tenfold: ({ states, time: { least, most } }) =>
    say`T\u00A0×\u00A010: states ×\u00A0${strong(states.map(factor).join(between))}; time ×\u00A0${strong(`${factor(least)}–${factor(most)}`)}.`,
};

/** The words around the cards. */
export const gallery = {
  title: 'The papers’ figures, each at its exact setting',
  lead: 'What the paper shows, what we measure, and where the two differ. Open a card to change it.',
  rows: {
    paper: { paper: 'Paper', here: 'Here', differs: 'Differs' },
    question: { paper: 'Seen', here: 'Why', differs: 'Try' },
  },
  measuring: 'measuring',
} as const;

/** A paper, written out: its authors, its title, where it appeared. */
export const sourceLine = (families: readonly string[], title: string, booktitle: string): string =>
  `${plain(list(families))}: ${title}, ${booktitle}`;

/** What is said above the views where a card has been opened. */
export const opened = {
  figure: {
    strip: 'The figure is the unrolled strip.',
    ratio: 'The figure is the descent ratio.',
    outer: 'The figure is the outer plane.',
    convergence: 'The figure is the convergence plot.',
    cost: 'The figure is the hypergradient cost.',
    errors: 'The figure is the error of the methods.',
  } satisfies Record<PaperCard['figure'], string>,
  changed: 'The settings are no longer those of the card.',
  back: 'Back to the card’s settings',
} as const;

/** What is measured here, from a result of the card's scenario; empty where nothing can be. */
export const measuredSentence = (id: PaperId, result: Result): Sentence => {
  const fact = paperFact[id](result);
  return fact ? tell(measured, fact) : [];
};

export const paperWords: Readonly<Record<PaperId, PaperWords>> = {
  ...paperWordsOfU,
  ...paperWordsOfG,
  's-fig-1': {
    source: 'S Fig. 1',
    setting: 'λ = (1, 1)',
    title: 'Error falls exponentially with K',
    paper: say`The error stays below bound (10).`,
    differs: say`Axis ranges are not published.`,
  },
  's-fig-2-left': {
    source: 'S Fig. 2, left',
    setting: 'f',
    title: 'Biased, and still downhill',
    paper: say`The ratio stays positive for every K.`,
    differs: say`λ₁ is not published; ours is (−1, 0.25).`,
  },
  's-fig-2-right': {
    source: 'S Fig. 2, right',
    setting: 'f with direct term',
    title: 'Small K can go uphill',
    paper: say`The ratio can become negative.`,
    differs: say`From λ₁ = (1, 1) it never does.`,
  },
  's-fig-3': {
    source: 'S Fig. 3',
    setting: 'f with direct term',
    title: 'Biased: small K ends off the optimum',
    paper: say`K = 1 ends off the red X; larger K, less.`,
    differs: say`λ₁, K unpublished; the X is a cross in ink.`,
  },
  's-fig-4-left': {
    source: 'S Fig. 4, left',
    setting: 'f',
    title: 'Every K finds the optimum',
    paper: say`Iterates end beside the origin, at λ*.`,
    differs: say`λ₁ and the list of K are not published.`,
  },
  's-fig-4-right': {
    source: 'S Fig. 4, right',
    setting: 'f',
    title: 'Smaller K converges more slowly',
    paper: say`‖d‖ falls to 0 for every K, on a log scale.`,
    differs: say`λ₁, R unpublished; our τ axis is log.`,
  },
  's-table-1': {
    source: 'S Table 1',
    setting: 'N = 2',
    title: 'Truncation bounds memory, whatever T',
    paper: say`Memory N, T, √T, K; time NT, T, T, K.`,
    differs: say`Our time adds the forward pass: T + K.`,
  },
  's-theorem-3.5': {
    source: 'S Theorem 3.5',
    setting: 'scalar',
    title: 'Where truncation stops, d is not zero',
    paper: say`For some problem h ≠ 0 at every optimum.`,
    differs: say`Formulas unpublished; our reconstruction.`,
  },
};
