import type { serveFlocks } from './flockHelpers.ts';
import type { MachineOptions } from './gpuMachine.ts';
import { createHost } from './host.ts';
import { createLaterMachine } from './laterMachine.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { FlockHelpers } from './piece.ts';
import { createTileMachine, helpersFor, serveTiles } from './tiles.ts';
import { workerTransport } from './transport.ts';
import { createBreath } from './work.ts';

/** The engine's worker. Its helpers are workers of the same script, which are asked for tiles, or for runs of a swarm. */
const scope = self as unknown as {
  postMessage(message: FromWorker, transfer: ArrayBuffer[]): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};

const post = (message: FromWorker, transfer: readonly ArrayBuffer[]): void => scope.postMessage(message, [...transfer]);

const spawnHelper = () => workerTransport(new Worker(self.location.href, { type: 'module' }));

/** Looks for a GPU first, since what computes on it is large and loaded only where there is one. */
const open: MachineOptions['open'] = async ({ software }) => {
  const adapter = await navigator.gpu?.requestAdapter();
  if (!adapter || (adapter.info.isFallbackAdapter && !software)) return null;
  const { openGpuFields } = await import('./gpuFields.ts');
  return openGpuFields({ software });
};

const loadTensors = async () => (await import('./tensors.ts')).createTensors();

/** Milliseconds in which a first picture is drawn: what looks for a GPU, large as it is, comes after it. */
const DRAWN = 200;
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

let helpers: Promise<FlockHelpers> | null = null;
/** Threads for many runs, which the first swarm asks for. */
const flocks = (): Promise<FlockHelpers> => {
  helpers ??= import('./flockHelpers.ts').then(({ createFlockHelpers, flockHelpersFor }) =>
    createFlockHelpers(spawnHelper, flockHelpersFor(navigator.hardwareConcurrency ?? 1)),
  );
  return helpers;
};

const openHost = () => {
  const breathe = createBreath();
  const float64 = createTileMachine(spawnHelper, helpersFor(navigator.hardwareConcurrency ?? 1), breathe);
  const machine = createLaterMachine(float64, async () => {
    await pause(DRAWN);
    return (await import('./gpuMachine.ts')).createFieldMachine({ float64, open });
  });
  return createHost({ post, float64, machine, loadTensors, flocks, breathe });
};

let host: ReturnType<typeof createHost> | null = null;
const answerTile = serveTiles(post);
let answerFlock: ReturnType<typeof serveFlocks> | null = null;

scope.onmessage = ({ data }) => {
  if (data.kind === 'tile') void answerTile(data);
  else if (data.kind === 'flock') {
    void import('./flockHelpers.ts').then(({ serveFlocks }) => {
      answerFlock ??= serveFlocks(post, createBreath());
      return answerFlock(data);
    });
  } else {
    host ??= openHost();
    host.receive(data);
  }
};
