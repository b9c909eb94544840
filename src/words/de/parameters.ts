import type { MoreName } from '../../core/estimators/choice.ts';
import type { ParameterName } from '../../core/estimators/index.ts';

/** The parameters of estimators in a sentence. */
export const parameterName: Readonly<Record<ParameterName, string>> = {
  K: 'K',
  q: 'q',
  rho: 'ρ',
  initTerm: 'der Startterm',
  step: 'die Schrittweite der Differenzen',
  k: 'k',
  map: 'die Abbildung',
  damping: 'die Dämpfung ρ',
  beta: 'β',
  scale: 'der Faktor von 𝔻²',
  measures: 'das Maß von 𝔻²',
};

/** What stands beside a parameter's field, of those that have no slider. */
export const parameterLabel: Readonly<Record<MoreName, string>> = {
  rho: 'ρ, Chance auf einen Schritt mehr',
  damping: 'ρ, Dämpfung',
  step: 'Schritt der Differenzen',
  map: 'Abbildung',
  beta: 'β der laufenden Mittel',
  scale: 'Faktor von 𝔻²',
  measures: '𝔻² ist',
};

/** What the words of a parameter mean. */
export const parameterWord: Readonly<Record<string, string>> = {
  bias: 'Fehler erster Ordnung',
  toss: 'Fehler eines Wurfs',
  inner: 'des inneren Verfahrens',
  'gradient-descent': 'des Abstiegs',
};
