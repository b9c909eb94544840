import type { Formula } from '../problem.ts';

/** What the text of U Theorem 2's tasks holds: the curvatures, b₂ and A (twoTasks.ts). */
export interface TwoTasksText {
  readonly a: readonly [number, number];
  readonly b2: number;
  readonly A: number;
}

/**
 * φ − c within the quadratic zone; how far φ is beyond it, u; and how much of the unit where the loss bends is left, 1 − u
 * there and 0 beyond. Beyond the zone the loss grows by a((A + ½)u + ((1 − u)³ − 1)/6), whose second derivative is a(1 − u). Few
 * operations: swarms walk it millions of times.
 */
const near = 'max(min(phi - b/a, A), -A)';
const beyond = '(abs(phi - b/a) - min(abs(phi - b/a), A))';
const left = `(1 - min(${beyond}, 1))`;
const loss = `a*(${near}^2/2 + (A + 1/2)*${beyond} + (${left}^3 - 1)/6)`;

/** Its text, with a, b and A as the constants of the tasks. */
export const formulaOfTasks = ({ a, b2, A }: TwoTasksText): Formula => {
  const far = b2 / a[1];
  const reach = 2 * (Math.abs(far) + 1);
  return {
    lambda: ['theta'],
    w: ['phi'],
    inner: loss,
    outer: loss,
    init: ['theta'],
    smoothness: Math.max(...a),
    window: [Math.min(far, 0) - reach / 4, Math.max(far, 0) + reach / 4],
    tasks: {
      names: ['a', 'b', 'A'],
      values: [
        [a[0], 0, A],
        [a[1], b2, A],
      ],
      weights: [1, 1],
    },
  };
};

/** The constants of a text that is U Theorem 2's; null where it is another. */
export const twoTasksOf = ({ inner, outer, tasks }: Formula): TwoTasksText | null => {
  if (inner !== loss || outer !== loss || tasks?.values.length !== 2 || String(tasks.names) !== 'a,b,A') return null;
  const [[a1, b1, A1], [a2, b2, A2]] = tasks.values as unknown as readonly [Constants, Constants];
  return b1 === 0 && A1 === A2 && tasks.weights[0] === tasks.weights[1] ? { a: [a1, a2], b2, A: A1 } : null;
};
type Constants = readonly [a: number, b: number, A: number];

/** As in U Fig. 1a–c: what follows from D = 0.06 for 10 steps of size 0.1. */
export const tasksOfFig1a: TwoTasksText = { a: [0.5, 1.5], b2: 17.39526997048351, A: 12.596846646989007 };
