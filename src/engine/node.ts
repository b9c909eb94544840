/** Position of node i of n between a and b, ends included. */
export const node = (a: number, b: number, n: number, i: number): number => (n < 2 ? a : a + ((b - a) * i) / (n - 1));
