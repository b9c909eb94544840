import type { FromWorker, ToWorker } from './messages.ts';
import { createSession } from './session.ts';
import { createTileMachine, helpersFor, serveTiles } from './tiles.ts';
import { workerTransport } from './transport.ts';
import { createBreath } from './work.ts';

/** The engine's worker. Its helpers are workers of the same script, which are asked for tiles only. */
const scope = self as unknown as {
  postMessage(message: FromWorker, transfer: ArrayBuffer[]): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};

const post = (message: FromWorker, transfer: readonly ArrayBuffer[]): void => scope.postMessage(message, [...transfer]);

const spawnHelper = () => workerTransport(new Worker(self.location.href, { type: 'module' }));

const openSession = () => {
  const breathe = createBreath();
  const machine = createTileMachine(spawnHelper, helpersFor(navigator.hardwareConcurrency ?? 1), breathe);
  return createSession({ post, machine, breathe });
};

let session: ReturnType<typeof createSession> | null = null;
const answerTile = serveTiles(post);

scope.onmessage = ({ data }) => {
  if (data.kind === 'tile') void answerTile(data);
  else {
    session ??= openSession();
    session.receive(data.ask);
  }
};
