/**
 * `npm run bench`: builds the benchmark where a source has changed, and runs it in plain Node. With `--gpu`, the tensor
 * engine; with `--live`, the page in a browser.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { driver } from './driver.mjs';
import { hashOf } from './hash.mjs';

/** What the wasm backend expects of Node, which modules do not have. */
const commonJs = `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);
const __dirname = import.meta.dirname;`;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...driver, ...process.env } });
  if (status !== 0) process.exit(status ?? 1);
};

if (process.argv.includes('--live')) {
  run('scripts/ready.mjs', '--build', '--browser');
  run('scripts/live.mjs');
} else {
  run('scripts/ready.mjs');
  const folder = 'build/bench';
  const stamp = `${folder}/.ready`;
  const hash = hashOf([
    'bench',
    'src/core',
    'src/engine',
    'src/scenario',
    'src/tensor',
    'plugins',
    'vite.config.ts',
    'package-lock.json',
  ]);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
    const { build } = await import('vite');
    await build({
      logLevel: 'error',
      // tfjs is written for bundlers: Node cannot find its modules.
      ssr: { noExternal: [/^@tensorflow\//] },
      build: {
        ssr: 'bench/main.ts',
        outDir: folder,
        emptyOutDir: true,
        copyPublicDir: false,
        manifest: false,
        rollupOptions: { output: { banner: commonJs } },
      },
    });
    mkdirSync(folder, { recursive: true });
    writeFileSync(stamp, hash);
  }
  run(`${folder}/main.js`, ...process.argv.slice(2));
}
