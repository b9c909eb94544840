import { expect, it, vi } from 'vitest';
import { remember } from './remember.ts';

it('is made once for an object and its last arguments, and anew for others', () => {
  const make = vi.fn((of: { readonly n: number }, by: number) => ({ product: of.n * by }));
  const made = remember(make);
  const [two, three] = [{ n: 2 }, { n: 3 }];
  const first = made(two, 5);
  expect(made(two, 5)).toBe(first);
  expect(made(three, 5)).toEqual({ product: 15 });
  expect(made(two, 5)).toBe(first);
  expect(make).toHaveBeenCalledTimes(2);
  expect(made(two, 7)).toEqual({ product: 14 });
  expect(made(two, 5)).toEqual(first);
  expect(make).toHaveBeenCalledTimes(4);
});
