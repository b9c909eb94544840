import type { Formula, Traits } from './problem.ts';

/** What a family of as many tasks is like that are each like this: w holds the tasks' own w one after the other. */
export const traitsOfTasks = (one: Traits, tasks: number): Traits => {
  const { M, N, names, givesStart, learnsStep, strongConvexity, smoothness, symmetric, window, positive, hasText } =
    one;
  const task = Array.from({ length: tasks }, (_, i) => i + 1);
  return {
    M: tasks * M,
    N,
    names: tasks === 1 ? names : { ...names, w: task.flatMap((i) => names.w.map((name) => `${name} (${i})`)) },
    givesStart,
    learnsStep,
    ...(strongConvexity === undefined ? {} : { strongConvexity }),
    ...(smoothness === undefined ? {} : { smoothness }),
    symmetric,
    ...(window === undefined ? {} : { window }),
    positive,
    tasks,
    hasText,
  };
};

/** What a formula is like, read off its text without parsing it. */
export const traitsOfFormula = (formula: Formula): Traits => {
  const { lambda, w, init, step, strongConvexity, smoothness, window, tasks } = formula;
  const one: Traits = {
    M: w.length,
    N: lambda.length,
    names: { lambda, w },
    givesStart: init !== undefined,
    learnsStep: step !== undefined,
    ...(strongConvexity === undefined ? {} : { strongConvexity }),
    ...(smoothness === undefined ? {} : { smoothness }),
    symmetric: true,
    ...(window === undefined ? {} : { window }),
    positive: [],
    tasks: 1,
    hasText: true,
  };
  return traitsOfTasks(one, tasks?.values.length ?? 1);
};
