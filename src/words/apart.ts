import { decimal, number } from './numbers.ts';

const zeros = new RegExp(`\\${decimal}0+$|(\\${decimal}\\d*?[1-9])0+$`);

/** Two numbers to three digits, or to six where three would print the same. */
export const apart = (a: number, b: number): readonly [string, string] => {
  const print = (digits: number) => [a, b].map((x) => number(x, digits).replace(zeros, '$1'));
  const [few, more] = [print(3), print(6)];
  return (few[0] === few[1] ? more : few) as [string, string];
};
