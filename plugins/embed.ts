import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { scriptOf as nameOf } from '../src/embed/programKey.ts';
import { postersOf } from './embedded/posters.ts';
import { programOf, scriptOf } from './embedded/scripts.ts';
import { source } from './embedded/source.ts';
import { styles } from './embedded/styles.ts';
import { kernels } from './kernels.ts';
import { english, german, type Language } from './language.ts';

const site = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** Where embedded figures lie; what is published there stays readable for ever. */
const folder = 'v1';

/** What figures are written in. */
const alphabets = ['latin', 'greek'] as const;
const fontOf = (alphabet: string): Uint8Array =>
  readFileSync(require.resolve(`@fontsource-variable/inter/files/inter-${alphabet}-wght-normal.woff2`));

type Files = readonly (readonly [name: string, content: string | Uint8Array])[];

/** What is written in a language: the program with its parts, and pictures. */
const writtenIn = async (language: Language): Promise<Files> => {
  const { program, parts } = await programOf(language, [kernels(), styles()]);
  const posters = await postersOf(language);
  const pictures = language === english ? 'posters' : `posters/${language.code}`;
  return [
    ...[...posters].map(([name, svg]) => [`${folder}/${pictures}/${name}`, svg] as const),
    ...[...parts].map(([name, part]) => [`${folder}/parts/${name}`, part] as const),
    [`${folder}/${nameOf(language.code)}`, program],
  ];
};

/** The files of embedded figures, by their name below the site. */
const filesOf = async (): Promise<ReadonlyMap<string, string | Uint8Array>> => {
  const element = await scriptOf('defined.ts');
  const frame = await scriptOf('framed.ts');
  const host = await scriptOf('host.ts');
  const page = readFileSync(source('embed.html'), 'utf8');
  const post = readFileSync(resolve(site, 'docs/post.html'), 'utf8');
  return new Map<string, string | Uint8Array>([
    ['post.html', post],
    ...(await writtenIn(english)),
    ...(await writtenIn(german)),
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
    configResolved({ root, build }) {
      // Neither the tests' own pages nor what runs in Node.
      isSite = resolve(root) === resolve(site) && !build.ssr;
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
