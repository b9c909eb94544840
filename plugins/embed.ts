import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { postersOf } from './embedded/posters.ts';
import { programOf, scriptOf } from './embedded/scripts.ts';
import { source } from './embedded/source.ts';
import { styles } from './embedded/styles.ts';
import { kernels } from './kernels.ts';

const site = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** Where embedded figures lie; what is published there stays readable for ever. */
const folder = 'v1';

/** What figures are written in. */
const alphabets = ['latin', 'greek'] as const;
const fontOf = (alphabet: string): Uint8Array =>
  readFileSync(require.resolve(`@fontsource-variable/inter/files/inter-${alphabet}-wght-normal.woff2`));

/** The files of embedded figures, by their name below the site. */
const filesOf = async (): Promise<ReadonlyMap<string, string | Uint8Array>> => {
  const { program, parts } = await programOf([kernels(), styles()]);
  const element = await scriptOf('defined.ts');
  const frame = await scriptOf('framed.ts');
  const host = await scriptOf('host.ts');
  const page = readFileSync(source('embed.html'), 'utf8');
  const posters = await postersOf();
  const post = readFileSync(resolve(site, 'docs/post.html'), 'utf8');
  return new Map<string, string | Uint8Array>([
    ['post.html', post],
    ...[...posters].map(([name, svg]) => [`${folder}/posters/${name}`, svg] as const),
    ...[...parts].map(([name, part]) => [`${folder}/parts/${name}`, part] as const),
    [`${folder}/figure.js`, program],
    [`${folder}/unrolled-figure.js`, element],
    [`${folder}/frame.js`, frame],
    [`${folder}/host.js`, host],
    [`${folder}/embed.html`, page],
    ...alphabets.map((name) => [`${folder}/inter-${name}.woff2`, fontOf(name)] as const),
  ]);
};

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** Embedded figures, built beside the site: classic scripts, since a module needs a header that not every host sends. */
export const embed = (): Plugin => {
  let made: ReturnType<typeof filesOf> | null = null;
  let isSite = false;
  return {
    name: 'unrolled:embed',
    configResolved({ root }) {
      isSite = resolve(root) === resolve(site);
    },
    async generateBundle() {
      if (!isSite) return;
      for (const [fileName, content] of await filesOf()) this.emitFile({ type: 'asset', fileName, source: content });
    },
    configureServer(server) {
      server.watcher.on('change', () => {
        made = null;
      });
      server.middlewares.use(async (request, response, next) => {
        const path = (request.url ?? '').slice(1).replace(/[?#].*$/, '');
        if (!path.startsWith(`${folder}/`) && path !== 'post.html') return next();
        made ??= filesOf();
        const content = (await made).get(path);
        if (content === undefined) return next();
        response.setHeader('Content-Type', `${types[path.split('.').at(-1)!] ?? 'text/plain'}; charset=utf-8`);
        response.end(content);
      });
    },
  };
};
