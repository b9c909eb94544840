/**
 * `npm run --silent headless -- COMMAND [FILE]`: sets itself up as `npm start` does, builds src/headless when a source
 * has changed, and runs it. Nothing but the answer is written to standard output.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { hashOf } from './hash.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = process.argv[3];
if (file !== undefined) process.argv[3] = resolve(process.env.INIT_CWD ?? process.cwd(), file);

const ready = spawnSync(process.execPath, [join(root, 'scripts/ready.mjs')], { stdio: ['ignore', 'ignore', 'pipe'] });
if (ready.status !== 0) {
  process.stderr.write(ready.stderr);
  process.exit(ready.status ?? 1);
}

process.chdir(root);
const folder = 'build/headless';
const sources = [
  'src/core',
  'src/engine',
  'src/headless',
  'src/scenario',
  'plugins',
  'vite.config.ts',
  'package-lock.json',
];
const home = join(folder, hashOf(sources).slice(0, 16));
if (!existsSync(home)) await build();
await import(pathToFileURL(join(root, home, 'main.js')).href);

/** Builds aside and moves the result into place, so that two commands started at once do not meet. */
async function build() {
  const vite = await import('vite');
  const aside = join(folder, `building-${process.pid}`);
  await vite.build({
    logLevel: 'error',
    build: {
      ssr: 'src/headless/main.ts',
      outDir: aside,
      emptyOutDir: true,
      copyPublicDir: false,
      manifest: false,
      rollupOptions: { output: { entryFileNames: 'main.js', codeSplitting: false } },
    },
  });
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) {
    if (!old.startsWith('building-')) rmSync(join(folder, old), { recursive: true, force: true });
  }
  try {
    renameSync(aside, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    rmSync(aside, { recursive: true, force: true });
  }
}
