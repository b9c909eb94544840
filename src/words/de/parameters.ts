import type { MoreName } from '../../core/estimators/choice.ts';

/** What stands beside a parameter's field, of those that have no slider. */
export const parameterLabel: Readonly<Record<MoreName, string>> = {
  rho: 'ρ, Chance auf einen Schritt mehr',
  step: 'ε, Schritt der Differenzen',
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
