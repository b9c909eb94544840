/** Commands by Debian's packages. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const folders = () => (process.env.PATH ?? '').split(delimiter);
const isThere = (command) => folders().some((folder) => existsSync(join(folder, command)));
const run = (command, args) => spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;

/** Installs what is missing of `needs` (a package for each command) where this is root on Debian; answers the commands that are not there. */
export const provide = (needs) => {
  const missing = () => Object.keys(needs).filter((command) => !isThere(command));
  const packages = missing().map((command) => needs[command]);
  if (packages.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error(`Installing ${packages.join(', ')} …`);
    const install = ['install', '-y', '-q', '--no-install-recommends', ...packages];
    run('apt-get', install) || (run('apt-get', ['update']) && run('apt-get', install));
  }
  return missing();
};
