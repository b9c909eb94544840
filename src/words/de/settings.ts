import type { Setting } from '../../scenario/change.ts';
import type { Keyed, Symbolic } from '../../scenario/settings/settings.ts';
import type { ViewName } from '../../scenario/views.ts';
import { parameterName } from './parameters.ts';

/** What settings are called within a sentence, in the nominative, where no symbol stands for them. */
export const settingName: Readonly<Record<Exclude<Setting, Symbolic>, string>> = {
  problem: 'das Problem',
  estimators: 'die Liste der Schätzer',
  estimator: 'der Schätzer',
  selected: 'der ausgewählte Schätzer',
  ...parameterName,
  slot: 'die Farbe',
  'data-seed': 'der Startwert der Daten',
  'data-n': 'die Zahl der Zeilen',
  'data-p': 'die Zahl der Spalten',
  'data-noise': 'das Rauschen der Daten',
  'data-d': 'die Zahl der Spalten von H',
  'data-beta': 'β von g',
  decay: 'der Plan von γ',
  method: 'das innere Verfahren',
  optimal: 'die Wahl der besten Schrittweite',
  warm: 'der Warmstart',
  outer: 'der äußere Abstieg',
  schedule: 'der äußere Plan',
  iterations: 'R',
  firstUpdateNorm: 'η₀',
  outerStepSize: 'η',
  seed: 'der Startwert',
  draw: 'die Zahl der Aufgaben je Schritt',
  runs: 'die Zahl der Läufe',
  spread: 'die Streuung der Starts',
  truth: 'der Referenzgradient',
  arithmetic: 'die Arithmetik',
  field: 'das Feld',
  arrows: 'der Schalter für Nadeln',
  along: 'der Pfad der Verhältnisse',
  quantity: 'die Größe in der Konvergenzansicht',
  against: 'die waagrechte Achse der Konvergenz',
  errors: 'die waagrechte Achse der Fehler',
  errorOver: 'die Auswahl der λ für die Fehler',
  errorK: 'die Wahl von k für die Fehler',
  target: 'der angestrebte Fehler',
  costs: 'die Art der Kosten',
  over: 'die Auswahl der λ für die Momente hinter q*',
  enlarged: 'die vergrößerte Ansicht',
  slice: 'die Wahl der Komponenten in den Ebenen',
  frame: 'das Fenster',
  window: 'der Bereich von λ',
  region: 'der Bereich von w',
  strongConvexity: 'α',
  smoothness: 'β',
  scenario: 'das Szenario',
  link: 'der Link',
  pinned: 'der angeheftete Lauf',
  page: 'die Seite',
  version: 'die Version',
};

/** What a key goes through, in the order of the list of keys. */
export const keyDoes: Readonly<Record<Keyed, string>> = {
  truth: 'Fehler gegen T Schritte, Lösung',
  field: 'nächstes Feld',
  arrows: 'Nadeln an, aus',
  quantity: 'nächste Größe der Konvergenz',
  against: 'Konvergenz über Schritten, Funktionsaufrufen',
  errors: 'Fehler über Schritten, Produkten, Zuständen, K; Konvergenz',
  costs: 'Kosten je Schätzer, über T, über K, über q',
  enlarged: 'nächste Ansicht vergrößern, alle Ansichten',
};

/** What stands at a view's head to enlarge it, and at the head of the enlarged one. */
export const enlarging = {
  enlarge: (title: string) => `Vergrößern: ${title}`,
  back: 'Alle Ansichten',
  backKey: 'Esc',
  legend: 'Vergrößerte Ansicht',
  views: {
    outer: 'Äußere Ebene',
    inner: 'Innere Ebene',
    strip: 'Streifen',
    ratio: 'Verhältnis',
    convergence: 'Konvergenz',
    cost: 'Kosten',
  } satisfies Record<ViewName, string>,
} as const;
