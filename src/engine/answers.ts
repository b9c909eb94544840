import type { Frame } from '../scenario/scenario.ts';
import { showsErrors } from '../scenario/settings/parts.ts';
import { sliceOf } from '../scenario/slice.ts';
import { createCounting } from './counting.ts';
import type { Erring } from './erring.ts';
import { createFields } from './fields.ts';
import { lineAlong, lineSamples, needlesAt, planeSamples } from './grid.ts';
import { innerLevels } from './inner.ts';
import type { Draft, Ledger } from './ledger.ts';
import { lineFrame } from './lineFrame.ts';
import type { FieldMachine } from './machine.ts';
import type { FlockHelpers } from './piece.ts';
import { fieldRequest, keys, type Plan, planOf, startedAt } from './plan.ts';
import { problemKey } from './problemKey.ts';
import { prepare } from './problems.ts';
import type { Ask } from './result.ts';
import { createSearching } from './searching.ts';
import type { Swarming } from './swarming.ts';
import type { TensorRuns } from './tensors.ts';
import type { Voice } from './voice.ts';
import { descentOf, lambdaUnder, startUnder, unrolledAt } from './walks.ts';
import { type Pace, pursue } from './work.ts';

export interface AnswersOptions {
  readonly voice: Voice;
  readonly ledger: Ledger;
  readonly machine: FieldMachine;
  readonly loadTensors: () => Promise<TensorRuns>;
  /** Threads beside this one that make many runs; absent: none. */
  readonly flocks?: (() => Promise<FlockHelpers>) | undefined;
  readonly now: () => number;
}

/** How an ask is worked on: at this pace; `again`: its newest answer is told anew; `pictured` is called once there is a picture. */
export interface Working {
  readonly pace: Pace;
  readonly again: boolean;
  pictured(): void;
}

/**
 * Answers asks part by part, and sends only the parts whose key differs from what was sent before. First everything with a
 * coarse field, or the one that stands; then, at rest, the whole field; then what tensors compute.
 */
export const createAnswers = ({ voice, ledger, machine, loadTensors, flocks, now }: AnswersOptions) => {
  const { say, patiently } = voice;
  const { sent } = ledger;
  const fields = createFields(machine, patiently, now);
  const counting = createCounting(ledger, now);
  const search = createSearching(ledger);
  let swarming: Swarming | null = null;
  let erring: Erring | null = null;
  /** The paths of the last descent: its arrays have been handed over, and the unrolled λ_τ is read from here. */
  let paths: readonly Float64Array[] = [];
  /** The w₀ of their inner descents, of a warm start. */
  let starts: readonly (Float64Array | undefined)[] = [];
  /** How much of a line was shown last. */
  let line: { readonly problem: string; readonly frame: Frame } | null = null;
  let tensors: TensorRuns | null = null;
  let shown: { readonly columns: number; readonly rows: number } | null = null;

  /** The descent, the hypergradient at λ and what stands around it; what of them tensors follow with. */
  const runs = async (ask: Ask, plan: Plan, draft: Draft, pace: Pace) => {
    if (ask.scenario.arithmetic === 'tensors') tensors ??= await loadTensors();
    else tensors?.close();
    const on = ask.scenario.arithmetic === 'tensors' ? tensors!.stand(plan, ask.machine ?? 'float64', sent) : null;
    if (on?.descent) draft.stands('descent', on.key);
    else
      await draft.need('descent', keys.descent(plan), async () => {
        const descent = await pursue(descentOf(plan), pace);
        paths = descent.runs.map((run) => run.lambda.slice());
        starts = descent.runs.map((run) => run.start?.slice());
        return descent;
      });
    const lambda = ask.focus ?? lambdaUnder(plan, on?.descent?.lambda ?? paths);
    const here = startedAt(plan, on ? null : startUnder(plan, starts));
    const follower = on?.at(lambda) ?? null;
    if (follower?.unrolled) draft.stands('unrolled', follower.key);
    else await draft.need('unrolled', keys.unrolled(here, lambda), () => pursue(unrolledAt(here, lambda), pace));
    const told = follower?.told ?? null;
    await draft.need('tensors', JSON.stringify(told), async () => told);
    await draft.need('inner', keys.inner(here, lambda), async () =>
      innerLevels(here, draft.fresh.unrolled ?? (await pursue(unrolledAt(here, lambda), pace))),
    );
    await draft.need('choice', keys.choice(here, lambda), async () =>
      plan.scenario.costs === 'q' ? (await import('./choosing.ts')).choiceAt(plan, lambda, here.descent) : null,
    );
    return { lambda, here, follow: follower?.follow || null };
  };

  /** What is drawn over the outer plane, or the line. */
  const plane = async (ask: Ask, plan: Plan, draft: Draft, { pace, again }: Working): Promise<void> => {
    const request = fieldRequest(plan, ask);
    const field = ask.field && plan.problem.N === 1 ? { ...ask.field, frame: lineFrameOf(ask, plan) } : ask.field;
    const isLine = field !== null && plan.problem.N === 1;
    await draft.need('line', isLine ? keys.line(plan, field) : '', async () =>
      isLine ? pursue(lineAlong(plan, field), pace) : null,
    );
    await draft.need('needles', request ? keys.needles(plan, ask.needles) : '', async () =>
      request ? pursue(needlesAt(plan, ask.needles), pace) : null,
    );
    const gridKey = request ? `${machine.usesGpu(request) ? 'float32' : 'float64'} ${keys.field(plan, request)}` : '';
    await draft.need('field', gridKey, async () => {
      if (!request) return null;
      return again ? fields.whole(request, pace) : fields.first(plan, request, pace);
    });
    const key = field ? keys.stationary(plan, field) : '';
    draft.stands('stationary', key);
    const { fresh } = draft;
    if (key === '') {
      if (sent.get('stationary') !== '') fresh.stationary = [];
    } else if (fresh.field || fresh.line)
      await search(
        plan,
        fresh.field ? planeSamples(fresh.field, sliceOf(plan.scenario)) : lineSamples(fresh.line!),
        key,
        draft,
        pace,
      );
  };

  /** While a handle is held the line stands still, so that nothing slides under the hand. */
  const lineFrameOf = ({ field, dragging, scenario }: Ask, plan: Plan): Frame => {
    const problem = problemKey(scenario.problem);
    const stays = dragging && !scenario.frame && line?.problem === problem;
    const frame = stays ? line!.frame : lineFrame(plan, field!.frame, scenario.arithmetic === 'tensors' ? [] : paths);
    line = { problem, frame };
    return frame;
  };

  const answer = async (ask: Ask, working: Working): Promise<void> => {
    const { pace } = working;
    const began = now();
    await prepare(ask.scenario.problem, ask.scenario.decay);
    const plan = planOf(ask.scenario);
    const draft = ledger.open();
    let milliseconds = 0;
    const send = (done: boolean, clocked = true): void => {
      if (clocked) milliseconds = now() - began;
      const parts = draft.take();
      if (parts.field) shown = { columns: parts.field.columns, rows: parts.field.rows };
      counting.told(parts);
      say({ kind: 'parts', revision: ask.revision, parts, done, milliseconds, machine: machine.machine });
    };

    const { lambda, here, follow } = await runs(ask, plan, draft, pace);
    const left = counting.count(plan, draft, pace);
    await plane(ask, plan, draft, working);
    if (keys.swarm(plan) !== '')
      swarming ??= (await import('./swarming.ts')).createSwarming(ledger, (await flocks?.()) ?? null);
    if (showsErrors(plan.scenario)) erring ??= (await import('./erring.ts')).createErring(ledger, now);
    const comes = swarming?.stand(plan, draft) ?? false;
    const flies = comes && !ask.dragging;
    const errs = (await erring?.stand(here, lambda, draft, pace)) && !ask.dragging;
    const request = fieldRequest(plan, ask);
    const stands = draft.fresh.field ?? shown;
    const refine =
      !ask.dragging && request !== null && (stands?.columns !== request.columns || stands.rows !== request.rows);
    const following = ask.dragging ? null : follow;
    const later = flies || following !== null;
    send(!refine && left.length === 0 && !errs && !later);

    working.pictured();
    for (const [i, countOn] of left.entries()) {
      await countOn();
      send(!refine && i === left.length - 1 && !errs && !later);
    }
    // A field may take longer than all errors.
    if (errs) await erring?.follow(draft, pace, (last) => send(last && !refine && !later, false));
    if (refine) {
      const grid = await fields.whole(request, pace);
      draft.fresh.field = grid;
      await search(plan, planeSamples(grid, sliceOf(plan.scenario)), keys.stationary(plan, request), draft, pace);
      send(!later);
    }
    if (flies) await swarming!.follow(draft, pace, (last) => send(last && !following, false));
    if (!following) return;
    // tfjs has one GPU at a time: where one computes fields, tensors share it.
    const ready = () => patiently(() => machine.choose(ask.machine ?? 'float64'));
    for await (const { keys: own, ...part } of following({ focus: ask.focus, pace, ready, patiently })) {
      for (const [name, key] of own) draft.stands(name, key);
      if (part.kind === 'parts') {
        Object.assign(draft.fresh, part.parts);
        send(false, false);
      } else {
        say({ ...part, revision: ask.revision });
        draft.note();
      }
    }
    send(true, false);
  };

  return {
    answer,
    order: (...order: Parameters<TensorRuns['order']>) => tensors?.order(...order) ?? null,
    close: () => {
      tensors?.end();
      swarming?.end();
    },
  };
};
