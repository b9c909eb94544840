import type { MoreName } from '../../core/estimators/choice.ts';
import type { ParameterName } from '../../core/estimators/index.ts';

/** The parameters of estimators in a sentence. */
export const parameterName: Readonly<Record<ParameterName, string>> = {
  K: 'K',
  q: 'q',
  rho: 'ρ',
  initTerm: 'the init term',
  step: 'the step of the differences',
  k: 'k',
  map: 'the map',
  damping: 'the damping ρ',
  beta: 'β',
  scale: 'the scale of 𝔻²',
  measures: 'the measure of 𝔻²',
};

/** What stands beside a parameter's field, of those that have no slider. */
export const parameterLabel: Readonly<Record<MoreName, string>> = {
  rho: 'ρ, chance of one step more',
  damping: 'ρ, damping',
  step: 'step of the differences',
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
