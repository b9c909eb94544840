import type { ReactNode } from 'react';
import type { Formula } from '../core/problem.ts';
import { problems } from '../core/problems/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Resettable, withDefault } from '../state/edits.ts';
import { actions } from './session.ts';

/** What the groups of settings share. */

export const Group = ({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) => (
  <section className="rail-section">
    <div className="section-head">
      <h2>{title}</h2>
      {aside}
    </div>
    {children}
  </section>
);

/** null where the setting already has its own default. */
export const resetOf = (s: Scenario, setting: Resettable): (() => void) | null => {
  const next = withDefault(s, setting);
  return JSON.stringify(next) === JSON.stringify(s) ? null : () => actions.edit(next);
};

export const formulaOf = (problem: Scenario['problem']): Formula =>
  typeof problem === 'string' ? problems[problem].formula : problem;

/** Whether w₀ is a function of λ, and so no setting. */
export const startsAtLambda = ({ problem }: Scenario): boolean => formulaOf(problem).init !== undefined;
