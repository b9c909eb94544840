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
  'stays-above-0': ({ who }) => say`${nameOf(who)} bleibt über 0`,
  'falls-to': ({ who, least }) => say`${nameOf(who)} fällt auf ${strong(number(least, 2))}`,
};

const range = (least: number, most: number): Part => strong(`${fixed(least, 3)} bis ${fixed(most, 3)}`);

const measured: Telling<PaperFact> = {
  ...measuredOfU,
  ...measuredOfG,
  error: ({ who, error }) => say`${nameOf(who)}: Fehler ${strong(number(error))}.`,
  'error-and-bound': ({ who, error, bound }) =>
    say`${nameOf(who)}: Fehler ${strong(number(error))}, Schranke ${number(bound)}.`,
  'ratios-over-window': ({ who, least, most }) => say`${nameOf(who)}: im Fenster ${range(least, most)}.`,
  'ratios-along-path': ({ who, least, most }) => say`${nameOf(who)}: auf dem Pfad ${range(least, most)}.`,
  'lowest-ratios': (fact) =>
    say`${joinedBy(
      fact.lowest.map((one) => tell(lowest, one)),
      '; ',
    )}.`,
  standstills: ({ who, h, d }) =>
    say`h(λ*) = ${strong(fixed(h, 4))}; d = ${strong(fixed(d, 4))}, wo ${nameOf(who).name} stehen bleibt.`,
  'ends-off': ({ ends }) =>
    say`Abstand von\u00A0λ*: ${joinedBy(
      ends.map(({ who, off }) => say`${strong(number(off))} (${nameOf(who)})`),
      between,
    )}.`,
  'all-reach': ({ minimum, off }) =>
    say`λ* = (${minimum.map((x) => number(x, 2)).join(between)}), bis auf ${strong(powerOfTen(Math.ceil(Math.log10(off))))}.`,
  'gradient-gone': ({ below, since }) =>
    say`Unter ${powerOfTen(Math.log10(below))}: ${joinedBy(
      since.map(({ who, tau }) => say`${nameOf(who)} bei τ\u00A0=\u00A0${strong(tau ?? '—')}`),
      ', ',
    )}.`,
  tenfold: ({ states, time: { least, most } }) =>
    say`T\u00A0×\u00A010: Zustände ×\u00A0${strong(states.map(factor).join(between))}; Zeit ×\u00A0${strong(`${factor(least)}–${factor(most)}`)}.`,
};

/** The words around the cards. */
export const gallery = {
  title: 'Die Abbildungen der Artikel, genau eingestellt',
  lead: 'Was der Artikel zeigt, was wir messen und worin sich beides unterscheidet. Öffne eine Karte, um sie zu verändern.',
  rows: {
    paper: { paper: 'Artikel', here: 'Hier', differs: 'Anders' },
    question: { paper: 'Befund', here: 'Warum', differs: 'Tipp' },
  },
  measuring: 'wird gemessen',
} as const;

/** A paper, written out: its authors, its title, where it appeared. */
export const sourceLine = (families: readonly string[], title: string, booktitle: string): string =>
  `${plain(list(families))}: ${title}, ${booktitle}`;

/** What is said above the views where a card has been opened. */
export const opened = {
  figure: {
    strip: 'Die Abbildung ist der abgerollte Streifen.',
    ratio: 'Die Abbildung ist das Abstiegsverhältnis.',
    outer: 'Die Abbildung ist die äußere Ebene.',
    convergence: 'Die Abbildung ist die Konvergenz.',
    cost: 'Die Abbildung zeigt die Kosten.',
    errors: 'Die Abbildung ist der Fehler der Verfahren.',
  } satisfies Record<PaperCard['figure'], string>,
  changed: 'Die Einstellungen sind nicht mehr die der Karte.',
  back: 'Zurück zur Karte',
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
    setting: 'λ = (1; 1)',
    title: 'Der Fehler fällt exponentiell mit K',
    paper: say`Der Fehler bleibt unter Schranke (10).`,
    differs: say`Die Achsenbereiche fehlen im Artikel.`,
  },
  's-fig-2-left': {
    source: 'S Fig. 2, links',
    setting: 'f',
    title: 'Verzerrt und doch bergab',
    paper: say`Das Verhältnis bleibt für jedes K positiv.`,
    differs: say`λ₁ fehlt dort; unseres ist (−1; 0,25).`,
  },
  's-fig-2-right': {
    source: 'S Fig. 2, rechts',
    setting: 'f mit direktem Term',
    title: 'Ein kleines K kann bergauf führen',
    paper: say`Das Verhältnis kann negativ werden.`,
    differs: say`Von λ₁ = (1; 1) aus wird es das nie.`,
  },
  's-fig-3': {
    source: 'S Fig. 3',
    setting: 'f mit direktem Term',
    title: 'Verzerrt: Ein kleines K verfehlt das Optimum',
    paper: say`K = 1 verfehlt das rote X, größere K weniger.`,
    differs: say`λ₁, K fehlen dort; unser X ist ein Kreuz.`,
  },
  's-fig-4-left': {
    source: 'S Fig. 4, links',
    setting: 'f',
    title: 'Jedes K findet das Optimum',
    paper: say`Die Pfade enden beim Ursprung, in λ*.`,
    differs: say`λ₁ und die Liste der K fehlen dort.`,
  },
  's-fig-4-right': {
    source: 'S Fig. 4, rechts',
    setting: 'f',
    title: 'Ein kleineres K konvergiert langsamer',
    paper: say`‖d‖ fällt für jedes K auf 0, log-Skala.`,
    differs: say`λ₁, R fehlen dort; log-Achse auch für τ.`,
  },
  's-table-1': {
    source: 'S Table 1',
    setting: 'N = 2',
    title: 'Abschneiden begrenzt den Speicher, für jedes T',
    paper: say`Speicher N, T, √T, K; Zeit NT, T, T, K.`,
    differs: say`Wir zählen den Vorwärtslauf mit: T + K.`,
  },
  's-theorem-3.5': {
    source: 'S Theorem 3.5',
    setting: 'skalar',
    title: 'Wo h null ist, ist d es nicht',
    paper: say`Ein Problem mit h ≠ 0 in jedem Optimum.`,
    differs: say`Formeln fehlen dort; von uns nachgebaut.`,
  },
};
