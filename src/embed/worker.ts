import { createFieldMachine } from '../engine/gpuMachine.ts';
import { createHost } from '../engine/host.ts';
import type { FromWorker, ToWorker } from '../engine/messages.ts';
import { Refusal } from '../engine/plan.ts';
import { createTileMachine } from '../engine/tiles.ts';
import { createBreath } from '../engine/work.ts';
import { engineKey, type OpenHere } from './engineKey.ts';

/**
 * The engine of embedded figures, a classic script: float64, no helpers, and no tensors, which are many times as large.
 * A worker that runs it answers messages; a page where workers are forbidden runs it, too, and opens it on its own thread.
 */
const open = (post: (message: FromWorker, transfer: readonly ArrayBuffer[]) => void) => {
  const breathe = createBreath();
  const none = (): never => {
    throw new Error('An embedded figure has no helpers.');
  };
  const float64 = createTileMachine(none, 0, breathe);
  return createHost({
    post,
    float64,
    machine: createFieldMachine({ float64, open: async () => null }),
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
} else {
  const openHere: OpenHere = (post) => open(post);
  Object.assign(globalThis, { [engineKey]: openHere });
}
