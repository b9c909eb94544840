import { useEffect, useState } from 'react';
import type { Scenario } from '../../scenario/scenario.ts';
import { beatOf, cloudScenarios } from '../../scenario/start.ts';
import { useThisExplorer } from '../explorer/context.ts';

/** The paths of many runs with a coin, from a session of their own; null until all are there. */
export const useCloud = (scenario: Scenario): readonly Float64Array[] | null => {
  const { engines } = useThisExplorer();
  const [cloud, setCloud] = useState<readonly Float64Array[] | null>(null);
  const wanted = beatOf(scenario) === 'coin' ? scenario.estimators : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the scenario the estimators alone change here.
  useEffect(() => {
    setCloud(null);
    if (!wanted) return;
    const asks = cloudScenarios(scenario);
    const paths: Float64Array[] = [];
    const engine = engines.open();
    const ask = (revision: number): void => {
      const next = asks[revision];
      if (next)
        engine.ask({
          ...{ revision, scenario: next, focus: null, field: null },
          ...{ needles: new Float64Array(0), dragging: false },
        });
      else setCloud(paths);
    };
    let awaited = 0;
    engine.subscribe((news) => {
      if (news.kind !== 'result' || news.result.revision !== awaited) return;
      for (const { lambda, length } of news.result.descent.runs) paths.push(lambda.slice(0, 2 * length));
      awaited += 1;
      ask(awaited);
    });
    ask(0);
    return () => engine.dispose();
  }, [wanted, engines]);
  return cloud;
};
