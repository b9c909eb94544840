/** What the bundler tells of a module. */
interface Context {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/**
 * One chunk for all that the page needs for its first picture, whatever later chunks share with it: a file that is
 * compressed as a whole is smaller than its parts, and is asked for once.
 */
export const firstPicture = (id: string, context: Context): string | null => {
  const seen = new Set<string>();
  const isNeeded = (module: string): boolean => {
    if (seen.has(module)) return false;
    seen.add(module);
    const info = context.getModuleInfo(module);
    return info !== null && (info.isEntry || info.importers.some(isNeeded));
  };
  return isNeeded(id) ? 'first' : null;
};
