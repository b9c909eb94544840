/** What the words of a parameter mean. */
export const parameterWord: Readonly<Record<string, string>> = {
  bias: 'the bias of first order, U (22)',
  toss: 'the error of a toss, as the authors’ code',
  inner: 'of the inner method',
  'gradient-descent': 'of gradient descent',
};
