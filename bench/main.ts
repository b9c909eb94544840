import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { isMainThread, parentPort } from 'node:worker_threads';
import type { ToWorker } from '../src/engine/messages.ts';
import { serveTiles } from '../src/engine/tiles.ts';
import { engine } from './engine.ts';
import { growth, growthText } from './growth.ts';
import { DRAWS, implicitRows } from './implicit.ts';
import { kernels } from './kernels.ts';
import { peerRows } from './peers.ts';
import { met, rowsText } from './report.ts';
import type { Row } from './row.ts';
import { swarms } from './swarm.ts';

const machine = (): string => {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown'}, ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
};

/** Writes what was found to a file, and says whether its targets are met. */
const conclude = (file: string, found: { readonly rows: readonly Row[]; readonly [key: string]: unknown }): void => {
  mkdirSync('build', { recursive: true });
  writeFileSync(file, `${JSON.stringify({ version: 1, ...found }, null, 2)}\n`);
  const missed = found.rows.filter((row) => !met(row)).length;
  console.log(missed === 0 ? 'Every target is met.' : `${missed} of ${found.rows.length} rows miss their target.`);
};

/** `npm run bench`: every figure that the program promises, measured in one run; a table, and build/bench.json. */
const report = async (): Promise<void> => {
  console.log(`${machine()}\n`);
  const ofKernels = await kernels();
  const implicit = await implicitRows(ofKernels[0]!.value);
  const swarm = swarms(ofKernels[0]!.value);
  const rows = [...ofKernels, ...swarm, ...(await engine()), ...implicit, ...peerRows(implicit, DRAWS)];
  console.log(`${rowsText(rows)}\n`);
  const grown = await growth();
  console.log(
    `Growth with T: time in proportion, and the states stored at the peak as counted.\n${growthText(grown)}\n`,
  );
  conclude('build/bench.json', { machine: machine(), rows, growth: grown });
};

/** `npm run bench -- --gpu`: the tensor engine's figures, and build/gpu.json. */
const gpuReport = async (): Promise<void> => {
  const { gpuRows } = await import('./gpu.ts');
  const found = await gpuRows();
  if (!found) return console.log('There is no WebGPU adapter here, not even a software one.');
  console.log(`${machine()}\n${found.adapter}\n\n${rowsText(found.rows)}\n`);
  conclude('build/gpu.json', { machine: machine(), ...found });
};

// Not awaited here: the GPU's part imports what stands in this module's chunk.
if (isMainThread) void (process.argv.includes('--gpu') ? gpuReport() : report());
else {
  const answer = serveTiles((message, transfer) => parentPort!.postMessage(message, [...transfer]));
  parentPort!.on('message', (message: ToWorker) => message.kind === 'tile' && answer(message));
}
