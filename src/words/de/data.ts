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

  method: 'Inneres Verfahren',
  optimal: 'bestes γ',
  optimalTitle: 'die beste Schrittweite für jedes λ, aus μ und L von g an dieser Stelle',
  unknown: 'μ und L sind hier nicht bekannt: Es gilt die eingestellte Schrittweite.',
  constants: (stepSize: number, momentum: number | null, mu: number, L: number) =>
    `Hier sind μ = ${number(mu)} und L = ${number(L)}, also γ = ${number(stepSize)}${momentum === null ? '' : ` und m = ${number(momentum)}`}. Beim Ableiten zählen sie dort als Konstanten.`,
  momentum: 'm, Impuls des Heavy-Ball-Verfahrens',
  m: 'Impuls',

  bars: 'λ₁, ein Balken je Komponente',
  bar: (name: string) => `λ₁, ${name}`,
  barHint: 'einen Balken ziehen oder den gewählten eintippen',
} as const;
