import { FormulaError } from './expression/error.ts';
import { allocateSweep, type Formula, type Problem, type Sweep, type Tasks, type Vec } from './problem.ts';
import { traitsOfTasks } from './traits.ts';

/** The shares p_i of the tasks in F = Σ p_i F_i: the weights over their sum. */
export const sharesOf = ({ weights }: Pick<Tasks, 'weights'>): readonly number[] => {
  const total = weights.reduce((sum, p) => sum + p, 0);
  return weights.map((p) => p / total);
};

/** The formula of task i alone, with its values for the names. Throws where there is no such task. */
export const oneTask = (formula: Formula, i: number): Formula => {
  const values = formula.tasks?.values[i];
  if (!values) throw new FormulaError({ kind: 'no-task', index: i }, 'tasks');
  return { ...formula, tasks: { names: formula.tasks!.names, values: [values], weights: [1] } };
};

/** What is first met on the path of any task, by its own. */
const firstOf =
  <Met extends { readonly t: number }>(
    problems: readonly Problem[],
    m: number,
    M: number,
    look: (problem: Problem, own: Float64Array, l: Vec) => Met | null | undefined,
  ) =>
  (path: Float64Array, l: Vec): Met | null => {
    let first: Met | null = null;
    const own = new Float64Array((path.length / M) * m);
    problems.forEach((problem, i) => {
      for (let t = 0; t < path.length / M; t++) own.set(path.subarray(t * M + i * m, t * M + i * m + m), t * m);
      const met = look(problem, own, l);
      if (met && (!first || met.t < first.t)) first = met;
    });
    return first;
  };

/**
 * Several tasks of the same M, N and step as one problem: w holds the tasks' own w one after the other,
 * g = Σ g_i(w⁽ⁱ⁾, λ) and f = Σ p_i f_i(w⁽ⁱ⁾, λ) with Σ p_i = 1. A step of gradient descent is then a step of each task,
 * and F, d, every h and ∇f at the solution are the weighted means of theirs. w₀, where it is a setting, is that of every task; a cost is that of one task.
 */
export const taskFamily = (problems: readonly Problem[], weights: readonly number[]): Problem => {
  const first = problems[0]!;
  const { M: m, N } = first;
  const shares = sharesOf({ weights });
  const M = m * problems.length;
  const each = (w: Vec, i: number): Vec => w.subarray(i * m, i * m + m);
  const part = new Float64Array(N);
  /** The start of task i, where w₀ is one for all or has a part for each. */
  const ofTask = (w0: ArrayLike<number>, i: number): ArrayLike<number> =>
    w0.length > m ? Array.prototype.slice.call(w0, i * m, i * m + m) : w0;

  /** out ← Σ of what every task writes, scaled by `share`. */
  const gather = (out: Vec, write: (problem: Problem, i: number, part: Vec) => void, share = (_: number) => 1) => {
    out.fill(0);
    problems.forEach((problem, i) => {
      write(problem, i, part);
      for (let j = 0; j < N; j++) out[j] = out[j]! + share(i) * part[j]!;
    });
  };
  const sum = (of: (problem: Problem, i: number) => number): number =>
    problems.reduce((total, problem, i) => total + of(problem, i), 0);

  const family: Problem = {
    ...traitsOfTasks(first, problems.length),
    each: problems,
    shares,
    initDependsOnLambda: problems.some((problem) => problem.initDependsOnLambda),
    constantJacobian: problems.every((problem) => problem.constantJacobian),
    inner: (w, l) => sum((problem, i) => problem.inner(each(w, i), l)),
    innerGradient: (w, l, out) => {
      problems.forEach((problem, i) => {
        problem.innerGradient(each(w, i), l, each(out, i));
      });
    },
    innerGradientL: (w, l, out) => gather(out, (problem, i, part) => problem.innerGradientL(each(w, i), l, part)),
    curvaturePull: (w, l, a, outW, outL) =>
      gather(outL, (problem, i, mixed) => problem.curvaturePull(each(w, i), l, each(a, i), each(outW, i), mixed)),
    curvaturePush: (w, l, dw, dl, out) => {
      problems.forEach((problem, i) => {
        problem.curvaturePush(each(w, i), l, each(dw, i), dl, each(out, i));
      });
    },
    outer: (w, l) => sum((problem, i) => shares[i]! * problem.outer(each(w, i), l)),
    outerGradient: (w, l, outW, outL) => {
      gather(
        outL,
        (problem, i, direct) => problem.outerGradient(each(w, i), l, each(outW, i), direct),
        (i) => shares[i]!,
      );
      for (let i = 0; i < M; i++) outW[i] = outW[i]! * shares[Math.floor(i / m)]!;
    },
    init: (l, w0, out) => {
      problems.forEach((problem, i) => {
        problem.init(l, ofTask(w0, i), each(out, i));
      });
    },
    initPull: (l, a, out) => gather(out, (problem, i, pulled) => problem.initPull(l, each(a, i), pulled)),
    initPush: (l, dl, out) => {
      problems.forEach((problem, i) => {
        problem.initPush(l, dl, each(out, i));
      });
    },
    ...(problems.some(({ leftDomain }) => leftDomain) && {
      leftDomain: firstOf(problems, m, M, (problem, own, l) => problem.leftDomain?.(own, l)),
    }),
    ...(problems.some(({ kink }) => kink) && {
      kink: firstOf(problems, m, M, (problem, own, l) => problem.kink?.(own, l)),
    }),
    stepSize: first.stepSize,
    stepGradient: first.stepGradient,
  };
  if (!problems.every((problem) => problem.sweep)) return family;

  let own: { readonly count: number; readonly cuts: number; readonly sweeps: readonly Sweep[] } | null = null;
  return {
    ...family,
    sweep: (batch, descent, out) => {
      const { count, cuts } = { count: batch.count, cuts: batch.cuts.length };
      if (own?.count !== count || own.cuts !== cuts)
        own = { count, cuts, sweeps: problems.map((problem) => allocateSweep(problem, count, cuts)) };
      const { sweeps } = own;
      problems.forEach((problem, i) => {
        problem.sweep!(batch, { ...descent, w0: ofTask(descent.w0, i) }, sweeps[i]!);
      });
      for (const key of ['value', 'exact', 'truncated', 'truncatedKeep'] as const) {
        const to = out[key];
        for (let k = 0; k < to.length; k++) {
          let mean = 0;
          for (let i = 0; i < shares.length; i++) mean += shares[i]! * sweeps[i]![key][k]!;
          to[k] = mean;
        }
      }
      for (let point = 0; point < count; point++)
        sweeps.forEach(({ state }, i) => {
          out.state.set(state.subarray(point * m, point * m + m), point * M + i * m);
        });
    },
  };
};
