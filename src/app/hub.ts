import { createHub } from '../engine/hub.ts';
import { spawnWorker } from '../engine/spawn.ts';

/** The worker of this page, which serves everything on it. */
export const hub = createHub({ spawn: spawnWorker });
