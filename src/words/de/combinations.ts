import type { Estimator, EstimatorKind } from '../../core/estimators/index.ts';
import type { MapOf } from '../../core/estimators/linearSystem.ts';
import type { Grade, Meaning, Row, Situation } from '../../core/estimators/meaning.ts';
import type { InitTerm } from '../../core/estimators/parameters.ts';
import { kindName } from './estimators.ts';

/** The words around the table of what each estimator is, in each situation. */
export const combinationWords = {
  title: 'Welche Kombination was bedeutet',
  lead: 'Jeder Schätzer, gemessen an zwei Gradienten: an d, dem Gradienten durch die T Schritte, und an ∇f, dem Gradienten an der inneren Lösung.',
  here: 'Hervorgehoben: was für das Problem gilt, das gerade erkundet wird.',
  estimator: 'Schätzer',
  against: { steps: 'd', solution: '∇f' },
  asDescent: 'wie beim Abstieg',
  one: 'Situation',
  reach: 'Welche Kombination was bedeutet',
  grades: {
    exact: 'exakt',
    average: 'im Mittel richtig',
    biased: 'verzerrt: wodurch',
    undefined: 'blind oder nicht definiert: warum',
  } satisfies Record<Grade, string>,
  foot: 'Von den Schätzern selbst geschrieben; jeder Eintrag wird in einem Test nachgerechnet. Implizite Verfahren sehen nur w_T. Die Schranken G (8), (14) und (21) verlangen w₀ = 0.',
} as const;

/** The columns: what is the case, and where it is met. */
export const situationWords: Readonly<Record<Situation, { readonly title: string; readonly about: string }>> = {
  descent: { title: 'Gradientenabstieg', about: 'g glatt und stark konvex' },
  'heavy-ball': { title: 'Heavy-Ball', about: 'der Zustand ist w mit seiner Geschwindigkeit' },
  start: { title: 'w₀ hängt von λ ab', about: 'MAML, ein gelernter Start' },
  'learned-step': { title: 'γ wird gelernt', about: 'zusammen mit λ' },
  valleys: { title: 'Mehrere Täler', about: 'g nicht konvex' },
  'not-symmetric': { title: 'Abbildung nicht symmetrisch', about: 'Gleichgewichtsmodelle; keines ist eingebaut' },
};

export const meaningWords: Readonly<Record<Meaning, string>> = {
  exact: 'exakt',
  'exact-in-valley': 'exakt, im erreichten Tal',
  'on-average': 'im Mittel richtig; ein Wurf weicht im quadratischen Mittel um √(1/q − 1) ‖h − d‖ ab',
  'on-average-depth':
    'im Mittel richtig; eine Ziehung weicht im quadratischen Mittel um √Σₖ (ρ⁻ᵏ − ρ¹⁻ᵏ) ‖hₖ₋₁ − d‖² ab',
  rounding: 'Abweichung nur durch Rundung und ε²',
  'rounding-valleys': 'Abweichung durch Rundung und ε²; falsch über die Grenze zweier Täler hinweg',
  forgotten: 'Abweichung durch die vergessenen Schritte, wie (1 − γα)ᴷ: Schranke S (10), wenn γ ≤ 1/β',
  'forgotten-path': 'Abweichung durch die vergessenen Schritte; Pfadschranke, S (10) gilt für den Abstieg',
  'forgotten-valleys': 'Abweichung durch die vergessenen Schritte; Pfadschranke, S (10) verlangt Konvexität',
  'forgotten-start': 'lässt den Anteil von w₀ weg, auch bei K = T; „mit Startterm“ zählt ihn mit',
  'forgotten-kept': 'nimmt den Anteil von w₀, als hätten die vergessenen Schritte ihn nicht verändert; exakt bei K = T',
  'forgotten-step': 'sieht γ nur in den letzten K Schritten',
  'one-step': 'wie abgeschnitten bei K = 1 ohne Startterm, bis auf ε²',
  direct: 'nur ∇_λ f: 0, wo in f kein λ vorkommt',
  'direct-start': '∇_λ f und der Anteil von w₀, als wäre kein Schritt gemacht worden',
  'aims-damped': 'zielt auf ∇f: weicht so weit ab, wie w_T von w* entfernt ist, dazu durch ρ und die fehlenden Spalten',
  'aims-at-solution': 'zielt auf ∇f: weicht so weit ab, wie w_T von w* entfernt ist',
  'blind-start': 'blind für w₀: Dessen Anteil fehlt',
  'blind-step': 'blind für γ: Was γ verändert, fehlt',
  solver: 'Abweichung durch den Löser, wie T qᵀ: Schranke G (8)',
  'solver-radius': 'Abweichung durch den Löser, wie ρᵀ; keine Schranke in dieser Norm',
  'solver-start': 'trägt den Anteil von w₀ mit, der wie qᵀ abklingt',
  'solver-valley': 'Abweichung durch den Löser in diesem Tal',
  'solver-contraction': 'Abweichung durch den Löser; G (8), wenn ‖∂Φ‖ < 1',
  'solver-average': 'Abweichung durch den Löser, im Mittel',
  'forgotten-and-solver': 'Abweichung durch vergessene Schritte und Löser; kann näher liegen als alle T Schritte',
  'solver-and-k': 'Abweichung durch den Löser und wie qᵏ: Schranke G (21)',
  'solver-and-k-radius':
    'Abweichung durch den Löser und wie ρᵏ, in w und Geschwindigkeit; keine Schranke in dieser Norm',
  'solver-and-damping': 'Abweichung durch den Löser, durch ρ und durch die fehlenden Spalten, die 1/ρ-fach zählen',
  'solver-and-residual': 'Abweichung durch den Löser und das Residuum, das nach M Produkten 0 ist: G (14), (17)',
  'residual-descent-map':
    'nimmt die Abbildung des Gradientenabstiegs: Die Jacobi-Matrix des Heavy-Ball-Verfahrens ist nicht symmetrisch',
  'residual-squared': 'Abweichung durch den Löser und das Residuum, wie CG mit κ² statt κ',
  'residual-own-map': 'arbeitet mit der eigenen Abbildung des Heavy-Ball-Verfahrens, von doppelt so vielen Komponenten',
  'of-valley-k': 'im erreichten Tal, wenn g bei w_T konvex ist',
  'of-valley-positive': 'im erreichten Tal; hält an, wo die Krümmung bei w_T nicht positiv ist',
  'of-valley-regular': 'im erreichten Tal, solange I − ∂Φ regulär ist',
  'not-symmetric':
    'wird nicht angeboten: Das Verfahren braucht eine symmetrische Jacobi-Matrix; nimm die Normalgleichungen',
  'no-objective':
    'wird nicht angeboten: Das Verfahren nimmt Differenzen von ∇_λ g, und eine solche Abbildung ist Schritt keines g',
  'no-gradient': 'nicht definiert: w* ist für jedes γ dasselbe',
};

/** Whose map a linear system is made of. */
const mapName: Readonly<Record<MapOf, string>> = {
  inner: 'Abbildung des inneren Verfahrens',
  'gradient-descent': 'Abbildung des Abstiegs',
};

/** What becomes of w₀’s share where the reverse pass stops. */
const initTermName: Readonly<Record<InitTerm, string>> = { drop: 'ohne Startterm', keep: 'mit Startterm' };

/** What is chosen among one kind, where it matters. */
const variant = (e: Estimator): string => {
  if ('initTerm' in e) return `, ${initTermName[e.initTerm]}`;
  return 'map' in e ? `, ${mapName[e.map]}` : '';
};

/** Where the solution is one of two truths, reverse mode is not exact but unrolled; the others as they are offered. */
const kinds: Readonly<Partial<Record<EstimatorKind, string>>> = {
  reverse: 'Abgerollt, Rückwärtsmodus',
  forward: 'Vorwärtsmodus',
  checkpointed: '√T-Checkpoints',
  recompute: 'neu berechnet',
  'first-order': 'Erste Ordnung',
  truncated: 'Abgeschnitten',
  ufom: 'UFOM',
  'adaptive-ufom': 'UFOM adaptiv',
  debiased: 'entzerrt abgeschnitten',
  'randomised-truncation': 'Zufällige Tiefe',
  'fixed-point': 'Fixpunktiteration',
  'conjugate-gradient': 'Konjugierte Gradienten',
  'normal-equations': 'Normalgleichungen',
  'finite-differences': 'Zentrale Differenzen',
};

/** Who stands in a row. */
export const rowName = ({ estimators, split }: Row): string =>
  estimators.map((e) => `${kinds[e.kind] ?? kindName(e.kind)}${split ? variant(e) : ''}`).join('; ');
