import { number } from '../numbers.ts';

/** The words of problems of data. */
export const dataWords = {
  title: 'Daten',
  seed: 'Startwert der Daten',
  n: 'n, Zeilen zum Training, ebenso viele zur Validierung',
  p: 'p, Spalten',
  d: 'd, Spalten von H',
  noise: 'Rauschen der Zielwerte',
  beta: 'β des Strafterms',
  given: (rows: number, columns: number) =>
    `${rows} Zeilen mit ${columns} Spalten, vorgegeben; sie verlassen diesen Browser nie.`,
  drawn: (rows: number, columns: number) => `${rows} Zeilen mit ${columns} Spalten, aus dem Startwert gezogen.`,
  forget: 'Diese Zeilen vergessen',
  forgotten:
    'Dieser Browser behält die Zeilen nicht mehr: Sie bleiben, bis die Seite geschlossen wird, und ein Link fragt nach der Datei.',

  method: 'Inneres Verfahren',
  optimal: 'bestes γ',
  optimalTitle: 'die beste Schrittweite für jedes λ, aus μ und L von g an dieser Stelle',
  unknown: 'μ und L sind hier nicht bekannt: Es gilt die eingestellte Schrittweite.',
  constants: (stepSize: number, momentum: number | null, mu: number, L: number) =>
    `Hier sind μ = ${number(mu)} und L = ${number(L)}, also γ = ${number(stepSize)}${momentum === null ? '' : ` und m = ${number(momentum)}`}. Beim Ableiten zählen sie dort als Konstanten.`,
  known: (mu: number, L: number) =>
    `Hier sind μ = ${number(mu)} und L = ${number(L)}, also ist 2/L = ${number(2 / L)}.`,
  momentum: 'm, Impuls des Heavy-Ball-Verfahrens',
  m: 'Impuls',

  startOf: 'Wo die inneren Abstiege beginnen',
  starts: { set: 'w ab w₀', zero: 'w ab 0', warm: 'w ab dem letzten Ende' },
  warm: 'Warmstart: w beginnt beim w_T des äußeren Schritts davor. Das zählt als Konstante, d kennt also nur diese T Schritte. Die Schranken (8), (14) mit (17) und (21) von G setzen w₀ = 0 voraus und sind bei λ_τ nicht gezeichnet. Auch ein anderes λ unter dem Zeiger beginnt dort; das Feld beginnt beim eingestellten w₀.',

  bars: 'λ₁, ein Balken je Komponente',
  bar: (name: string) => `λ₁, ${name}`,
  barHint: 'einen Balken ziehen oder den gewählten eintippen',
} as const;
