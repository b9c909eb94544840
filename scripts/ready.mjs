/**
 * Makes a fresh clone ready, and does nothing where nothing changed: dependencies by the lock file, with --build the
 * site, with --browser a browser for the tests. Node's own modules only, since it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from './hash.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Unrolled needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const run = (command, args, quiet) => {
  const { status, error } = spawnSync(command, args, {
    stdio: quiet ? ['ignore', 'ignore', 'inherit'] : ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (error || status !== 0) {
    console.error(`"${command} ${args.join(' ')}" failed${error ? `: ${error.message}` : ` with status ${status}`}.`);
    process.exit(status || 1);
  }
};

/** Runs `work` unless `stamp` already holds the hash of `inputs`; the stamp is written after the work, which may empty its folder. */
const unlessUnchanged = (stamp, inputs, work) => {
  const hash = hashOf(inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
};

unlessUnchanged('node_modules/.ready', ['package.json', 'package-lock.json'], () => {
  console.error('Installing what is missing …');
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], true);
});

if (process.argv.includes('--build')) {
  const inputs = [
    'index.html',
    'docs/post.html',
    'vite.config.ts',
    'tsconfig.json',
    'package-lock.json',
    'src',
    'public',
    'plugins',
  ];
  unlessUnchanged('dist/.ready', inputs, () => {
    console.error('Building the site …');
    for (const mode of ['production', 'german'])
      run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn'], false);
  });
}

if (process.argv.includes('--browser')) {
  const { findBrowser } = await import('./browser.mjs');
  console.error(`Browser for the tests: ${findBrowser({ install: true })}`);
}
