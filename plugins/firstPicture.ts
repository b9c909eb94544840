import type { Plugin } from 'vite';

/** What the bundler tells of a module. */
interface Context {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** Whether a module is one of these, or imported by one of them, however far up, other than on demand. */
const isNeededBy =
  (isRoot: (id: string, info: { readonly isEntry: boolean }) => boolean) =>
  (id: string, context: Context): boolean => {
    const seen = new Set<string>();
    const isNeeded = (module: string): boolean => {
      if (seen.has(module)) return false;
      seen.add(module);
      const info = context.getModuleInfo(module);
      return info !== null && (isRoot(module, info) || info.importers.some(isNeeded));
    };
    return isNeeded(id);
  };

/** What is fetched beside what all pages need. */
const parted = new Set(['start', 'explore']);

const byTheEntry = isNeededBy((_, { isEntry }) => isEntry);
const byStart = isNeededBy((id) => id.endsWith('/src/app/start/start.tsx'));
const byTheExplorer = isNeededBy((id) => id.endsWith('/src/app/page/explorer.tsx'));

/**
 * One chunk for all that a first picture needs whatever is opened, and one each for what the first screen and the explorer
 * need beside it, whatever later chunks share with them: a file that is compressed as a whole is smaller than its parts,
 * and is asked for once.
 */
export const firstPictures = [
  {
    name: (id: string, context: Context) =>
      byTheEntry(id, context) || (byStart(id, context) && byTheExplorer(id, context)) ? 'first' : null,
    debugName: 'first',
    priority: 2,
  },
  { name: (id: string, context: Context) => (byStart(id, context) ? 'start' : null), debugName: 'start', priority: 1 },
  {
    name: (id: string, context: Context) => (byTheExplorer(id, context) ? 'explore' : null),
    debugName: 'explore',
    priority: 1,
  },
];

/** The first picture has a plane, which a worker would else fetch with its first ask. */
const byTheWorker = isNeededBy((id, { isEntry }) => isEntry || id.endsWith('/src/engine/planes.ts'));

/** Likewise one file for all that a worker starts with. */
export const oneWorker = [
  { name: (id: string, context: Context) => (byTheWorker(id, context) ? 'worker' : null), debugName: 'worker' },
];

/**
 * `public/first.js` knows which of the two is opened before the page's own script has come: it is told where they are. Their
 * styles come with the page: the first screen stands in it.
 */
export const firstPictureAhead = (): Plugin => ({
  name: 'unrolled:first-picture-ahead',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      const parts = Object.values(bundle ?? {}).filter((part) => part.type === 'chunk' && parted.has(part.name));
      const told = parts.map(({ name, fileName }) => ` data-${name}="./${fileName}"`).join('');
      const styles = parts.flatMap((part) =>
        part.type === 'chunk' ? [...(part.viteMetadata?.importedCss ?? [])] : [],
      );
      return {
        html: html.replace('src="./first.js"', (source) => source + told),
        tags: styles.map((file) => ({
          tag: 'link',
          attrs: { rel: 'stylesheet', crossorigin: true, href: `./${file}` },
          injectTo: 'head',
        })),
      };
    },
  },
});
