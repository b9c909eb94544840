import { brief } from './numbers.ts';

/** Two numbers to three digits, or to six where three would print the same. */
export const apart = (a: number, b: number): readonly [string, string] => {
  const print = (digits: number) => [a, b].map((x) => brief(x, digits));
  const [few, more] = [print(3), print(6)];
  return (few[0] === few[1] ? more : few) as [string, string];
};
