import { callsThem } from '../called.ts';
import { exactly } from '../exact.ts';

/** The words of every kind of estimator: singular, and the same in every case, since sentences take them as they are. */
export const { kindName, estimatorName, shortName, familyName } = callsThem({
  reverse: { offered: 'Exakt, Rückwärtsmodus', name: () => 'Exakt', off: 'Abgerollt' },
  forward: { offered: 'Exakt, Vorwärtsmodus', name: () => 'Vorwärts' },
  checkpointed: { offered: 'Exakt, √T-Checkpoints', name: () => 'Checkpointing', short: () => '√T-Punkte' },
  recompute: { offered: 'Exakt, neu berechnet', name: () => 'Neuberechnung', short: () => 'Neu ber.' },
  'first-order': { offered: 'Erster Ordnung', name: () => '1. Ordnung' },
  truncated: {
    offered: 'Abgeschnitten, K Schritte',
    name: ({ K, initTerm }) => `K = ${exactly(K)}${initTerm === 'keep' ? ' + Start' : ''}`,
    family: 'Abgeschnitten',
  },
  ufom: { offered: 'UFOM, 1. Ordnung mit Münze', name: () => 'UFOM' },
  'adaptive-ufom': { offered: 'UFOM, adaptives q', name: () => 'UFOM adaptiv' },
  debiased: {
    offered: 'Entzerrt, K Schritte mit Münze (von uns)',
    name: ({ K }) => `Entzerrt K = ${exactly(K)}`,
    short: ({ K }) => `Entzerrt ${K}`,
    family: 'Entzerrt',
  },
  'randomised-truncation': {
    offered: 'Zufällige Tiefe, N Schritte',
    name: ({ rho }) => `Zufällige Tiefe ρ = ${exactly(rho)}`,
    short: ({ rho }) => `Tiefe ρ ${exactly(rho)}`,
  },
  'fixed-point': {
    offered: 'Implizit, Fixpunktiteration',
    name: ({ k, map }) => `Fixpunkt k = ${exactly(k)}${map === 'inner' ? '' : ', Abstiegsabbildung'}`,
    short: ({ k }) => `Fixpunkt ${exactly(k)}`,
  },
  'conjugate-gradient': {
    offered: 'Implizit, CG',
    name: ({ k }) => `CG k = ${exactly(k)}`,
  },
  'normal-equations': {
    offered: 'Implizit, Normalgleichungen',
    name: ({ k }) => `Normalgleichung k = ${exactly(k)}`,
    short: ({ k }) => `Normalgl. ${exactly(k)}`,
  },
  nystrom: { offered: 'Implizit, Nyström (nicht aus den drei Artikeln)', name: ({ k }) => `Nyström k = ${exactly(k)}` },
  darts: { offered: 'DARTS, ein Schritt durch Differenzen (nicht aus den drei Artikeln)', name: () => 'DARTS' },
  'finite-differences': {
    offered: 'Zentrale Differenzen',
    name: () => 'Differenzenquotient',
    short: () => 'Differenzen',
  },
});
