import { spawnSync } from 'node:child_process';
import type { Row } from './row.ts';

/** PyTorch doing the same as the row of LR, of which it computes one λ of the 20; nothing, said aloud, where it is missing. */
export const peerRows = (rows: readonly Row[], lambdas: number): readonly Row[] => {
  const own = rows.find(({ name }) => name.startsWith('G Fig. 1, LR'));
  const run = (python: string) =>
    spawnSync(python, ['bench/peers/implicit.py', '200', '40', '12'], { encoding: 'utf8' });
  const first = run('python3');
  const { status, stdout } = first.status === 0 ? first : run('/usr/bin/python3');
  if (status !== 0 || !own) {
    console.log(
      status === 3 || status === null
        ? 'Skipped: PyTorch, which no python3 has here.\n'
        : 'Skipped: PyTorch’s part failed.\n',
    );
    return [];
  }
  const { seconds } = JSON.parse(stdout) as { readonly seconds: number };
  const value = (1000 * seconds * lambdas) / own.value;
  return [
    { name: 'G Fig. 1, LR in PyTorch: one of its 20 λ', value: 1000 * seconds, unit: 'ms' },
    { name: 'the same 20 λ against it', value, unit: '× as fast', least: 100 },
  ];
};
