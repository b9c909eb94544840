import { gist, type Report } from '../change.ts';
import { isBag, settle } from '../coerce.ts';
import { readNumbers } from '../linkText.ts';
import type { Pair, Scenario } from '../scenario.ts';
import { traitsOf } from '../source.ts';
import type { Domain } from './setting.ts';

type Slice = Scenario['slice'];

const first: Pair = [0, 1];
/** The first two components of λ and of w. */
export const initialSlice: Slice = { outer: first, inner: first };

/** Two different components of so many; where there are no more than two, in their order. */
const toPair = (given: unknown, was: Pair, dimension: number, report: () => void): Pair => {
  if (given === undefined) return was;
  const isComponent = (x: unknown) => Number.isInteger(x) && (x as number) >= 0 && (x as number) < dimension;
  if (Array.isArray(given) && given.length === 2) {
    const [across, up] = given as unknown as Pair;
    const isFirst = across === first[0] && up === first[1];
    if (isFirst || (dimension > 2 && across !== up && isComponent(across) && isComponent(up)))
      return settle<Pair>(given, [across + 0, up + 0]);
  }
  report();
  return was;
};

/** Which two components of λ and of w the planes show. In a link: the two of λ, then the two of w, counted from 0. */
export const slice: Domain<Slice> = {
  repair: (given, was, { scenario, report }) => {
    if (given === undefined) return was;
    const tell = (): ReturnType<Report> =>
      report({ setting: 'slice', given: gist(given), used: null, why: { code: 'not-a-slice' } });
    if (!isBag(given)) {
      tell();
      return was;
    }
    const { N, M } = traitsOf(scenario.problem);
    return settle<Slice>(given, {
      outer: toPair(given.outer, was.outer, N, tell),
      inner: toPair(given.inner, was.inner, M, tell),
    });
  },
  write: ({ outer, inner }) => [...outer, ...inner].join(','),
  read: (text) => {
    const numbers = readNumbers(text);
    return { outer: numbers.slice(0, 2), inner: numbers.slice(2) };
  },
};
