import { computeResult } from '../engine/compute.ts';
import { prepare } from '../engine/problems.ts';
import type { Result } from '../engine/result.ts';
import { prepareFormulas } from '../scenario/formula.ts';
import { frameOf } from '../scenario/frame.ts';
import { parseHash } from '../scenario/link.ts';
import type { Step } from './lesson.ts';
import { type Measure, type Measured, measure } from './measure.ts';

/** What tests of lessons compute: a figure's result in Node, as the page would have it. */
export const resultOf = async (link: string): Promise<Result> => {
  await prepareFormulas();
  const { scenario } = parseHash(link);
  await prepare(scenario.problem, scenario.decay);
  const field = { frame: frameOf(scenario), columns: 64, rows: 64 };
  return computeResult({ revision: 1, scenario, focus: null, field, needles: new Float64Array(0), dragging: false });
};

/** A step's figure, or another in its place, with those beside it. */
export const measuredOf = async ({ figure }: Step, link: string = figure.link): Promise<Measured> => {
  const beside: Record<string, Result> = {};
  for (const [name, other] of Object.entries(figure.beside ?? {})) beside[name] = await resultOf(other);
  return { result: await resultOf(link), beside };
};

/** A number of a figure. */
export const measured = async (link: string, what: Measure): Promise<number> =>
  measure(what, { result: await resultOf(link), beside: {} });

export const dotOf = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, k) => sum + x * b[k]!, 0);
