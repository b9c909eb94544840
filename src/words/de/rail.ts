import type { DataKind } from '../../core/data/given.ts';
import type { Decay, Draw, InnerMethod, Scenario, Truth } from '../../scenario/scenario.ts';
import { type BuiltInName, builtInName, dataKindOf } from '../../scenario/source.ts';
import { exactly } from '../exact.ts';
import { number } from '../numbers.ts';

/** The words of the settings. */
export const railWords = {
  ownProblem: 'Dein Problem',
  editProblem: 'Bearbeiten',
  typeProblem: 'Ein eigenes …',
  problems: {
    'shaban-toy': 'Modellproblem',
    'shaban-toy-interfering': 'Modellproblem mit direktem Term',
    'shaban-theorem-3.5': 'Gegenbeispiel, eine Variable',
    'quadratic-from-lambda': 'Start bei λ: der Startterm',
    'learned-step': 'Gelernte Schrittweite',
    'two-tasks': 'Zwei Aufgaben, U Theorem 2',
  } satisfies Record<BuiltInName, string>,

  data: {
    logistic: 'Logistische Regression, Strafen',
    'kernel-ridge': 'Kernel-Ridge, je eine Breite',
    'biased-ridge': 'Ridge um einen Punkt',
    'hyper-representation': 'Gemeinsame Darstellung',
  } satisfies Record<DataKind, string>,
  withoutData: 'Formeln',
  withData: 'Mit Daten, G §3.1',

  compare: 'Vergleich',
  errorAgainst: 'Fehler zu',
  truths: { steps: 'T Schritte', solution: 'Lösung' } satisfies Record<Truth, string>,
  exact: { steps: 'exakt', solution: 'durch T Schritte' } satisfies Record<Truth, string>,
  pin: 'Lauf anheften',
  unpin: 'Lösen',
  swap: 'Tauschen',
  pinnedFailed: (why: string) => `Der angeheftete Lauf lässt sich nicht berechnen: ${why}`,
  pinnedRun: 'Verglichen mit dem angehefteten Lauf',
  addEstimator: 'Hinzufügen',
  combinations: 'Was jeder von ihnen bedeutet …',
  remove: (name: string) => `${name} entfernen`,
  selected: 'ausgewählt',
  select: (name: string) => `${name} auswählen`,
  initTerm: 'Startterm',
  initDrop: 'ohne (S)',
  initKeep: 'mit (U)',

  /** What stands beside the symbols. */
  names: {
    K: 'behaltene Schritte',
    T: 'Trainingsschritte',
    stepSize: 'Schrittweite',
    q: 'Chance auf Kopf',
    firstUpdateNorm: 'Länge des ersten Schritts',
    outerStepSize: 'äußere Schrittweite',
    iterations: 'Schritte von λ',
    lambda: 'Start von λ',
    w0: 'Start von w',
  },

  innerDescent: 'Innerer Abstieg',
  iterationsShort: 'Iterationen',
  iterationsOfK: 'k, Iterationen am Gleichungssystem',
  stepsKept: 'K, im Rückwärtslauf behaltene Schritte',
  innerSteps: 'T, innere Schritte',
  innerStepSize: 'γ, innere Schrittweite',
  stepLearned: 'γ wird mit λ gelernt; implizite Verfahren können das nicht',
  methods: { 'gradient-descent': 'Gradientenabstieg', 'heavy-ball': 'Heavy-Ball' } satisfies Record<
    InnerMethod,
    string
  >,
  decay: 'Plan von γ',
  decays: { constant: 'γ konstant', 'inverse-sqrt': 'γ/√t', harmonic: 'γ/t' } satisfies Record<Decay, string>,
  coin: 'q, Wahrscheinlichkeit der exakten Korrektur',
  coinOf: (name: string) => `von ${name}`,
  noK: (name: string) => `${name} hat kein K`,

  outerDescent: 'Äußerer Abstieg',
  schedules: { 'inverse-sqrt': 'η₀/√τ', constant: 'η konstant', harmonic: 'η/τ', adam: 'Adam, η' },
  schedule: 'Schrittweitenplan',
  firstUpdate: 'η₀, Länge des ersten Schritts, mit Münze im quadratischen Mittel',
  outerStepSize: 'η, äußere Schrittweite',
  adamNote: 'erster Schritt jeder Komponente',
  iterations: 'R, äußere Schritte',

  start: 'Start',
  lambda: (i: number, n: number) => (n === 1 ? 'λ₁, Start' : `λ₁, Koordinate ${i + 1}`),
  w0: (i: number, n: number) => (n === 1 ? 'w₀' : `w₀, Koordinate ${i + 1}`),
  w0FromLambda: 'w₀ ist hier eine Funktion von λ',
  seed: 'Startwert der Münzen',
  seedShort: 'Zufall',
  noRandom: 'nichts Zufälliges',
  runsShort: 'Läufe',
  runs: 'Läufe jedes zufälligen Schätzers',
  spread: 'Läufe beginnen bis ± so weit um λ₁',
  runsHint: 'wie viele und wie weit um λ₁',
  resetOne: (label: string) => `${label} zurücksetzen`,

  fewer: 'Ein Schritt weniger',
  more: 'Ein Schritt mehr',

  notANumber: (label: string, integer: boolean, offer: string | null) =>
    `${label}: Hier ist eine ${integer ? 'ganze Zahl' : 'Zahl'} nötig${offer === null ? '' : `, zum Beispiel ${offer}`}.`,
  outOfRange: (label: string, min: number | undefined, max: number | undefined) =>
    min !== undefined && max !== undefined
      ? `${label}: Erlaubt sind Werte von ${exactly(min)} bis ${exactly(max)}.`
      : min !== undefined
        ? `${label}: Erlaubt sind Werte ab ${exactly(min)}.`
        : `${label}: Erlaubt sind Werte bis ${exactly(max!)}.`,
} as const;

export const taskWords = {
  title: 'Aufgaben',
  constants: 'Konstanten der Aufgaben',
  asIn: { a: 'wie in U Fig. 1a–c', d: 'wie in U Fig. 1d–f' },
  own: 'eigene',
  b2: 'b₂, Minimum von Aufgabe 2 mal ihre Krümmung',
  A: 'A, wie weit um sein Minimum ein Verlust quadratisch ist',
  D: 'D, das halbe Quadrat der Steigung, bei der die 1. Ordnung stehen bleibt',
  plateau: '1. Ordnung stoppt bei √(2D)',
  a: (task: number) => `a, Krümmung von Aufgabe ${task}`,
  follows: (b2: number, A: number) => `also b₂ = ${number(b2, 5)}, A = ${number(A, 5)}`,
  alike: 'Der Schritt erster Ordnung und der Gradient verschwinden hier zusammen: D ist 0.',
  alphaTooLarge: (limit: number) => `U Theorem 2 verlangt γ unter 1/max a = ${number(limit)}.`,
  draw: 'je Schritt',
  draws: { all: 'alle Aufgaben', one: 'eine, gelost' } satisfies Record<Draw, string>,
  drawNames: {
    all: 'Jeder Schritt folgt allen Aufgaben',
    one: 'Jeder Schritt folgt einer ausgelosten Aufgabe',
  } satisfies Record<Draw, string>,
} as const;

/** What a problem is called. */
export const problemTitle = (problem: Scenario['problem']): string => {
  const kind = dataKindOf(problem);
  if (kind) return railWords.data[kind];
  const name = builtInName(problem);
  return name ? railWords.problems[name] : railWords.ownProblem;
};
