import type { Walk } from '../core/dynamics.ts';
import { costsOf, descentOf, growthOf, lambdaUnder, unrolledAt } from './compute.ts';
import { createFields } from './fields.ts';
import { lineAlong, lineSamples, needlesAt, planeSamples, type Samples } from './grid.ts';
import { innerLevels } from './inner.ts';
import type { Order } from './job.ts';
import type { FieldMachine } from './machine.ts';
import type { FromSession, Parts } from './messages.ts';
import { fieldRequest, keys, type Plan, planOf, Refusal } from './plan.ts';
import { prepare } from './problems.ts';
import type { Ask, StationaryPoint } from './result.ts';
import { stationaryPoints } from './stationary.ts';
import type { TensorRuns } from './tensors.ts';
import { buffersOf } from './transport.ts';
import { attempt, createPace, type Pace, pursue, Stale } from './work.ts';

export interface SessionOptions {
  readonly post: (message: FromSession, transfer: readonly ArrayBuffer[]) => void;
  readonly machine: FieldMachine;
  /** Loads what follows with tensors, which only a scenario that asks for it needs. */
  readonly loadTensors: () => Promise<TensorRuns>;
  /** Lets waiting messages in. */
  readonly breathe: () => Promise<void>;
  readonly now: () => number;
}

/** Milliseconds that overtaken work may still take to become a picture, so that a steady drag is answered at all. */
const GRACE = 30;
/** Costs that are not counted within so long follow by themselves: a few are, a scale of them along T is not. */
const PROMPT = 4;
const FIRST_PROMPT = 40;
/** Silence after which the page is told that the work goes on. */
const SIGN_OF_LIFE = 1000;

/**
 * The worker's side of the engine: answers the newest ask, part by part, and sends only the parts whose key differs from
 * what was sent before. First everything with a coarse field, or the one that stands; then, at rest, the whole field.
 */
export const createSession = ({ post, machine, loadTensors, breathe, now: time }: SessionOptions) => {
  let waiting: Ask | null = null;
  let since = 0;
  let busy = false;
  let closed = false;
  /** The newest ask that was begun, to be answered anew where the machine changes. */
  let last: Ask | null = null;
  let changed = false;
  let spokeAt = 0;

  /** Keys of the parts that the page has. */
  const sent = new Map<keyof Parts, string>();
  /** Parts that were computed for an ask that was then given up. */
  const ready = new Map<keyof Parts, { readonly key: string; readonly value: unknown }>();
  /** The paths of the last descent: its arrays have been handed over, and the unrolled λ_τ is read from here. */
  let paths: { readonly key: string; readonly lambda: readonly Float64Array[] } | null = null;
  let tensors: TensorRuns | null = null;
  /** Of how many estimators the page has the costs. */
  let compared = 0;
  let shown: { readonly columns: number; readonly rows: number } | null = null;
  /** From how many nodes the stationary points that the page has were found, and which they are. */
  let searched = { nodes: 0, points: '' };

  const say = (message: FromSession): void => {
    if (closed) return;
    spokeAt = time();
    post(
      message,
      message.kind === 'parts' ? buffersOf(message.parts) : message.kind === 'job' ? buffersOf(message.addition) : [],
    );
  };

  const breatheAloud = (): Promise<void> => {
    if (time() - spokeAt > SIGN_OF_LIFE) say({ kind: 'alive' });
    return breathe();
  };

  /** Work that lets this thread wait, as for a GPU that compiles or is slow: the page is told that it lives. */
  const patiently = async <R>(work: () => Promise<R>): Promise<R> => {
    const pulse = setInterval(() => say({ kind: 'alive' }), SIGN_OF_LIFE);
    try {
      return await work();
    } finally {
      clearInterval(pulse);
    }
  };

  const fields = createFields(machine, patiently, time);

  const search = async (
    plan: Plan,
    samples: Samples,
    key: string,
    pace: Pace,
  ): Promise<readonly StationaryPoint[] | undefined> => {
    const count = samples.columns * samples.rows;
    if (sent.get('stationary') === key && count <= searched.nodes) return undefined;
    const where = { descent: plan.descent, truth: plan.scenario.truth };
    const points = await pursue(stationaryPoints(plan.problem, where, samples), pace);
    const now = JSON.stringify(points.map((p) => [p.kind, ...p.lambda.map((x) => x.toPrecision(8))]));
    const same = sent.get('stationary') === key && searched.points === now;
    searched = { nodes: count, points: now };
    return same ? undefined : points;
  };

  const answer = async (ask: Ask, again: boolean): Promise<void> => {
    const began = time();
    await prepare(ask.scenario.problem, ask.scenario.decay);
    const plan = planOf(ask.scenario);
    const fresh: { -readonly [P in keyof Parts]?: Parts[P] } = {};
    const now = new Map<keyof Parts, string>();
    let grace = GRACE;
    let overTensors = false;
    const pace = createPace(breatheAloud, () => closed || (waiting !== null && time() - since >= grace), time);

    const remember = (): void => {
      for (const [part, key] of now) {
        sent.set(part, key);
        ready.delete(part);
      }
    };
    let milliseconds = 0;
    const send = (done: boolean): void => {
      if (!overTensors) milliseconds = time() - began;
      if (fresh.field) shown = { columns: fresh.field.columns, rows: fresh.field.rows };
      say({ kind: 'parts', revision: ask.revision, parts: { ...fresh }, done, milliseconds, machine: machine.machine });
      remember();
      compared = fresh.costs?.length ?? compared;
      for (const part of Object.keys(fresh) as (keyof Parts)[]) delete fresh[part];
    };
    /** Computes a part unless the page has it, or it lies ready. */
    const need = async <P extends keyof Parts>(part: P, key: string, make: () => Promise<Parts[P]>): Promise<void> => {
      now.set(part, key);
      if (sent.get(part) === key) return;
      const kept = ready.get(part);
      const value = kept?.key === key ? (kept.value as Parts[P]) : await make();
      ready.set(part, { key, value });
      fresh[part] = value;
    };

    const choice = ask.machine ?? 'float64';
    const descentKey = keys.descent(plan);
    if (ask.scenario.arithmetic === 'tensors') tensors ??= await loadTensors();
    else tensors?.close();
    const on = ask.scenario.arithmetic === 'tensors' ? tensors!.stand(plan, choice, sent) : null;
    if (on?.descent) now.set('descent', on.key);
    else
      await need('descent', descentKey, async () => {
        const descent = await pursue(descentOf(plan), pace);
        paths = { key: descentKey, lambda: descent.runs.map((run) => run.lambda.slice()) };
        return descent;
      });
    const lambda = ask.focus ?? lambdaUnder(plan, (on?.descent ?? paths!).lambda);
    const follower = on?.at(lambda) ?? null;
    if (follower?.unrolled) now.set('unrolled', follower.key);
    else await need('unrolled', keys.unrolled(plan, lambda), () => pursue(unrolledAt(plan, lambda), pace));
    const told = follower?.told ?? null;
    await need('tensors', JSON.stringify(told), async () => told);
    await need('inner', keys.inner(plan, lambda), async () =>
      innerLevels(plan, fresh.unrolled ?? (await pursue(unrolledAt(plan, lambda), pace))),
    );

    /** What counting is left for after the first parts. */
    const late: (() => Promise<void>)[] = [];
    const count = <P extends 'costs' | 'growth'>(
      part: P,
      key: string,
      walk: Walk<Parts[P]>,
      before: Parts[P],
    ): void => {
      if (sent.get(part) === key) {
        now.set(part, key);
        return;
      }
      const done = (value: Parts[P]): void => {
        fresh[part] = value;
        now.set(part, key);
      };
      const counted = attempt(walk, sent.size === 0 ? FIRST_PROMPT : PROMPT, time);
      if (counted) done(counted.value);
      else {
        if (!sent.has(part) || (part === 'costs' && compared !== plan.estimators.length)) fresh[part] = before;
        late.push(async () => done(await pursue(walk, pace)));
      }
    };
    count('costs', keys.costs(plan), costsOf(plan), []);
    count('growth', keys.growth(plan), growthOf(plan), null);

    const request = fieldRequest(plan, ask);
    const { field } = ask;
    const isLine = field !== null && plan.problem.N === 1;
    await need('line', isLine ? keys.line(plan, field) : '', async () =>
      isLine ? pursue(lineAlong(plan, field), pace) : null,
    );
    await need('needles', request ? keys.needles(plan, ask.needles) : '', async () =>
      request ? pursue(needlesAt(plan, ask.needles), pace) : null,
    );
    const gridKey = request ? `${machine.usesGpu(request) ? 'float32' : 'float64'} ${keys.field(plan, request)}` : '';
    await need('field', gridKey, async () => {
      if (!request) return null;
      return again ? fields.whole(request, pace) : fields.first(plan, request, pace);
    });

    const stationaryKey = field && plan.problem.N <= 2 ? keys.stationary(plan, field) : '';
    now.set('stationary', stationaryKey);
    if (stationaryKey === '') {
      if (sent.get('stationary') !== '') fresh.stationary = [];
    } else if (fresh.field || fresh.line) {
      const samples = fresh.field ? planeSamples(fresh.field) : lineSamples(fresh.line!);
      const points = await search(plan, samples, stationaryKey, pace);
      if (points) fresh.stationary = points;
    }

    const stands = fresh.field ?? shown;
    const refine =
      !ask.dragging && request !== null && (stands?.columns !== request.columns || stands.rows !== request.rows);
    const follow = !ask.dragging && follower?.follow;
    send(!refine && late.length === 0 && !follow);

    grace = 0;
    for (const [i, countOn] of late.entries()) {
      await countOn();
      send(!refine && i === late.length - 1 && !follow);
    }
    if (refine) {
      const grid = await fields.whole(request, pace);
      fresh.field = grid;
      const points = await search(plan, planeSamples(grid), stationaryKey, pace);
      if (points) fresh.stationary = points;
      send(!follow);
    }
    if (!follow) return;
    overTensors = true;
    // tfjs has one GPU at a time: where one computes fields, tensors share it.
    const shared = () => patiently(() => machine.choose(choice));
    for await (const part of follow({ focus: ask.focus, pace, ready: shared, patiently })) {
      for (const [name, key] of part.keys) now.set(name, key);
      if (part.kind === 'parts') {
        Object.assign(fresh, part.parts);
        send(false);
      } else {
        const { keys: _, ...told } = part;
        say({ ...told, revision: ask.revision });
        remember();
      }
    }
    send(true);
  };

  const run = async (): Promise<void> => {
    busy = true;
    while (!closed && (waiting || (last && changed))) {
      const again = waiting === null;
      const ask: Ask = waiting ?? last!;
      // The needles' array leaves with the answer.
      last = { ...ask, needles: ask.needles.slice() };
      [waiting, changed] = [null, false];
      // The first picture comes before what computes on a GPU is loaded.
      if (sent.size > 0) void machine.choose(ask.machine ?? 'float64');
      try {
        await answer(ask, again);
        if (sent.size > 0) void machine.choose(ask.machine ?? 'float64');
      } catch (error) {
        if (closed || error instanceof Stale) continue;
        last = null;
        const message = error instanceof Error ? error.message : String(error);
        if (error instanceof Refusal) say({ kind: 'refused', revision: ask.revision, message });
        else say({ kind: 'fault', message });
      }
    }
    busy = false;
    if (closed) tensors?.end();
  };

  /** Answers the newest ask anew. */
  const resume = (): void => {
    changed = true;
    if (!closed && !busy && last) void run();
  };
  machine.listen(resume);

  return {
    receive(ask: Ask): void {
      waiting = ask;
      since = time();
      if (!busy) void run();
    },
    /** Pauses a job, takes it up or cancels it. */
    order(job: number, order: Order): void {
      const state = tensors?.order(job, order);
      if (!state || !last) return;
      say({ kind: 'job', revision: last.revision, state, addition: null });
      if (order === 'resume') resume();
    },
    /** Gives up what is worked on, and frees what is held. */
    close(): void {
      closed = true;
      if (!busy) tensors?.end();
    },
  };
};
