import type { Result } from '../engine/result.ts';
import { type BoundFact, boundFact } from './bound.ts';
import { type DomainFact, domainFact } from './domain.ts';
import { type FlowFact, flowFact } from './flow.ts';

/** What stands in a bound's place, or says why nothing is drawn, and how bad that is; null where a bound is drawn. */
export const stripNote = (
  result: Result,
): { readonly tone: 'plain' | 'warn' | 'bad'; readonly fact: FlowFact | BoundFact | DomainFact } | null => {
  const outside = domainFact(result);
  if (outside) return { tone: 'bad', fact: outside };
  const flow = flowFact(result);
  if (flow) return { tone: flow.kind === 'nothing-flows' ? 'plain' : 'bad', fact: flow };
  const fact = boundFact(result);
  return fact && { tone: result.scenario.truth === 'steps' ? 'warn' : 'plain', fact };
};
