import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { isMainThread, parentPort } from 'node:worker_threads';
import type { ToWorker } from '../src/engine/messages.ts';
import { serveTiles } from '../src/engine/tiles.ts';
import { engine } from './engine.ts';
import { growth, growthText } from './growth.ts';
import { kernels } from './kernels.ts';
import { met, rowsText } from './report.ts';

/** `npm run bench`: every figure that the program promises, measured in one run; a table, and build/bench.json. */
const report = async (): Promise<void> => {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown'}, ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
  console.log(`${machine}\n`);
  const rows = [...(await kernels()), ...(await engine())];
  console.log(`${rowsText(rows)}\n`);
  const grown = await growth();
  console.log(
    `Growth with T: time in proportion, and the states stored at the peak as counted.\n${growthText(grown)}\n`,
  );
  mkdirSync('build', { recursive: true });
  writeFileSync('build/bench.json', `${JSON.stringify({ version: 1, machine, rows, growth: grown }, null, 2)}\n`);
  const missed = rows.filter((row) => !met(row)).length;
  console.log(missed === 0 ? 'Every target is met.' : `${missed} of ${rows.length} rows miss their target.`);
};

if (isMainThread) await report();
else {
  const answer = serveTiles((message, transfer) => parentPort!.postMessage(message, [...transfer]));
  parentPort!.on('message', (message: ToWorker) => message.kind === 'tile' && answer(message));
}
