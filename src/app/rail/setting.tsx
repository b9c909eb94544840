import type { ReactNode } from 'react';
import { same } from '../../core/identical.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { traitsOf } from '../../scenario/source.ts';
import { type Resettable, withDefault } from '../../state/edits.ts';
import { useActions, useExplorer } from '../explorer/context.ts';

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

const differs = (scenario: Scenario, setting: Resettable): boolean => !same(scenario, withDefault(scenario, setting));

/** Brings a setting's default back; null where it stands there already. */
export const useReset = (setting: Resettable): (() => void) | null => {
  const { reset } = useActions();
  return useExplorer(({ scenario }) => differs(scenario, setting)) ? () => reset(setting) : null;
};

/** Whether the problem gives w₀ itself, so that it is no setting. */
export const givesStart = (problem: Scenario['problem']): boolean => traitsOf(problem).givesStart;

/** Whether γ is a function of λ, and so no setting. */
export const learnsStep = (problem: Scenario['problem']): boolean => traitsOf(problem).learnsStep;
