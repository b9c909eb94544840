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
    say`${nameOf(who)} steht bei θ\u00A0=\u00A0${strong(number(at))}, dort ist d\u00A0=\u00A0${strong(number(d))}; θ*\u00A0=\u00A0${strong(number(best))}.`,
  'means-at-end': ({ means }) =>
    say`Am Ende ${list(means.map(({ who, mean }) => say`${strong(number(mean))} (${nameOf(who)})`))}.`,
  'two-optima': ({ everywhere, window, half }) =>
    say`q*\u00A0=\u00A0${strong(number(everywhere, 2))} über alle θ, ${strong(number(window, 2))} in ±${number(half, 2)}.`,
  'price-of-coin': ({ who, exact, share: part }) =>
    say`${nameOf(who)} braucht ${strong(times(part))} der Aufrufe von ${nameOf(exact)}.`,
  'calls-of-step': ({ tails, heads, mean, agree }) =>
    say`${strong(tails)} Aufrufe bei Zahl, ${strong(heads)} bei Kopf, im Mittel ${strong(number(mean))}: ${agree ? 'wie vorhergesagt' : 'nicht wie vorhergesagt'}.`,
  'plateau-for-D': ({ D, length, theory }) =>
    say`D = ${number(D, 2)}: ‖d‖ endet bei ${strong(number(length))}; √(2D) ist ${number(theory)}.`,
  weights: ({ who, p }) =>
    say`${nameOf(who)} gewichtet die Aufgaben ${strong(share(p, 1))}, der Gradient ${strong(share(p, 2))}.`,
};

export const paperWordsOfU: Readonly<Record<UPaperId, PaperWords>> = {
  'u-fig-1b': {
    source: 'U Fig. 1a, b',
    setting: 'zwei Aufgaben',
    title: 'Die 1. Ordnung hält neben dem Minimum',
    paper: say`Sie endet abseits des kleinsten M.`,
    differs: say`Jeder Schritt mit allen Aufgaben.`,
  },
  'u-fig-1c': {
    source: 'U Fig. 1c',
    setting: 'D = 0,06',
    title: 'Sie hält; mit Münze geht es weiter',
    paper: say`1. Ordnung bleibt; UFOM, exakt fallen.`,
    differs: say`Unser Startwert; je fünf Läufe wie dort.`,
  },
  'u-fig-1d': {
    source: 'U Fig. 1d, e',
    setting: 'α = 0,01',
    title: 'Das beste q ist etwa 0,08',
    paper: say`q* ≈ 0,08, nach (21) und gemessen.`,
    differs: say`Das braucht die Suprema über ganz ℝ.`,
  },
  'u-fig-1f': {
    source: 'U Fig. 1f',
    setting: 'α = 0,01',
    title: 'Eine Münze, die sich lohnt',
    paper: say`Mit q* liegt UFOM vor exakt.`,
    differs: say`100 Läufe zu 2.000 Schritten; dort 1.000 zu 20.000.`,
  },
  'u-prop-1': {
    source: 'U Prop. 1',
    setting: 'r = 10',
    title: 'Was ein Schritt kostet',
    paper: say`r + 1 Aufrufe, dazu q r (r + 1)/2.`,
    differs: say`An echten Läufen gezählt.`,
  },
  'u-theorem-2': {
    source: 'U Theorem 2',
    setting: 'jedes D',
    title: 'Zu jedem D gibt es solche Aufgaben',
    paper: say`1. Ordnung endet mit E‖∇M‖² > D.`,
    differs: say`Die Aufgaben ergeben 2D. Wähle dein D.`,
  },
  'q-stops': {
    source: 'Frage',
    setting: 'MAML erster Ordnung',
    title: 'Warum wird es nicht mehr besser?',
    rows: 'question',
    paper: say`Der Gradient flacht über 0 ab.`,
    differs: say`UFOM, oder K-RMD mit dem Startterm.`,
  },
};
