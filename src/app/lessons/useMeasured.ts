import { useEffect, useMemo, useState } from 'react';
import { plural } from '#words/language.ts';
import type { Result } from '../../engine/result.ts';
import { isAtRest } from '../../lessons/atRest.ts';
import type { Exercise } from '../../lessons/exercise.ts';
import type { Figure, Step } from '../../lessons/lesson.ts';
import { type Measured, measure } from '../../lessons/measure.ts';
import { frameOf } from '../../scenario/frame.ts';
import { parseHash } from '../../scenario/link.ts';
import { hasManyRuns, varies } from '../../scenario/settings/parts.ts';
import { type Rich, rich } from '../../words/rich.ts';
import { useThisExplorer } from '../explorer/context.ts';

/** Enough of a field to find the stationary points that distances are measured to. */
const grid = { columns: 64, rows: 64 };

const none: Readonly<Record<string, Result>> = {};

/** Whether all that an ask brings is there, its field and its runs. */
const isWhole = ({ field, swarm, scenario }: Result): boolean =>
  field?.complete !== false &&
  (!hasManyRuns(scenario) ||
    scenario.estimators.every(
      ({ estimator }, i) => !varies(estimator, scenario) || swarm?.flights[i]?.count === scenario.runs,
    ));

/** Figures that numbers are taken from without showing them, links by a name, from a session of their own. */
export const useBeside = (beside: Figure['beside']): Readonly<Record<string, Result>> => {
  const { engines } = useThisExplorer();
  const [results, setResults] = useState(none);
  useEffect(() => {
    const asks = Object.entries(beside ?? {}).map(([name, link]) => ({ name, ...parseHash(link) }));
    if (asks.length === 0) return;
    const engine = engines.open();
    const ask = (revision: number): void => {
      const scenario = asks[revision]?.scenario;
      if (!scenario) {
        engine.dispose();
        return;
      }
      const field = { frame: frameOf(scenario), ...grid };
      engine.ask({ revision, scenario, focus: null, field, needles: new Float64Array(0), dragging: false });
    };
    let awaited = 0;
    engine.subscribe((news) => {
      if (news.kind !== 'result' || news.result.revision !== awaited || !isWhole(news.result)) return;
      const { name } = asks[awaited]!;
      setResults((old) => ({ ...old, [name]: news.result }));
      awaited += 1;
      ask(awaited);
    });
    ask(0);
    return () => engine.dispose();
  }, [beside, engines]);
  return results;
};

/** What the step may measure: its own figure where time stands, and those beside it. null before anything is computed. */
export const useMeasured = (step: Step, result: Result | null): Measured | null => {
  const beside = useBeside(step.figure.beside);
  const [resting, rest] = useState<Result | null>(null);
  if (result && result !== resting && isAtRest(result)) rest(result);
  return useMemo(() => resting && { result: resting, beside }, [resting, beside]);
};

/** What exercises measure, each of figures of its own. */
export const useExercises = (exercises: readonly Exercise[]): readonly (Measured | null)[] => {
  const links = useMemo(
    () => Object.fromEntries(exercises.flatMap(({ beside }) => Object.values(beside).map((link) => [link, link]))),
    [exercises],
  );
  const results = useBeside(links);
  return useMemo(
    () =>
      exercises.map(({ beside }) => {
        const known = Object.entries(beside).flatMap(([name, link]) =>
          results[link] ? [[name, results[link]] as const] : [],
        );
        const first = known[0]?.[1];
        return first ? { result: first, beside: Object.fromEntries(known) } : null;
      }),
    [exercises, results],
  );
};

/** A step's texts with their numbers. */
export const filled = ({ quantities }: Pick<Step, 'quantities'>, text: string, measured: Measured | null): Rich =>
  rich(
    text,
    (name) => {
      const quantity = quantities[name];
      if (!quantity) throw new Error(`A text of the lesson asks for ${name}, which its step does not measure.`);
      const { as, digits, ...of } = quantity;
      const value = measured ? measure(of, measured) : Number.NaN;
      return { value, ...(as && { as }), ...(digits !== undefined && { digits }) };
    },
    plural,
  );
