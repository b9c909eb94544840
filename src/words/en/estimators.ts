import { callsThem } from '../called.ts';
import { exactly } from '../exact.ts';

/** The words of every kind of estimator. */
export const { kindName, estimatorName, shortName, familyName } = callsThem({
  reverse: { offered: 'Exact, reverse mode', name: () => 'Exact', off: 'Unrolled' },
  forward: { offered: 'Exact, forward mode', name: () => 'Forward' },
  checkpointed: { offered: 'Exact, √T checkpoints', name: () => 'Checkpointed', short: () => '√T points' },
  recompute: { offered: 'Exact, recomputed', name: () => 'Recompute' },
  'first-order': { offered: 'First order', name: () => 'First order' },
  truncated: {
    offered: 'Truncated, K steps',
    name: ({ K, initTerm }) => `K = ${exactly(K)}${initTerm === 'keep' ? ' + init' : ''}`,
    family: 'Truncated',
  },
  ufom: { offered: 'UFOM, a coin over first order', name: () => 'UFOM' },
  'adaptive-ufom': { offered: 'UFOM, adaptive q', name: () => 'Adaptive UFOM' },
  debiased: {
    offered: 'Debiased, a coin over K steps (ours)',
    name: ({ K }) => `Debiased K = ${exactly(K)}`,
    short: ({ K }) => `Debiased ${K}`,
    family: 'Debiased',
  },
  'randomised-truncation': {
    offered: 'Random depth, N steps',
    name: ({ rho }) => `Random depth ρ = ${exactly(rho)}`,
    short: ({ rho }) => `Depth ρ ${exactly(rho)}`,
  },
  'fixed-point': {
    offered: 'Implicit, fixed point',
    name: ({ k, map }) => `Fixed point k = ${exactly(k)}${map === 'inner' ? '' : ', descent map'}`,
    short: ({ k }) => `Fixed pt ${exactly(k)}`,
  },
  'conjugate-gradient': {
    offered: 'Implicit, CG',
    name: ({ k }) => `CG k = ${exactly(k)}`,
  },
  'normal-equations': {
    offered: 'Implicit, normal equations',
    name: ({ k }) => `Normal equations k = ${exactly(k)}`,
    short: ({ k }) => `Normal eq. ${exactly(k)}`,
  },
  nystrom: { offered: 'Implicit, Nyström (not of the papers)', name: ({ k }) => `Nyström k = ${exactly(k)}` },
  darts: { offered: 'DARTS, one step by differences (not of the papers)', name: () => 'DARTS' },
  'finite-differences': { offered: 'Finite differences', name: () => 'Finite differences', short: () => 'Differences' },
});
