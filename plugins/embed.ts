import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown, runnerImport } from 'vite';
import { unstyled } from './firstScreen.ts';
import { kernels } from './kernels.ts';

const site = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const source = (file: string): string => fileURLToPath(new URL(`../src/embed/${file}`, import.meta.url));

/** Where embedded figures lie; what is published there stays readable for ever. */
const folder = 'v1';

/** In somebody else's page a figure's tokens belong to the figure, and its styles come as text. */
const scoped = (css: string): string =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/:root:not\(\[data-printing\]\) /g, '')
    .replace(/:root/g, '.unrolled')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1');

const asText = '\0embedded-styles';

/** Styles are collected in the order of their imports instead of being put into the document. */
const styles = (): Plugin => ({
  name: 'unrolled:embedded-styles',
  enforce: 'pre',
  async resolveId(id, importer) {
    if (id === 'virtual:embedded-styles') return asText;
    if (!id.endsWith('.css')) return null;
    const found = await this.resolve(id, importer, { skipSelf: true });
    return found && `${asText}:${found.id}.js`;
  },
  load(id) {
    if (id === asText) return 'export const styles = [];';
    if (!id.startsWith(`${asText}:`)) return null;
    const css = scoped(readFileSync(id.slice(asText.length + 1, -'.js'.length), 'utf8'));
    return `import { styles } from 'virtual:embedded-styles'; styles.push(${JSON.stringify(css)});`;
  },
});

/** A text as a module. */
const text = (name: string, content: () => string): Plugin => ({
  name: `unrolled:${name}`,
  resolveId: (id) => (id === `virtual:${name}` ? `\0${name}` : null),
  load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(content())};` : null),
});

/** The views are React's; in somebody else's page a tenth of its weight does the same. */
export const onPreact: Readonly<Record<string, string>> = {
  'react/jsx-dev-runtime': 'preact/jsx-dev-runtime',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  react: 'preact/compat',
};

/** A host may read a script in whatever encoding it is written in itself. */
const inAscii = (code: string): string =>
  code.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What the contract says of its words is for readers of the reference. */
const brief: Plugin = {
  name: 'unrolled:brief-contract',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('/contract.ts') ? code.replace(/\babout:\s*'[^']*'/g, "about: ''") : null),
};

interface Posters {
  posters(styles: string): ReadonlyMap<string, string>;
}

/** Pictures of the papers' figures, which stand in a page before anything is computed there. */
const postersOf = async (): Promise<ReadonlyMap<string, string>> => {
  const { module } = await runnerImport<Posters>(source('posters.tsx'), {
    configFile: false,
    plugins: [unstyled, kernels()],
  });
  const sheets = ['app/page/tokens', 'views/marks/curvePlot', 'views/strip/strip', 'views/convergence/convergence'];
  const css = sheets.map((name) => scoped(readFileSync(source(`../${name}.css`), 'utf8')));
  return module.posters(css.join(''));
};

/** One classic script of all that an entry imports, however it does. */
const scriptOf = async (entry: string, plugins: readonly Plugin[]): Promise<string> => {
  const made = (await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [brief, ...plugins],
    define: { 'process.env.NODE_ENV': '"production"' },
    publicDir: false,
    resolve: { alias: { ...onPreact } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: source(entry), formats: ['iife'], name: 'unrolled', fileName: 'script' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  return inAscii(made[0]!.output[0].code);
};

/** What figures are written in. */
const alphabets = ['latin', 'greek'] as const;
const fontOf = (alphabet: string): Uint8Array =>
  readFileSync(require.resolve(`@fontsource-variable/inter/files/inter-${alphabet}-wght-normal.woff2`));

/** The files of embedded figures, by their name below the site. */
const filesOf = async (): Promise<ReadonlyMap<string, string | Uint8Array>> => {
  const engine = await scriptOf('worker.ts', [kernels()]);
  const program = await scriptOf('program.tsx', [kernels(), styles(), text('embedded-engine', () => engine)]);
  const element = await scriptOf('element.ts', []);
  const host = await scriptOf('host.ts', []);
  const page = readFileSync(source('embed.html'), 'utf8');
  const posters = await postersOf();
  const post = readFileSync(resolve(site, 'docs/post.html'), 'utf8');
  return new Map<string, string | Uint8Array>([
    ['post.html', post],
    ...[...posters].map(([name, svg]) => [`${folder}/posters/${name}`, svg] as const),
    [`${folder}/engine.js`, engine],
    [`${folder}/figure.js`, program],
    [`${folder}/unrolled-figure.js`, element],
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
