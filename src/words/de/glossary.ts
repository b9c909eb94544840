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
    name: 'Hyperparameter',
    sentence:
      'Was du einstellst: Zahlen, die das Training als gegeben hinnimmt, etwa die Stärke einer Strafe oder einen Startpunkt.',
  },
  'lambda-1': { symbol: 'λ₁', name: 'Start von λ', sentence: 'Wo λ vor seinem ersten Schritt steht.' },
  'lambda-best': {
    symbol: 'λ*',
    name: 'bestes λ',
    sentence: 'Das tiefste Minimum von F, das im Fenster gefunden wurde.',
  },
  w: {
    symbol: 'w',
    name: 'Parameter',
    sentence: 'Was trainiert wird: Jeder Trainingsschritt verändert w, während λ fest bleibt.',
  },
  'w-0': { symbol: 'w₀', name: 'Start von w', sentence: 'Wo w vor dem ersten Trainingsschritt steht.' },
  solution: {
    symbol: 'w*',
    name: 'Lösung',
    sentence: 'Das w, an dem g für das gegebene λ am kleinsten ist; das Training kommt ihm nahe.',
  },
  T: {
    symbol: 'T',
    name: 'Trainingsschritte',
    sentence: 'Wie viele Schritte von w₀ zum trainierten w führen.',
  },
  gamma: {
    symbol: 'γ',
    name: 'Schrittweite',
    sentence:
      'Ein Trainingsschritt zieht γ mal den Gradienten von g von w ab; ein Plan kann γ von Schritt zu Schritt verkleinern.',
  },
  g: {
    symbol: 'g',
    name: 'innere Zielfunktion',
    sentence: 'Was das Training senkt, indem es w verändert, etwa der Verlust auf den Trainingsdaten.',
  },
  f: {
    symbol: 'f',
    name: 'äußere Zielfunktion',
    sentence: 'Was das trainierte w beurteilt, etwa der Verlust auf anderen Daten; auch λ kann darin vorkommen.',
  },
  F: {
    symbol: 'F',
    name: 'Wert von λ',
    sentence: 'F(λ) ist f an dem w, das mit λ trainiert wurde: Wer λ einstellt, sucht den tiefsten Punkt von F.',
  },
  d: {
    symbol: 'd',
    name: 'exakter Gradient',
    sentence:
      'Der Gradient von F, durch alle Trainingsschritte hindurch: die Richtung von λ, in der F am steilsten steigt.',
  },
  'gradient-at-solution': {
    symbol: '∇f',
    name: 'Gradient an der Lösung',
    sentence: 'Der Gradient von f nach λ an der exakten Lösung des inneren Problems, statt am w nach T Schritten.',
  },
  h: {
    symbol: 'h',
    name: 'Schätzung',
    sentence: 'Was ein Schätzer anstelle von d berechnet, um Zeit oder Speicher zu sparen; mit h wird λ verändert.',
  },
  K: {
    symbol: 'K',
    name: 'behaltene Schritte',
    sentence: 'Der Gradient läuft durch die letzten K Trainingsschritte zurück und vergisst alle davor.',
  },
  k: {
    symbol: 'k',
    name: 'Iterationen',
    sentence:
      'Wie viele Iterationen eine implizite Methode auf ihr lineares Gleichungssystem verwendet, jede mit einem Produkt mit der Krümmung von g.',
  },
  state: {
    symbol: 'Zustand',
    name: 'w bei einem Schritt',
    sentence:
      'Der Weg zurück durch einen Trainingsschritt braucht das w von dort: im Speicher behalten oder neu berechnet.',
  },
  contribution: {
    symbol: 'Beitrag',
    name: 'Anteil eines Schritts',
    sentence: 'Was ein einzelner Trainingsschritt zum Gradienten beiträgt; gezeichnet ist die Länge dieses Vektors.',
  },
  bound: {
    symbol: 'Schranke',
    name: 'Obergrenze des Fehlers',
    sentence: 'Ein Satz sagt, dass der Fehler höchstens so groß ist, wo immer seine Voraussetzungen gelten.',
  },
  q: {
    symbol: 'q',
    name: 'Chance auf Kopf',
    sentence:
      'Vor jedem Schritt von λ wird eine Münze geworfen; bei Kopf blickt der Gradient durch alle Schritte zurück, und was fehlte, zählt 1/q-fach: im Mittel stimmt es.',
  },
  xi: {
    symbol: 'ξ',
    name: 'die Münze',
    sentence: 'Wie ein Wurf ausging: 1 bei Kopf, das mit Wahrscheinlichkeit q fällt, sonst 0.',
  },
  tau: {
    symbol: 'τ',
    name: 'Schritt von λ',
    sentence: 'Zählt, wo λ steht: bei τ = 1 an seinem Start, bei τ = 2 nach einem Schritt.',
  },
  eta: {
    symbol: 'η',
    name: 'äußere Schrittweite',
    sentence:
      'Bestimmt, wie weit λ geht: Ein Schritt zieht η mal h von λ ab, es sei denn, Adam macht ihn nach eigener Regel.',
  },
  'eta-0': {
    symbol: 'η₀',
    name: 'Länge des ersten Schritts',
    sentence:
      'Legt die äußere Schrittweite dadurch fest, wie lang der erste Schritt von λ ist, im quadratischen Mittel, wo eine Münze geworfen wird; danach schrumpft sie wie 1/√τ.',
  },
  R: {
    symbol: 'R',
    name: 'Schritte von λ',
    sentence: 'Wie oft λ verändert wird, wenn der Abstieg nicht vorher endet.',
  },
  alpha: {
    symbol: 'α',
    name: 'kleinste Krümmung',
    sentence: 'In jedem Punkt und in jeder Richtung von w ist g mindestens so stark gekrümmt.',
  },
  beta: {
    symbol: 'β',
    name: 'größte Krümmung',
    sentence: 'In jedem Punkt und in jeder Richtung von w ist g höchstens so stark gekrümmt.',
  },
};

export const glossaryWords = {
  title: 'Alle Symbole',
  lead: 'Was jedes Symbol und jeder Fachbegriff auf diesen Seiten bedeutet, in einem Satz.',
  papers: 'Die Artikel, für die ein Buchstabe steht',
  all: 'Alle Symbole',
  close: 'Schließen',
} as const;
