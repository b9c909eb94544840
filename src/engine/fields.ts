import { emptyGrid, evaluate, nodes, place } from './grid.ts';
import type { FieldMachine } from './machine.ts';
import type { Plan } from './plan.ts';
import { problemKey } from './problemKey.ts';
import type { Field } from './result.ts';
import type { FieldRequest } from './tile.ts';
import type { Pace } from './work.ts';

/** Columns of a coarse field at most and at least, and the milliseconds that it should cost. */
const COARSE = { most: 64, least: 8, milliseconds: 12 };
/** A field that costs less is not made coarse first. */
const CHEAP = 6;

/** Fields filled by a machine, the first one as coarse as the time for it asks. `patiently` tells that waiting is work. */
export const createFields = (
  machine: FieldMachine,
  patiently: <R>(work: () => Promise<R>) => Promise<R>,
  now: () => number,
) => {
  /** Milliseconds per node and inner step of the last field, and of which kind of field. */
  let measured = { kind: '', T: 0, perStep: 0 };

  const fill = async (request: FieldRequest, complete: boolean, pace: Pace): Promise<Field> => {
    const began = now();
    const grid = emptyGrid(request, complete);
    let float32 = false;
    await patiently(async () => {
      for await (const tile of machine.tiles(request)) {
        place(grid, tile);
        // Where a GPU fails halfway, every node is computed anew.
        float32 = tile.float32;
        if (pace.due()) await pace.rest();
      }
    });
    const { T } = request.descent;
    const steps = request.columns * request.rows * T;
    measured = { kind: kindOf(request, machine), T, perStep: (now() - began) / steps };
    return { ...grid, float32 };
  };

  /** Milliseconds per node: as the last such field took, else tried on a few. */
  const perNodeOf = (plan: Plan, request: FieldRequest): number => {
    const { T } = request.descent;
    if (measured.kind !== kindOf(request, machine) || T > 4 * measured.T || 4 * T < measured.T) {
      const estimators = request.estimator ? [request.estimator] : [];
      const all = request.columns * request.rows;
      for (let count = 4, took = 0; took < 1 && count < 4 * all; count *= 4) {
        const few = nodes(request, 0, Math.min(count, all));
        const began = now();
        evaluate(plan.problem, request, estimators, few);
        took = now() - began;
        measured = { kind: kindOf(request, machine), T, perStep: (2 * took) / (few.length * T) };
      }
    }
    return measured.perStep * T;
  };

  const first = async (plan: Plan, request: FieldRequest, pace: Pace): Promise<Field> => {
    const { columns, rows } = request;
    const perNode = perNodeOf(plan, request);
    if (perNode * columns * rows <= CHEAP) return fill(request, true, pace);
    let c: number = COARSE.most;
    const rowsFor = () => Math.max(2, Math.round((rows * c) / columns));
    while (c > COARSE.least && c * rowsFor() * perNode > COARSE.milliseconds) c /= 2;
    if (c >= columns) return fill(request, true, pace);
    const coarse = await fill({ ...request, columns: c, rows: rowsFor() }, false, pace);
    return { ...coarse, finerIn: measured.perStep * request.descent.T * columns * rows };
  };

  return {
    /** As coarse as it must be to come at once. */
    first,
    whole: (request: FieldRequest, pace: Pace): Promise<Field> => fill(request, true, pace),
  };
};

/** Fields of one kind cost about the same per node and inner step. */
const kindOf = (request: FieldRequest, machine: FieldMachine): string =>
  JSON.stringify([problemKey(request.problem), request.truth, request.estimator !== null, machine.usesGpu(request)]);
