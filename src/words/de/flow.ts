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
  runaway ? `: w läuft ab t = ${exactly(runaway.from)} davon, mit dem Faktor ${number(runaway.factor)} je Schritt` : '';

/** Why the strip has nothing to draw. */
export const flowTelling: Telling<FlowFact> = {
  'no-step-size': stepSizeTelling['no-step-size'],
  'none-fits': ({ runaway, float32 }) => say`Jeder Beitrag übersteigt ${largest(float32)}${because(runaway)}.`,
  overflows: ({ until, runaway, float32 }) =>
    say`Die Beiträge bis t = ${until} übersteigen ${largest(float32)}${because(runaway)}.`,
  'nothing-flows': () =>
    say`Jeder Schritt trägt hier ${strong('0')} bei, also gibt jeder Schnitt denselben Hypergradienten.`,
};

/** What stands in a bound's place. */
export const stripNoteTelling: Telling<FlowFact | BoundFact | DomainFact> = {
  ...flowTelling,
  ...boundTelling,
  ...domainTelling,
};
