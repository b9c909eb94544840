/** `npm test`: every check, one after the other; stops at the first that fails. */
import { spawnSync } from 'node:child_process';

const bin = (path, ...args) => [process.execPath, [`node_modules/${path}`, ...args]];
const checks = [
  ['types', ...bin('typescript/bin/tsc', '--noEmit')],
  ['types, in German', ...bin('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.de.json')],
  ['lint', ...bin('@biomejs/biome/bin/biome', 'check', '.')],
  ['unit', ...bin('vitest/vitest.mjs', 'run')],
  ['browser', ...bin('@playwright/test/cli.js', 'test')],
];

for (const [name, command, args] of checks) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n${name} failed.`);
    process.exit(status ?? 1);
  }
}
console.log('\nAll checks passed.');
