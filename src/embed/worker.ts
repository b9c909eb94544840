import { createHost } from '../engine/host.ts';
import type { FromWorker, ToWorker } from '../engine/messages.ts';
import { Refusal } from '../engine/plan.ts';
import type { TileMachine } from '../engine/tile.ts';
import { createBreath } from '../engine/work.ts';
import type { OpenHere } from './spawn.ts';

/** Tiles on this thread, by what is fetched with the first plane. */
const float64: TileMachine = {
  workers: 1,
  async *tiles(request) {
    const { createLoneTiles } = await import('../engine/loneTiles.ts');
    yield* createLoneTiles().tiles(request);
  },
};

/**
 * The engine of embedded figures: float64, no helpers, and no tensors, which are many times as large. A worker that runs it
 * answers messages; a page where workers are forbidden opens it on its own thread.
 */
export const open: OpenHere = (post) => {
  const breathe = createBreath();
  return createHost({
    post,
    float64,
    machine: {
      machine: { workers: 0, gpu: null, trouble: null },
      usesGpu: () => false,
      choose: async () => {},
      tiles: float64.tiles,
      listen: () => {},
    },
    loadTensors: async () => {
      throw new Refusal('An embedded figure computes in float64; this one descends on tensors.');
    },
    breathe,
  });
};

if (typeof document === 'undefined') {
  const scope = self as unknown as {
    postMessage(message: FromWorker, transfer: ArrayBuffer[]): void;
    onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  };
  const host = open((message, transfer) => scope.postMessage(message, [...transfer]));
  scope.onmessage = ({ data }) => {
    if (data.kind !== 'tile' && data.kind !== 'flock') host.receive(data);
  };
}
