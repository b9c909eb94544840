import { useEffect, useLayoutEffect, useState } from 'react';
import { type Place, scenarioOf } from '../../lessons/place.ts';
import type { LessonPage } from '../../scenario/link.ts';
import { useExplorer, useResult, useScenario, useThisExplorer } from '../explorer/context.ts';
import { leave } from './opened.ts';

/**
 * The figure's scenario is the page's. A link without one is given the step's own; an answer of the engine counts from
 * the ask that shows this step.
 */
export const useOpened = (page: LessonPage, { step }: Place) => {
  const { store, actions, host } = useThisExplorer();
  const asked = (): number => Number(host.dataset.asked ?? 0);
  const [from, setFrom] = useState(asked);
  const bare = useExplorer((state) => state.bare);
  const result = useResult();
  const scenario = useScenario();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked is read when the scenario has been opened.
  useLayoutEffect(() => {
    if (!bare) return;
    actions.open(scenarioOf(step), 'replace', page);
    setFrom(asked());
  }, [bare, actions, page, step]);
  useEffect(() => {
    if (!bare && store.getState().page === page) leave(page, scenario);
  }, [bare, store, page, scenario]);
  return !bare && result && result.revision >= from ? result : null;
};
