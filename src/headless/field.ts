import { finish, hypergradients } from '../core/hypergradients.ts';
import { limits, type Range } from '../scenario/limits.ts';
import { outcomeIn, type Question, repeated } from './question.ts';
import { Refusal, readInteger, readNumber, readObject, refuse } from './read.ts';

/** Numbers in one answer: what one JSON text can hold. */
const MOST_NUMBERS = 2e7;

/** f, d and every h on a grid of λ, by the fused kernels, one row at a time. Row j, column i is λ = (x_i, y_j). */
export const field = ({ problem, descent, asked, bag, constants }: Question): object => {
  if (problem.N !== 2) throw new Refusal(`field needs a problem with two outer variables, got ${problem.N}`);
  const grid = readObject(bag.grid, 'grid', ['x', 'y']);
  const x = readAxis(grid.x, 'grid.x');
  const y = readAxis(grid.y, 'grid.y');
  const numbers = x.length * y.length * (3 + 2 * asked.length);
  if (numbers > MOST_NUMBERS)
    throw new Refusal(`the answer would hold ${numbers} numbers, more than ${MOST_NUMBERS}: ask for a smaller grid`);
  const coins = asked.map(outcomeIn);
  const estimators = asked.map((one) => one.estimator);
  const count = x.length;
  const found = hypergradients(problem, { descent, estimators, truth: 'steps' }, count);
  const lambda = new Float64Array(count * 2);
  const h = new Float64Array(2);

  const outerValue: number[][] = [];
  const exact: number[][][] = [];
  const drawn: number[][][][] = asked.map(() => []);
  for (const ordinate of y) {
    for (const [i, abscissa] of x.entries()) lambda.set([abscissa, ordinate], 2 * i);
    finish(found.at(lambda, count));
    outerValue.push(Array.from(found.value));
    exact.push(x.map((_, i) => [found.exact[2 * i]!, found.exact[2 * i + 1]!]));
    for (const [e, rows] of drawn.entries()) {
      rows.push(
        x.map((_, i) => {
          finish(found.draw(e, i, coins[e]!, h));
          return Array.from(h);
        }),
      );
    }
  }
  return {
    version: 1,
    ...(constants && { constants }),
    outerValue,
    exact,
    results: asked.map((one, e) => ({ estimator: repeated(one, descent.T), hypergradient: drawn[e] })),
  };
};

/** [min, max, n]: n values from min to max, both among them. */
const readAxis = (given: unknown, name: string): readonly number[] => {
  if (!Array.isArray(given) || given.length !== 3) return refuse(`${name} must be [min, max, n]`, given);
  const min = readNumber(given[0], `${name}[0]`, limits.coordinate);
  const max = readNumber(given[1], `${name}[1]`, limits.coordinate);
  if (!(min <= max)) return refuse(`${name} must run from a smaller to a larger number`, given);
  const size: Range = { min: 1, max: limits.grid.max };
  const n = readInteger(given[2], `${name}[2]`, size);
  return Array.from({ length: n }, (_, i) => (n === 1 ? min : min + ((max - min) * i) / (n - 1)));
};
