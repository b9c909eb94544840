import { showsErrors } from '../scenario/settings/parts.ts';
import { createCounting } from './counting.ts';
import type { Come, Descents } from './descending.ts';
import type { Erring } from './erring.ts';
import { innerLevels } from './inner.ts';
import type { Draft, Ledger } from './ledger.ts';
import type { FieldMachine } from './machine.ts';
import type { FlockHelpers } from './piece.ts';
import { keys, type Plan, planOf, startedAt } from './plan.ts';
import type { Planes } from './planes.ts';
import { prepare } from './problems.ts';
import type { Ask, OuterDescent } from './result.ts';
import type { Swarming } from './swarming.ts';
import type { TensorRuns } from './tensors.ts';
import type { Voice } from './voice.ts';
import { descentOf, lambdaUnder, startUnder, unrolledAt, walksLong } from './walks.ts';
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

/** An answer without a plane. */
const noPlane = async (draft: Draft): Promise<null> => {
  for (const part of ['line', 'needles', 'field'] as const) await draft.need(part, '', async () => null);
  await draft.need('stationary', '', async () => []);
  return null;
};

/**
 * Answers asks part by part, and sends only the parts whose key differs from what was sent before. First everything with a
 * coarse field, or the one that stands; then, at rest, the whole field; then what tensors compute.
 */
export const createAnswers = ({ voice, ledger, machine, loadTensors, flocks, now }: AnswersOptions) => {
  const { say, patiently } = voice;
  const { sent } = ledger;
  const counting = createCounting(ledger, now);
  let planes: Planes | null = null;
  let swarming: Swarming | null = null;
  let erring: Erring | null = null;
  let descents: Descents | null = null;
  /** The paths of the last descent: its arrays have been handed over, and the unrolled λ_τ is read from here. */
  let paths: readonly Float64Array[] = [];
  /** The w₀ of their inner descents, of a warm start. */
  let starts: readonly (Float64Array | undefined)[] = [];
  let tensors: TensorRuns | null = null;

  const remember = ({ runs }: OuterDescent): void => {
    paths = runs.map((run) => run.lambda.slice());
    starts = runs.map((run) => run.start?.slice());
  };
  const walking = async (): Promise<Descents> => {
    descents ??= (await import('./descending.ts')).createDescents(now);
    return descents;
  };
  /** What is there of a descent goes to the page, unless the page has it. */
  const walkedTo = ({ key, descent }: Come, draft: Draft): void => {
    remember(descent);
    if (sent.get('descent') === key) draft.stands('descent', key);
    else draft.put('descent', key, descent);
  };

  /** The descent, the hypergradient at λ and what stands around it; what of them tensors follow with. */
  const runs = async (ask: Ask, plan: Plan, draft: Draft, pace: Pace) => {
    if (ask.scenario.arithmetic === 'tensors') tensors ??= await loadTensors();
    else tensors?.close();
    const on = ask.scenario.arithmetic === 'tensors' ? tensors!.stand(plan, ask.machine ?? 'float64', sent) : null;
    const walks = on || !walksLong(plan) ? null : await walking();
    if (on?.descent) draft.stands('descent', on.key);
    else if (walks) walkedTo(await walks.first(plan, pace, ask.dragging), draft);
    else
      await draft.need('descent', keys.descent(plan), async () => {
        const descent = await pursue(descentOf(plan), pace);
        remember(descent);
        return descent;
      });
    const lambda = ask.focus ?? lambdaUnder(plan, on?.descent?.lambda ?? paths);
    const here = startedAt(plan, on ? null : startUnder(plan, starts));
    const follower = on?.at(lambda) ?? null;
    if (follower?.unrolled) draft.stands('unrolled', follower.key);
    else await draft.need('unrolled', keys.unrolled(here, lambda), () => pursue(unrolledAt(here, lambda), pace));
    const told = follower?.told ?? null;
    await draft.need('tensors', JSON.stringify(told), async () => told);
    const levels = keys.inner(here, lambda);
    const coarse = ask.dragging && plan.problem.M > 2 && sent.get('inner') !== levels;
    await draft.need('inner', coarse ? `${levels} coarse` : levels, async () =>
      innerLevels(here, draft.fresh.unrolled ?? (await pursue(unrolledAt(here, lambda), pace)), coarse),
    );
    await draft.need('choice', keys.choice(here, lambda), async () =>
      plan.scenario.costs === 'q' ? (await import('./choosing.ts')).choiceAt(plan, lambda, here.descent) : null,
    );
    return { lambda, here, walks, follow: follower?.follow || null };
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
      planes?.told(parts);
      counting.told(parts);
      say({ kind: 'parts', revision: ask.revision, parts, done, milliseconds, machine: machine.machine });
    };

    const { lambda, here, walks, follow } = await runs(ask, plan, draft, pace);
    const left = counting.count(plan, draft, pace);
    if (ask.field) planes ??= (await import('./planes.ts')).createPlanes({ ledger, machine, patiently, now });
    const refine = ask.field ? await planes!.stand(ask, ask.field, plan, draft, working, paths) : await noPlane(draft);
    if (keys.swarm(plan) !== '')
      swarming ??= (await import('./swarming.ts')).createSwarming(ledger, (await flocks?.()) ?? null);
    if (showsErrors(plan.scenario)) erring ??= (await import('./erring.ts')).createErring(ledger, now);
    const comes = swarming?.stand(plan, draft) ?? false;
    const flies = comes && !ask.dragging;
    const errs = (await erring?.stand(here, lambda, draft, pace)) && !ask.dragging;
    const following = ask.dragging ? null : follow;
    const later = flies || following !== null;
    const counted = !refine && left.length === 0 && !errs && !later;
    const walksOn = () => !ask.dragging && walks !== null && walks.more();
    send(counted && !walksOn());

    working.pictured();
    while (walksOn()) {
      walkedTo(await walks!.next(pace), draft);
      send(counted && !walksOn(), false);
    }
    for (const [i, countOn] of left.entries()) {
      await countOn();
      send(!refine && i === left.length - 1 && !errs && !later);
    }
    // A field may take longer than all errors.
    if (errs) await erring?.follow(draft, pace, (last) => send(last && !refine && !later, false));
    if (refine) {
      await refine();
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
