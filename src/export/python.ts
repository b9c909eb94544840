import { derive } from '../core/derive.ts';
import type { Result } from '../engine/result.ts';
import { printHash } from '../scenario/link.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { formulaOf, traitsOf } from '../scenario/source.ts';
import { problemCode } from './codes.ts';
import { estimatorsPart } from './pythonEstimators.ts';
import { innerPart } from './pythonInner.ts';
import { entryPoint, mainPart } from './pythonMain.ts';
import { type Needs, needsOf, toleranceFor } from './pythonNeeds.ts';
import { outerPart } from './pythonOuter.ts';
import { problemPart } from './pythonProblem.ts';
import { shownPart } from './pythonShown.ts';
import { blocks, comment, numbers } from './pythonText.ts';
import { theoryPart } from './pythonTheory.ts';

/**
 * The scenario as one Python file that needs NumPy alone, recomputes what `result` shows by the papers' algorithms,
 * and compares. `page`: the address before the link's "#".
 */
export const pythonOf = (scenario: Scenario, result: Result, page = ''): string => {
  const { problem } = scenario;
  const formula = formulaOf(problem);
  if (!formula) throw new Error('only problems that are made of formulas can be written as Python');
  const derived = derive(formula);
  const needs = needsOf(scenario, result, derived);
  return `${blocks([
    header(scenario, page),
    settings(scenario, needs, formula.strongConvexity, result.tensors !== null),
    problemPart(formula, derived, needs),
    innerPart(scenario.decay, needs),
    estimatorsPart(needs),
    theoryPart(needs),
    outerPart(scenario.outer, needs),
    mainPart(scenario, result, needs),
    shownPart(scenario, result, needs),
    entryPoint,
  ])}\n`;
};

const header = (scenario: Scenario, page: string): string => {
  const { problem, truth } = scenario;
  return `#!/usr/bin/env python3
"""Unrolled: ${problemCode(problem)}.

Recomputes, in float64 and with NumPy alone, what the page shows of one scenario: the hypergradient at one λ by each
compared estimator, its error for every K${truth === 'solution' ? ' against the gradient at the exact inner solution' : ' and the bounds on it'}, and every run of the outer descent.

    python3 unrolled.py          a table, and the largest difference from the page's own numbers
    python3 unrolled.py --json   every number

The exit status is 1 where a difference exceeds what rounding explains.

S   Shaban, Cheng, Hatch, Boots (2019), Truncated Back-propagation for Bilevel Optimization, arXiv:1810.10667
U   Likhosherstov, Song, Choromanski, Davis, Weller (2021), Debiasing a First-order Heuristic, arXiv:2106.02487
G   Grazzi, Franceschi, Pontil, Salzo (2020), On the Iteration Complexity of Hypergradient Computation, arXiv:2006.16218
"""
${comment(`The scenario: ${page}${printHash('explore', scenario)}`)}

import json
import sys

import numpy as np`;
};

/** w₀ of all tasks, one after the other. */
const ofTasks = ({ problem }: Scenario, w0: readonly number[]): readonly number[] =>
  Array.from({ length: traitsOf(problem).tasks }, () => w0).flat();

const settings = (scenario: Scenario, needs: Needs, strongConvexity: number | undefined, single: boolean): string => {
  const { T, stepSize, w0, lambda, outer, seed, selected, tau } = scenario;
  const set = (name: string, value: string, says: string): string => `${name} = ${value}  # ${says}`;
  return [
    set('T', String(T), 'inner steps'),
    ...(needs.learned ? [] : [set('GAMMA', numbers(stepSize), 'γ, the inner step size')]),
    ...(needs.setsStart ? [set('W_0', numbers(ofTasks(scenario, w0)), 'where the inner descent starts')] : []),
    ...(needs.warm
      ? ['START = W_0  # where each one starts: the first there, the others where the last one ended']
      : []),
    set('LAMBDA_1', numbers(lambda), 'where the outer descent starts'),
    outer.schedule === 'inverse-sqrt'
      ? set('FIRST_UPDATE_NORM', numbers(outer.firstUpdateNorm), 'the length of the first update')
      : set('ETA', numbers(outer.stepSize), 'η, the outer step size'),
    set('ITERATIONS', String(outer.iterations), 'outer updates'),
    ...(needs.random ? [set('SEED', String(seed), 'of the coins')] : []),
    set('SELECTED', String(selected), 'the estimator along whose path λ is taken'),
    set('TAU', String(tau), 'the outer iteration at which λ is taken'),
    ...(needs.bound ? [set('ALPHA', numbers(strongConvexity!), 'α of the strong convexity of g, as declared')] : []),
    ...(needs.solution
      ? []
      : [
          set(
            'ROUNDED_UPWARDS',
            '1 + 4 * (T + 1) * np.finfo(float).eps',
            'so that no rounding puts a bound below an error',
          ),
        ]),
    set(
      'ROUNDING',
      single ? 'np.finfo(np.float32).eps' : 'np.finfo(float).eps',
      'of the numbers that the page computed with',
    ),
    single
      ? set('TOLERANCE', '1e-3', 'of the comparison with the page, which computed in float32 along the whole run')
      : set(
          'TOLERANCE',
          String(toleranceFor(needs.estimators)),
          `of the comparison with the page${toleranceFor(needs.estimators) > 1e-12 ? ': a difference quotient magnifies rounding by 1/step' : ''}`,
        ),
  ].join('\n');
};
