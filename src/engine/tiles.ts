import { tileOf } from './grid.ts';
import { FIRST, sizeAfter } from './loneTiles.ts';
import type { FromHelper, ToHelper } from './messages.ts';
import { prepare, problemOf } from './problems.ts';
import { createReceiving, createSending } from './sentOnce.ts';
import type { FieldRequest, Tile, TileMachine } from './tile.ts';
import { buffersOf, type Transport } from './transport.ts';

/** Tiles that a helper holds, so that it never waits for the next. */
const HELD = 2;

/** A helper's side: answers every tile that it is asked for. */
export const serveTiles = (post: (message: FromHelper, transfer: readonly ArrayBuffer[]) => void) => {
  let last: FieldRequest | null = null;
  const received = createReceiving();
  return async ({ job, request, start, end }: ToHelper): Promise<void> => {
    try {
      if (request) last = { ...request, problem: received(request.problem) };
      const own = last!;
      await prepare(own.problem, own.descent.decay);
      const tile = tileOf(problemOf(own.problem), own, start, end);
      post({ kind: 'tile', job, tile }, buffersOf(tile));
    } catch (error) {
      post({ kind: 'fault', message: String(error) }, []);
    }
  };
};

interface Helper {
  readonly line: Transport;
  readonly sent: ReturnType<typeof createSending>;
  request: FieldRequest | null;
  readonly held: { readonly job: number; readonly start: number; readonly end: number }[];
}

/** A field that is being filled. */
interface Filling {
  readonly arrived: Tile[];
  /** Tiles that a helper had when it died. */
  readonly returned: { readonly start: number; readonly end: number }[];
  wake: () => void;
}

/**
 * Float64 tiles on this thread and on helpers, which pull from one queue for each field. A helper that dies gives its tiles
 * back and is not asked again: the field is then as right, and slower. `breathe` lets their answers in between two tiles.
 */
export const createTileMachine = (
  spawn: () => Transport,
  helpers: number,
  breathe: () => Promise<void>,
  now: () => number = () => performance.now(),
): TileMachine => {
  const alive = new Set<Helper>();
  const filling = new Map<number, Filling>();
  let jobs = 0;

  const enlist = (): void => {
    const helper: Helper = { line: spawn(), sent: createSending(), request: null, held: [] };
    const lose = (): void => {
      alive.delete(helper);
      helper.line.end();
      for (const { job, start, end } of helper.held.splice(0)) {
        filling.get(job)?.returned.push({ start, end });
        filling.get(job)?.wake();
      }
    };
    helper.line.listen((raw) => {
      const message = raw as FromHelper;
      if (message.kind === 'fault') return lose();
      if (message.kind !== 'tile') return;
      const { job, tile } = message;
      const i = helper.held.findIndex((t) => t.job === job && t.start === tile.start);
      if (i >= 0) helper.held.splice(i, 1);
      filling.get(job)?.arrived.push(tile);
      filling.get(job)?.wake();
    }, lose);
    alive.add(helper);
  };
  for (let i = 0; i < helpers; i++) enlist();

  async function* tiles(request: FieldRequest, rest = breathe): AsyncGenerator<Tile, void, undefined> {
    const job = ++jobs;
    const own: Filling = { arrived: [], returned: [], wake: () => {} };
    const problem = problemOf(request.problem);
    const total = request.columns * request.rows;
    let next = 0;
    let size = FIRST;
    let left = total;

    const take = (): { start: number; end: number } | null => {
      const again = own.returned.pop();
      if (again) return again;
      if (next >= total) return null;
      const start = next;
      next = Math.min(total, start + size);
      return { start, end: next };
    };
    const feed = (): void => {
      for (const helper of alive)
        while (helper.held.length < HELD) {
          const piece = take();
          if (!piece) return;
          helper.held.push({ job, ...piece });
          const news = helper.request === request ? null : { ...request, problem: helper.sent(request.problem) };
          helper.request = request;
          helper.line.post({ kind: 'tile', job, request: news, ...piece } satisfies ToHelper);
        }
    };

    filling.set(job, own);
    try {
      while (left > 0) {
        if (size > FIRST) feed();
        for (const done of own.arrived.splice(0)) {
          left -= done.value.length;
          yield done;
        }
        const piece = take();
        if (piece) {
          const began = now();
          const done = tileOf(problem, request, piece.start, piece.end);
          size = sizeAfter(size, done, now() - began);
          left -= done.value.length;
          yield done;
          if (alive.size > 0) await rest();
        } else if (left > 0 && own.arrived.length === 0) {
          await new Promise<void>((resolve) => {
            own.wake = resolve;
          });
        }
      }
    } finally {
      filling.delete(job);
    }
  }

  return {
    get workers() {
      return alive.size + 1;
    },
    tiles,
  };
};

/** Helpers beside the engine's own worker: one core stays with the page, and four workers are enough. */
export const helpersFor = (cores: number): number => Math.max(1, Math.min(4, cores - 1)) - 1;
