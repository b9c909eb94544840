import type { Walk } from '../core/dynamics.ts';
import { type Flock, flockOf, flocksOf, recordedTaus, type SwarmQuestion, uniformStarts } from '../core/outer/swarm.ts';
import { scatters, varies } from '../scenario/settings/parts.ts';
import type { FlockHelpers, Piece } from './piece.ts';
import type { Plan } from './plan.ts';
import type { Flight, Swarm } from './result.ts';

/** What a piece of a plan's swarm is asked. */
export const swarmQuestion = (
  { scenario, problem, descent, estimators }: Plan,
  { e, expected, taus }: Pick<Piece, 'e' | 'expected' | 'taus'>,
): SwarmQuestion => {
  const { runs, spread, seed, lambda, outer, draw, warm } = scenario;
  const low = lambda.map((x) => x - spread);
  const high = lambda.map((x) => x + spread);
  return {
    ...{ problem, descent, outer, seed, tasks: draw, warm, expected },
    estimator: estimators[e]!,
    starts: uniformStarts(seed, runs, low, high),
    wanted: recordedTaus(outer.iterations).slice(0, taus),
  };
};

/** How many starts of its runs the mean step of an estimator is followed from. */
const MEANS = 64;

/** Inner steps from which on the first flocks take longer than ten frames: then a thirtieth of their updates is shown first, made for itself. */
const SLOW = 1e6;
/** Fewer recorded τ are no picture. */
const FEW = 4;
const earlyTaus = ({ T, outer, runs }: Plan['scenario'], at: readonly number[], varying: number): number => {
  if (T * outer.iterations * flocksOf(runs)[0]!.count * varying <= SLOW) return 0;
  const taus = at.filter((tau) => tau <= outer.iterations / 30).length;
  return taus < FEW ? 0 : taus;
};

/** Mean steps are followed once half as many runs are through. */
const placeOf = ({ expected, first, count }: Piece): number => (expected ? count / 2 : first);
/** Which of two pieces comes later, of one flock that of the later estimator: what is next stands last. */
const later = (a: Piece, b: Piece): number => placeOf(b) - placeOf(a) || b.taus - a.taus || b.e - a.e;

/** The pieces of a plan's swarm, those of all estimators by turns; what is next stands last. */
const piecesOf = ({ scenario, estimators }: Plan, taus: number, early: number): Piece[] => {
  const { runs, spread } = scenario;
  const flocks = flocksOf(runs);
  return estimators
    .flatMap((estimator, e): Piece[] => {
      if (!varies(estimator, scenario)) return [];
      const all = { e, expected: false, taus };
      const count = spread > 0 ? Math.min(runs, MEANS) : 1;
      return [
        ...(early > 0 ? [{ ...all, ...flocks[0]!, taus: early }] : []),
        ...flocks.map((flock) => ({ ...all, ...flock })),
        ...(scatters(estimator, scenario) ? [{ ...all, first: 0, count, expected: true }] : []),
      ];
    })
    .sort(later);
};

/** A flock's runs after those that are through. */
const joined = (before: Flight | null, flock: Flock, N: number, taus: number): Flight => {
  const count = (before?.count ?? 0) + flock.count;
  const rows = (old: Float32Array | undefined, more: Float64Array, width: number): Float32Array => {
    const all = new Float32Array(count * taus * width);
    if (old) all.set(old);
    const start = old?.length ?? 0;
    for (let i = 0; i < flock.count; i++)
      for (let j = 0; j < taus; j++)
        for (let k = 0; k < width; k++)
          all[start + (i * taus + j) * width + k] = more[(j * flock.count + i) * width + k]!;
    return all;
  };
  const calls = Float64Array.from({ length: taus }, (_, j) => {
    let sum = (before?.calls[j] ?? 0) * (before?.count ?? 0);
    for (let i = 0; i < flock.count; i++) sum += flock.calls[j * flock.count + i]!;
    return sum / count;
  });
  return {
    count,
    lambda: rows(before?.lambda, flock.lambda, N),
    value: rows(before?.value, flock.value, 1),
    gradientNorm: rows(before?.gradientNorm, flock.gradientNorm, 1),
    calls,
    q: flock.q && rows(before?.q ?? undefined, flock.q, 1),
  };
};

/** Below so many steps of all runs together a helper is there later than the answer. */
const worthHelp = 1e7;

/** A swarm that is being made, piece by piece, on this thread and by helpers; the runs of a piece are the same wherever they are made. */
export interface Flying {
  /** Does a little. 'waits': nothing is left here, helpers are still at work. */
  step(): 'works' | 'waits' | 'done';
  /** When a helper's next piece is there. */
  arrival(): Promise<void>;
  /** What is through of all estimators, where those are twice as many as before, or all: a picture costs as much as many runs. Before any is through, the first τ of some. */
  fresh(): Swarm | null;
  /** The first so many of those that are through, as they would be made alone; null where that is not known. */
  first(runs: number): Swarm | null;
  close(): void;
}

export const createFlying = (plan: Plan, helpers: FlockHelpers | null): Flying => {
  const { scenario, problem, estimators } = plan;
  const { runs, outer } = scenario;
  const at = recordedTaus(outer.iterations);
  const varying = estimators.flatMap((estimator, e) => (varies(estimator, scenario) ? [e] : []));
  const early = earlyTaus(scenario, at, varying.length);
  const left = piecesOf(plan, at.length, early);
  const none = (): (Flight | null)[] => estimators.map(() => null);
  /** The first τ of the first flocks, all τ of those that are through, and by the mean step. */
  const [sketches, flights, means] = [none(), none(), none()];
  /** The mean calls of the first so many runs of an estimator. */
  const callsOf = estimators.map(() => new Map<number, Float64Array>());
  /** Pieces that came before those that they follow. */
  const waiting: { readonly piece: Piece; readonly flock: Flock }[] = [];
  const out = new Set<Piece>();
  const help = helpers && scenario.T * outer.iterations * runs * varying.length > worthHelp;
  let own: { readonly piece: Piece; readonly walk: Walk<Flock> } | null = null;
  let told = 0;
  let sketched = early === 0;
  let closed = false;
  let wake = () => {};

  const arrive = (piece: Piece, flock: Flock): void => {
    if (piece.expected || piece.taus < at.length) {
      (piece.expected ? means : sketches)[piece.e] = joined(null, flock, problem.N, piece.taus);
      return;
    }
    waiting.push({ piece, flock });
    for (;;) {
      const next = waiting.findIndex((one) => one.piece.first === (flights[one.piece.e]?.count ?? 0));
      if (next < 0) return;
      const [{ piece, flock }] = waiting.splice(next, 1) as [(typeof waiting)[number]];
      const flight = joined(flights[piece.e] ?? null, flock, problem.N, at.length);
      flights[piece.e] = flight;
      callsOf[piece.e]!.set(flight.count, flight.calls);
    }
  };
  /** Gives helpers the largest flocks: the small first ones are there sooner from this thread, which needs no start. */
  const feed = (): void => {
    while (help && left.length > 0) {
      const place = left.reduce((best, { count }, i) => (count >= left[best]!.count ? i : best), 0);
      const piece = left[place]!;
      const answer = helpers.take(scenario, piece);
      if (!answer) return;
      left.splice(place, 1);
      out.add(piece);
      void answer.then((flock) => {
        out.delete(piece);
        if (flock) arrive(piece, flock);
        else {
          left.push(piece);
          left.sort(later);
        }
        if (!closed) feed();
        wake();
      });
    }
  };

  return {
    step() {
      if (!own) {
        const piece = left.pop();
        if (piece) own = { piece, walk: flockOf(swarmQuestion(plan, piece), piece.first, piece.count) };
        feed();
        if (!own) return out.size > 0 ? 'waits' : 'done';
      }
      const step = own.walk.next();
      if (step.done) {
        arrive(own.piece, step.value);
        own = null;
      }
      return 'works';
    },
    arrival: () =>
      new Promise((resolve) => {
        wake = resolve;
      }),
    fresh() {
      const through = Math.min(...varying.map((e) => flights[e]?.count ?? 0));
      if (!sketched && varying.every((e) => sketches[e])) {
        sketched = true;
        if (through === 0) return { at: at.slice(0, early), runs, flights: sketches, means: none() };
      }
      if (through <= told || through < Math.min(2 * told, runs)) return null;
      // The last picture is whole.
      if (through === runs && (own || left.length > 0 || out.size > 0)) return null;
      told = through;
      return { at, runs, flights: flights.slice(), means: means.slice() };
    },
    first(runs) {
      const known = varying.every((e) => {
        const mean = means[e] ?? null;
        return callsOf[e]!.has(runs) && (mean ? mean.count <= runs : !scatters(estimators[e]!, scenario));
      });
      if (!known) return null;
      const cut = (flight: Flight | null, e: number): Flight | null =>
        flight && {
          count: runs,
          lambda: flight.lambda.slice(0, runs * at.length * problem.N),
          value: flight.value.slice(0, runs * at.length),
          gradientNorm: flight.gradientNorm.slice(0, runs * at.length),
          calls: callsOf[e]!.get(runs)!,
          q: flight.q?.slice(0, runs * at.length) ?? null,
        };
      return { at, runs, flights: flights.map(cut), means: means.slice() };
    },
    close() {
      closed = true;
      helpers?.drop(scenario);
    },
  };
};
