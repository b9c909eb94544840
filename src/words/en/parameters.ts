import type { MoreName } from '../../core/estimators/choice.ts';

/** What stands beside a parameter's field, of those that have no slider. */
export const parameterLabel: Readonly<Record<MoreName, string>> = {
  rho: 'ρ, chance of one step more',
  step: 'ε, step of the differences',
  map: 'map',
  beta: 'β of the running means',
  scale: 'factor of 𝔻²',
  measures: '𝔻² is',
};

/** What the words of a parameter mean. */
export const parameterWord: Readonly<Record<string, string>> = {
  bias: 'bias of first order',
  toss: 'error of a toss',
  inner: 'inner method’s',
  'gradient-descent': 'descent’s',
};
