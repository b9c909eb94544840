import { drain, type Walk } from '../core/dynamics.ts';
import type { Estimator } from '../core/estimators/choice.ts';
import { hypergradients } from '../core/hypergradients.ts';
import type { Problem } from '../core/problem.ts';
import { rowsAlong, type Slice, sliceOf, within } from '../scenario/slice.ts';
import { node } from './node.ts';
import type { Plan } from './plan.ts';
import type { Field, Line, Needles } from './result.ts';
import type { FieldRequest, Tile } from './tile.ts';

/** The λ of nodes start … end − 1 of a plane's grid, row-major, y outer and ascending; of a slice, all their components. */
export const nodes = (
  { frame, columns, rows, slice }: Pick<FieldRequest, 'frame' | 'columns' | 'rows' | 'slice'>,
  start: number,
  end: number,
): Float64Array => {
  const [x0, x1, y0, y1] = frame;
  const N = slice ? slice.at.length : 2;
  const [across, up] = slice ? slice.axes : [0, 1];
  const lambda = new Float64Array(N * (end - start));
  let column = start % columns;
  let row = (start - column) / columns;
  let y = node(y0, y1, rows, row);
  for (let i = 0; i < lambda.length; i += N) {
    if (slice) lambda.set(slice.at, i);
    lambda[i + across] = node(x0, x1, columns, column);
    lambda[i + up] = y;
    column += 1;
    if (column === columns) {
      column = 0;
      row += 1;
      y = node(y0, y1, rows, row);
    }
  }
  return lambda;
};

export type Where = Pick<FieldRequest, 'descent' | 'truth'>;

interface Evaluated {
  readonly value: Float64Array;
  readonly truth: Float64Array;
  readonly hypergradients: readonly Float64Array[];
}

/** f, truth and each estimator's h (at ξ = 0) at any points. */
function* evaluating(
  problem: Problem,
  { descent, truth }: Where,
  estimators: readonly Estimator[],
  lambda: Float64Array,
): Walk<Evaluated> {
  const { N } = problem;
  const count = lambda.length / N;
  const asked = hypergradients(problem, { descent, estimators, truth }, count);
  const computing = asked.at(lambda, count);
  if (computing) yield* computing;
  const all = estimators.map((_, e) => {
    const h = new Float64Array(count * N);
    for (let i = 0; i < count; i++) asked.read(e, i, h, i * N);
    return h;
  });
  return { value: asked.value, truth: asked.truth, hypergradients: all };
}

/** The same at once. */
export const evaluate = (...given: Parameters<typeof evaluating>): Evaluated => drain(evaluating(...given));

/** The nodes start … end − 1 of a request. */
export const tileOf = (problem: Problem, request: FieldRequest, start: number, end: number): Tile => {
  const lambda = nodes(request, start, end);
  const { estimator } = request;
  const { value, truth, hypergradients } = evaluate(problem, request, estimator ? [estimator] : [], lambda);
  return { start, value, truth, hypergradient: hypergradients[0] ?? null, float32: false };
};

/** A grid to be filled with tiles. */
export const emptyGrid = ({ frame, columns, rows, estimator, slice }: FieldRequest, complete: boolean): Field => {
  const count = columns * rows;
  const N = slice ? slice.at.length : 2;
  return {
    frame,
    columns,
    rows,
    value: new Float64Array(count),
    truth: new Float64Array(N * count),
    hypergradient: estimator ? new Float64Array(N * count) : null,
    float32: false,
    complete,
  };
};

export const place = (grid: Field, tile: Tile): void => {
  const N = tile.truth.length / tile.value.length;
  grid.value.set(tile.value, tile.start);
  grid.truth.set(tile.truth, N * tile.start);
  if (tile.hypergradient) grid.hypergradient?.set(tile.hypergradient, N * tile.start);
};

const PIECE = 64;

/** Points in pieces small enough to stop between, whatever T. */
function* inPieces(
  problem: Problem,
  where: Where,
  estimators: readonly Estimator[],
  lambda: Float64Array,
): Walk<Evaluated> {
  const { N } = problem;
  const count = lambda.length / N;
  const value = new Float64Array(count);
  const truth = new Float64Array(count * N);
  const all = estimators.map(() => new Float64Array(count * N));
  for (let start = 0, size = 1; start < count; start += size) {
    size = pieceSize(where.descent.T);
    const piece = yield* evaluating(problem, where, estimators, lambda.subarray(start * N, (start + size) * N));
    value.set(piece.value, start);
    truth.set(piece.truth, start * N);
    all.forEach((h, e) => {
      h.set(piece.hypergradients[e]!, start * N);
    });
    yield undefined;
  }
  return { value, truth, hypergradients: all };
}

const pieceSize = (T: number): number => Math.max(1, Math.min(PIECE, Math.floor((PIECE * 500) / T)));

/** Needles' truth and h at any points of the plane; of a slice, along its axes. */
export function* needlesAt({ problem, descent, scenario, selected }: Plan, at: Float64Array): Walk<Needles> {
  const slice = sliceOf(scenario);
  const points = slice ? pointsOf(slice, at) : at;
  const { truth, hypergradients } = yield* inPieces(problem, { descent, truth: scenario.truth }, [selected], points);
  const shown = (vectors: Float64Array) => (slice ? rowsAlong(vectors, problem.N, slice.axes) : vectors);
  return { at, truth: shown(truth), hypergradient: shown(hypergradients[0]!) };
}

const pointsOf = (slice: Slice, at: Float64Array): Float64Array => {
  const N = slice.at.length;
  const points = new Float64Array((N * at.length) / 2);
  for (let i = 0; 2 * i < at.length; i++) points.set(within(slice, at.subarray(2 * i, 2 * i + 2)), i * N);
  return points;
};

/** F alone at any points. */
function* valuesOf(problem: Problem, { descent }: Where, lambda: Float64Array): Walk<Float64Array> {
  const { N } = problem;
  const value = new Float64Array(lambda.length / N);
  const most = pieceSize(descent.T);
  const asked = hypergradients(problem, { descent, estimators: [], truth: 'steps' }, most);
  for (let start = 0; start < value.length; start += most) {
    const count = Math.min(most, value.length - start);
    const computing = asked.at(lambda.subarray(start * N, (start + count) * N), count, false);
    if (computing) yield* computing;
    value.set(asked.value.subarray(0, count), start);
    yield undefined;
  }
  return value;
}

/** F, truth and every estimator's h along a line, N = 1: the frame's first side. */
export function* lineAlong(plan: Plan, { frame, columns }: Pick<FieldRequest, 'frame' | 'columns'>): Walk<Line> {
  const { problem, descent, scenario, estimators } = plan;
  const lambda = Float64Array.from({ length: columns }, (_, i) => node(frame[0], frame[1], columns, i));
  const where = { descent, truth: scenario.truth };
  const { value, truth, hypergradients } = yield* inPieces(problem, where, estimators, lambda);
  const tasks: Float64Array[] = [];
  for (const task of problem.each ?? []) tasks.push(yield* valuesOf(task, where, lambda));
  return { lambda, value, tasks, truth, hypergradient: hypergradients };
}

/** Where stationary points are looked for. */
export interface Samples {
  readonly columns: number;
  readonly rows: number;
  /** Window, per component of λ: [a₁, b₁, a₂, b₂] or [a, b]. */
  readonly window: readonly number[];
  /** The truth at each node. */
  readonly truth: Float64Array;
  /** null where λ is sampled itself. */
  readonly slice: Slice | null;
}

export const planeSamples = ({ frame, columns, rows, truth }: Field, slice: Slice | null): Samples => ({
  columns,
  rows,
  window: frame,
  truth,
  slice,
});

export const lineSamples = ({ lambda, truth }: Line): Samples => ({
  columns: lambda.length,
  rows: 1,
  window: [lambda[0]!, lambda[lambda.length - 1]!],
  truth,
  slice: null,
});
