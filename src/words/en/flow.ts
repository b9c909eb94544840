import type { BoundFact } from '../../facts/bound.ts';
import type { DomainFact } from '../../facts/domain.ts';
import type { FlowFact, Runaway } from '../../facts/flow.ts';
import { exactly } from '../exact.ts';
import { number } from '../numbers.ts';
import { say, strong } from '../sentence.ts';
import type { Telling } from '../telling.ts';
import { boundTelling } from './bound.ts';
import { domainTelling } from './domain.ts';
import { largest } from './range.ts';
import { stepSizeTelling } from './stepSize.ts';

const because = (runaway: Runaway): string =>
  runaway ? `: w runs away from t = ${exactly(runaway.from)}, by ${number(runaway.factor)} per step` : '';

/** Why the strip has nothing to draw. */
export const flowTelling: Telling<FlowFact> = {
  'no-step-size': stepSizeTelling['no-step-size'],
  'none-fits': ({ runaway, float32 }) => say`Every contribution is beyond ${largest(float32)}${because(runaway)}.`,
  overflows: ({ until, runaway, float32 }) =>
    say`Contributions up to t = ${until} are beyond ${largest(float32)}${because(runaway)}.`,
  'nothing-flows': () => say`Every step contributes ${strong('0')} here, so every cut gives the same hypergradient.`,
};

/** What stands in a bound's place. */
export const stripNoteTelling: Telling<FlowFact | BoundFact | DomainFact> = {
  ...flowTelling,
  ...boundTelling,
  ...domainTelling,
};
