/** Finds a Chromium that runs: the one named in CHROMIUM_PATH, a system one, Playwright's, else (asked to) Debian's package. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const answers = (path) => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

const onPath = () =>
  ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'].flatMap((name) =>
    (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
  );

const fixed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const playwrights = () => {
  const cache =
    process.platform === 'darwin'
      ? join(homedir(), 'Library/Caches/ms-playwright')
      : process.platform === 'win32'
        ? join(homedir(), 'AppData/Local/ms-playwright')
        : join(homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return [];
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return readdirSync(cache)
    .filter((name) => name.startsWith('chromium-'))
    .sort()
    .reverse()
    .flatMap((name) => inside.map((path) => join(cache, name, path)));
};

const find = () => [...onPath(), ...fixed, ...playwrights()].find((path) => existsSync(path) && answers(path));

const install = () => {
  const run = (command, args) => spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;
  console.error('No browser found; installing one for the tests …');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = ['install', '-y', '--no-install-recommends', 'chromium'];
    if (run('apt-get', packages)) return;
    run('apt-get', ['update']) && run('apt-get', packages);
  } else {
    run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
  }
};

export const findBrowser = (options = {}) => {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (answers(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is ${asked}, which does not run.`);
  }
  let path = find();
  if (!path && options.install) {
    install();
    path = find();
  }
  if (path) return path;
  throw new Error('No Chromium or Chrome was found. Install one, or set CHROMIUM_PATH to it.');
};
