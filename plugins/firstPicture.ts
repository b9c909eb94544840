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

const byThePage = isNeededBy((_, { isEntry }) => isEntry);
const byTheExplorer = isNeededBy((id) => id.endsWith('/src/app/page/explorer.tsx'));

/**
 * One chunk for all that the page needs for its first picture, one more for all that the explorer needs beside it, whatever
 * later chunks share with them: a file that is compressed as a whole is smaller than its parts, and is asked for once.
 */
export const firstPictures = [
  { name: (id: string, context: Context) => (byThePage(id, context) ? 'first' : null), priority: 2 },
  { name: (id: string, context: Context) => (byTheExplorer(id, context) ? 'explorer' : null), priority: 1 },
];
