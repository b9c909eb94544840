import type { Frame } from '../scenario/scenario.ts';
import { sliceOf } from '../scenario/slice.ts';
import { createFields } from './fields.ts';
import { lineAlong, lineSamples, needlesAt, planeSamples } from './grid.ts';
import type { Draft, Ledger } from './ledger.ts';
import { lineFrame } from './lineFrame.ts';
import type { FieldMachine } from './machine.ts';
import type { Parts } from './messages.ts';
import { fieldRequest, keys, type Plan } from './plan.ts';
import { problemKey } from './problemKey.ts';
import type { Ask } from './result.ts';
import { createSearching } from './searching.ts';
import { type Pace, pursue } from './work.ts';

interface PlanesOptions {
  readonly ledger: Ledger;
  readonly machine: FieldMachine;
  /** Tells that waiting is work. */
  readonly patiently: <R>(work: () => Promise<R>) => Promise<R>;
  readonly now: () => number;
}

/** Needles that take longer are left out while a handle is held, milliseconds. */
const POINTING = 60;

/** Computes what is drawn over the outer plane, or the line, for an answer. */
export const createPlanes = ({ ledger, machine, patiently, now }: PlanesOptions) => {
  const fields = createFields(machine, patiently, now);
  const search = createSearching(ledger);
  /** How much of a line was shown last. */
  let line: { readonly problem: string; readonly frame: Frame } | null = null;
  let shown: { readonly columns: number; readonly rows: number } | null = null;
  /** How long the last needles took. */
  let pointing = 0;

  /** While a handle is held the line stands still, so that nothing slides under the hand. */
  const lineFrameOf = (
    { dragging, scenario }: Ask,
    asked: Frame,
    plan: Plan,
    paths: readonly Float64Array[],
  ): Frame => {
    const problem = problemKey(scenario.problem);
    const stays = dragging && !scenario.frame && line?.problem === problem;
    const frame = stays ? line!.frame : lineFrame(plan, asked, scenario.arithmetic === 'tensors' ? [] : paths);
    line = { problem, frame };
    return frame;
  };

  return {
    /** With a coarse field, or the one that stands; gives what computes the whole one, null where none is to follow. */
    async stand(
      ask: Ask,
      asked: NonNullable<Ask['field']>,
      plan: Plan,
      draft: Draft,
      { pace, again }: { readonly pace: Pace; readonly again: boolean },
      paths: readonly Float64Array[],
    ): Promise<(() => Promise<void>) | null> {
      const { fresh } = draft;
      const request = fieldRequest(plan, ask);
      const field = request ? asked : { ...asked, frame: lineFrameOf(ask, asked.frame, plan, paths) };
      await draft.need('line', request ? '' : keys.line(plan, field), async () =>
        request ? null : pursue(lineAlong(plan, field), pace),
      );
      const points = request !== null && !(ask.dragging && pointing > POINTING);
      await draft.need('needles', points ? keys.needles(plan, ask.needles) : '', async () => {
        if (!points) return null;
        const began = now();
        const needles = await pursue(needlesAt(plan, ask.needles), pace);
        pointing = now() - began;
        return needles;
      });
      const gridKey = request ? `${machine.usesGpu(request) ? 'float32' : 'float64'} ${keys.field(plan, request)}` : '';
      await draft.need('field', gridKey, async () => {
        if (!request) return null;
        return again ? fields.whole(request, pace) : fields.first(plan, request, pace);
      });
      const key = keys.stationary(plan, field);
      draft.stands('stationary', key);
      const slice = sliceOf(plan.scenario);
      if (fresh.field) await search(plan, planeSamples(fresh.field, slice), key, draft, pace);
      else if (fresh.line) await search(plan, lineSamples(fresh.line), key, draft, pace);
      const stands = fresh.field ?? shown;
      if (ask.dragging || !request || (stands?.columns === request.columns && stands.rows === request.rows))
        return null;
      return async () => {
        const whole = await fields.whole(request, pace);
        fresh.field = whole;
        await search(plan, planeSamples(whole, slice), key, draft, pace);
      };
    },
    told({ field }: Partial<Parts>): void {
      if (field) shown = { columns: field.columns, rows: field.rows };
    },
  };
};

export type Planes = ReturnType<typeof createPlanes>;
