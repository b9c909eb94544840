import { boundOf, boundsAt, hasBounds } from '../core/curves/bounds.ts';
import { cutsAt } from '../core/curves/cuts.ts';
import { errorCurves, isReason } from '../core/curves/errorCurves.ts';
import type { Method } from '../core/curves/method.ts';
import { type Family, familyOf } from '../core/curves/method.ts';
import { drain } from '../core/dynamics.ts';
import type { Descent, Problem } from '../core/problem.ts';
import { limits } from '../scenario/limits.ts';
import { type Question, readLambda, readProblemQuestion, refuseMap } from './question.ts';
import { type Bag, Refusal, readInteger, readList, readObject, readOneOf, refuse } from './read.ts';
import { noBoundsSentence, sentence } from './reason.ts';

const KINDS = ['reverse', 'truncated', 'fixed-point', 'conjugate-gradient', 'normal-equations'] as const;

const readK = (given: unknown, name: string): number | 't' =>
  given === undefined || given === 't' ? 't' : readInteger(given, name, limits.K);

/** What is compared along t; k of all where one has none of its own, t where nothing is said. */
const readMethod = (given: unknown, name: string, k: unknown, descent: Descent): Method => {
  const bag = readObject(given, name, ['kind', 'k', 'K', 'map', 'initTerm']);
  const kind = readOneOf(bag.kind, `${name}.kind`, KINDS);
  refuseMap(bag.map, name, kind, descent);
  const iterations = bag.k === undefined ? readK(k, 'k') : readK(bag.k, `${name}.k`);
  switch (kind) {
    case 'reverse':
      return { kind };
    case 'truncated':
      return { kind, K: readInteger(bag.K, `${name}.K`, limits.K) };
    case 'fixed-point': {
      const map =
        bag.map === undefined ? 'inner' : readOneOf(bag.map, `${name}.map`, ['inner', 'gradient-descent'] as const);
      return { kind, k: iterations, map };
    }
    default:
      return { kind, k: iterations };
  }
};

/** Truncation, and the implicit methods that are asked for, for K and k = 1 … T at w_T, against d and against ∇f. */
const cutsOf = (problem: Problem, descent: Descent, lambda: readonly number[], methods: readonly Method[]): object => {
  const asked = methods.flatMap((method) => familyOf(method) ?? []);
  const families: readonly Family[] = [...new Set<Family>(['truncated', ...asked])];
  const found = drain(cutsAt(problem, descent, Float64Array.from(lambda), families));
  if ('code' in found) throw new Refusal(`there is no ∇f to measure against: ${sentence(found)}`);
  return {
    at: found.at,
    apart: found.apart,
    families: families.map((family, i) => ({
      family,
      againstSteps: Array.from(found.cuts[i]!.againstSteps),
      againstSolution: Array.from(found.cuts[i]!.againstSolution),
    })),
  };
};

/** ‖h − ∇f(λ)‖ of every method after t = 1 … T inner steps, at every λ, as G Fig. 1 has it, with G's bounds where they hold. */
export const convergence = (given: unknown): object => {
  const question: Pick<Question, 'problem' | 'descent' | 'bag'> = readProblemQuestion(given);
  const { problem, descent, bag } = question;
  if (problem.learnsStep) throw new Refusal('convergence needs a step size that is not learned');
  const lambdas =
    bag.lambdas === undefined
      ? [readLambda(bag.lambda, 'lambda', problem)]
      : readList(bag.lambdas, 'lambdas', (x, name) => readLambda(x, name, problem));
  if (lambdas.length === 0) refuse('lambdas must hold at least one λ', bag.lambdas);
  const methods = readList(bag.estimators, 'estimators', (x, name) => readMethod(x, name, bag.k, descent));
  if (methods.length === 0) refuse('estimators must hold at least one estimator', bag.estimators);
  const work = descent.T * methods.length * lambdas.length;
  if (work > limits.work) throw new Refusal(`T × estimators × lambdas must be at most ${limits.work}, got ${work}`);
  const found = lambdas.map((lambda) => {
    const curves = drain(errorCurves(problem, descent, Float64Array.from(lambda), methods));
    if (isReason(curves)) throw new Refusal(`there is no ∇f to measure against: ${sentence(curves)}`);
    return curves;
  });
  const constants = lambdas.map((lambda, i) => boundsAt(problem, descent, Float64Array.from(lambda), found[i]!.end));
  const boundsOf = (method: Method) =>
    constants.map((at) => {
      if (!hasBounds(at) || boundOf(method, 1, at) === null) return null;
      return Array.from({ length: descent.T }, (_, t) => boundOf(method, t + 1, at));
    });
  if (bag.cuts !== undefined && typeof bag.cuts !== 'boolean') refuse('cuts must be true or false', bag.cuts);
  const asked = bag.estimators as readonly Bag[];
  return {
    version: 1,
    errors: methods.map((_, m) => {
      const perLambda = found.map(({ errors }) => Array.from(errors[m]!));
      const mean = Array.from(
        { length: descent.T },
        (_, t) => perLambda.reduce((sum, errors) => sum + errors[t]!, 0) / perLambda.length,
      );
      return { estimator: asked[m], perLambda, mean, bounds: boundsOf(methods[m]!) };
    }),
    solutionError: found.map(({ solution }) => Array.from(solution)),
    exact: found.map(({ exact }) => Array.from(exact)),
    constants: constants.map((at) => (hasBounds(at) ? at : null)),
    boundReasons: constants.map((at) => (hasBounds(at) ? null : noBoundsSentence(at))),
    ...(bag.cuts === true && { cuts: lambdas.map((lambda) => cutsOf(problem, descent, lambda, methods)) }),
  };
};
