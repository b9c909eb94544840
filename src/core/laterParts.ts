import type { Walk } from './dynamics.ts';
import { conjugateGradient } from './estimators/conjugateGradient.ts';
import { fixedPoint } from './estimators/fixedPoint.ts';
import { checkpointed, finiteDifferences, forward, recompute } from './estimators/laterAlgorithms.ts';
import { normalEquations } from './estimators/normalEquations.ts';
import type { Solved } from './estimators/solving.ts';
import { adaptiveUfom, debiased, ufom } from './estimators/tossedAlgorithms.ts';
import { heavyBall } from './heavyBall.ts';
import type { Later } from './later.ts';
import { optimalQ, priceOf } from './theory/optimalQ.ts';

function* withoutResidual<L>(solving: Walk<Solved<L>>): Walk<L> {
  return (yield* solving).h;
}

export const laterParts: Later = {
  algorithms: {
    forward,
    checkpointed,
    recompute,
    'fixed-point': (d, l, e) => withoutResidual(fixedPoint(d, l, e)),
    'conjugate-gradient': (d, l, e) => withoutResidual(conjugateGradient(d, l, e)),
    'normal-equations': (d, l, e) => withoutResidual(normalEquations(d, l, e)),
    ufom,
    'adaptive-ufom': adaptiveUfom,
    debiased,
    'finite-differences': finiteDifferences,
  },
  solvers: {
    'fixed-point': fixedPoint,
    'conjugate-gradient': conjugateGradient,
    'normal-equations': normalEquations,
  },
  heavyBall,
  optimalQ,
  priceOf,
  // Of gradient descent 2/(μ + L), which contracts by (κ − 1)/(κ + 1); of heavy ball, Polyak, 4/(√L + √μ)² and
  // ((√L − √μ)/(√L + √μ))², whose spectral radius is the root of the latter.
  best: ([mu, L], heavy) => {
    if (!heavy) return { stepSize: 2 / (mu + L), momentum: 0 };
    const sum = Math.sqrt(L) + Math.sqrt(mu);
    return { stepSize: 4 / sum ** 2, momentum: ((Math.sqrt(L) - Math.sqrt(mu)) / sum) ** 2 };
  },
};
