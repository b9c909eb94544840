import { type Flock, flockOf } from '../core/outer/swarm.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { swarmQuestion } from './flying.ts';
import type { FromHelper, ToFlockHelper } from './messages.ts';
import type { FlockHelpers } from './piece.ts';
import { planOf } from './plan.ts';
import { prepare } from './problems.ts';
import { buffersOf, type Transport } from './transport.ts';

/** A helper's side: makes the piece that it was asked for last. */
export const serveFlocks = (
  post: (message: FromHelper, transfer: readonly ArrayBuffer[]) => void,
  breathe: () => Promise<void>,
) => {
  let wanted = 0;
  return async ({ job, ask }: ToFlockHelper): Promise<void> => {
    wanted = job;
    if (!ask) return;
    try {
      const { scenario, piece } = ask;
      await prepare(scenario.problem, scenario.decay);
      const walk = flockOf(swarmQuestion(planOf(scenario), piece), piece.first, piece.count);
      for (let step = walk.next(); ; step = walk.next()) {
        if (step.done) return post({ kind: 'flock', job, flock: step.value }, buffersOf(step.value));
        await breathe();
        if (wanted !== job) return;
      }
    } catch (error) {
      post({ kind: 'fault', message: String(error) }, []);
    }
  };
};

interface Helper {
  readonly line: Transport;
  job: number;
  scenario: Scenario | null;
  /** Hears of the piece that is being made; null where none is. */
  answer: ((flock: Flock | null) => void) | null;
}

/** At most so many helpers, each started when there is work for it. One that is lost is not replaced. */
export const createFlockHelpers = (spawn: () => Transport, most: number): FlockHelpers => {
  const helpers = new Set<Helper>();
  let started = 0;
  let jobs = 0;

  const start = (): Helper => {
    started += 1;
    const helper: Helper = { line: spawn(), job: 0, scenario: null, answer: null };
    const settle = (flock: Flock | null): void => {
      const { answer } = helper;
      helper.answer = null;
      answer?.(flock);
    };
    const lose = (): void => {
      helpers.delete(helper);
      helper.line.end();
      settle(null);
    };
    helper.line.listen((raw) => {
      const message = raw as FromHelper;
      if (message.kind === 'fault') lose();
      else if (message.kind === 'flock' && message.job === helper.job) settle(message.flock);
    }, lose);
    helpers.add(helper);
    return helper;
  };

  return {
    take(scenario, piece) {
      const free = [...helpers].find(({ answer }) => answer === null) ?? (started < most ? start() : null);
      if (!free) return null;
      jobs += 1;
      free.job = jobs;
      free.scenario = scenario;
      const made = new Promise<Flock | null>((resolve) => {
        free.answer = resolve;
      });
      free.line.post({ kind: 'flock', job: free.job, ask: { scenario, piece } } satisfies ToFlockHelper);
      return made;
    },
    drop(scenario) {
      for (const helper of helpers) {
        if (!helper.answer || helper.scenario !== scenario) continue;
        jobs += 1;
        helper.job = jobs;
        helper.line.post({ kind: 'flock', job: jobs, ask: null } satisfies ToFlockHelper);
        helper.answer(null);
        helper.answer = null;
      }
    },
  };
};

/** One beside the engine's own where there are two cores, since the page is at rest; never more than three. */
export const flockHelpersFor = (cores: number): number => Math.max(0, Math.min(3, cores - 1));
