import { useEffect, useMemo, useState } from 'react';
import type { Result } from '../../engine/result.ts';
import { isAtRest } from '../../lessons/atRest.ts';
import type { Step } from '../../lessons/lesson.ts';
import { type Measured, measure } from '../../lessons/measure.ts';
import { frameOf } from '../../scenario/frame.ts';
import { parseHash } from '../../scenario/link.ts';
import { plural } from '../../words/en/language.ts';
import { type Rich, rich } from '../../words/rich.ts';
import { useThisExplorer } from '../explorer/context.ts';

/** Enough of a field to find the stationary points that distances are measured to. */
const grid = { columns: 64, rows: 64 };

const none: Readonly<Record<string, Result>> = {};

/** The figures that a step takes numbers from without showing them, from a session of their own. */
const useBeside = ({ figure: { beside } }: Step): Readonly<Record<string, Result>> => {
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
      if (news.kind !== 'result' || news.result.revision !== awaited || news.result.field?.complete === false) return;
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
  const beside = useBeside(step);
  const [resting, rest] = useState<Result | null>(null);
  if (result && result !== resting && isAtRest(result)) rest(result);
  return useMemo(() => resting && { result: resting, beside }, [resting, beside]);
};

/** A step's texts with their numbers. */
export const filled = ({ quantities }: Step, text: string, measured: Measured | null): Rich =>
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
