import { tileOf } from './grid.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { prepare, problemOf } from './plan.ts';
import type { FieldRequest, Tile } from './tile.ts';
import { buffersOf, type Transport } from './transport.ts';

/** Float64 fields on threads. */
export interface TileMachine {
  readonly workers: number;
  tiles(request: FieldRequest): AsyncGenerator<Tile, void, undefined>;
}

/** How long a tile should take, milliseconds. */
const TILE = 2;
/** Tiles that a helper holds, so that it never waits for the next. */
const HELD = 2;
/** Nodes of the first tile, before it is known how long a node takes; and the most of any tile, which keeps it in cache. */
const FIRST = 8;
const LARGEST = 8192;

/** A helper's side: answers every tile that it is asked for. */
export const serveTiles = (post: (message: FromWorker, transfer: readonly ArrayBuffer[]) => void) => {
  let last: FieldRequest | null = null;
  return async ({ job, request, start, end }: Extract<ToWorker, { kind: 'tile' }>): Promise<void> => {
    last = request ?? last;
    const own = last!;
    try {
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
  request: FieldRequest | null;
  readonly held: { readonly job: number; readonly start: number; readonly end: number }[];
}

/**
 * Float64 tiles on this thread and on helpers, which pull from one queue. A helper that dies gives its tiles back and is
 * not asked again: the field is then as right, and slower. `breathe` lets their answers in between two tiles.
 */
export const createTileMachine = (
  spawn: () => Transport,
  helpers: number,
  breathe: () => Promise<void>,
): TileMachine => {
  const alive = new Set<Helper>();
  let job = 0;
  let arrived: Tile[] = [];
  let returned: { start: number; end: number }[] = [];
  let wake: () => void = () => {};

  const enlist = (): void => {
    const helper: Helper = { line: spawn(), request: null, held: [] };
    const lose = (): void => {
      alive.delete(helper);
      helper.line.end();
      returned.push(...helper.held.splice(0).filter((t) => t.job === job));
      wake();
    };
    helper.line.listen((raw) => {
      const message = raw as FromWorker;
      if (message.kind === 'fault') lose();
      if (message.kind !== 'tile') return;
      const i = helper.held.findIndex((t) => t.job === message.job && t.start === message.tile.start);
      if (i >= 0) helper.held.splice(i, 1);
      if (message.job === job) arrived.push(message.tile);
      wake();
    }, lose);
    alive.add(helper);
  };
  for (let i = 0; i < helpers; i++) enlist();

  async function* tiles(request: FieldRequest): AsyncGenerator<Tile, void, undefined> {
    const own = ++job;
    const problem = problemOf(request.problem);
    arrived = [];
    returned = [];
    const total = request.columns * request.rows;
    let next = 0;
    let size = FIRST;
    let left = total;

    const take = (): { start: number; end: number } | null => {
      const again = returned.pop();
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
          helper.held.push({ job: own, ...piece });
          const news = helper.request === request ? null : request;
          helper.request = request;
          helper.line.post({ kind: 'tile', job: own, request: news, ...piece } satisfies ToWorker);
        }
    };

    while (left > 0) {
      if (size > FIRST) feed();
      for (const done of arrived.splice(0)) {
        left -= done.value.length;
        yield done;
      }
      const piece = take();
      if (piece) {
        const began = performance.now();
        const done = tileOf(problem, request, piece.start, piece.end);
        const perNode = (performance.now() - began) / done.value.length;
        size = Math.max(1, Math.min(LARGEST, 4 * size, Math.floor(TILE / perNode)));
        left -= done.value.length;
        yield done;
        if (alive.size > 0) await breathe();
      } else if (left > 0 && arrived.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
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
