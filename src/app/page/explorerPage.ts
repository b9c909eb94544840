type ExplorerPage = typeof import('./explorer.tsx');

let page: ExplorerPage | null = null;

/** The explorer's page: a chunk of its own, which the first screen does not wait for. */
export const explorerPage = async (): Promise<ExplorerPage> => {
  page ??= await import('./explorer.tsx');
  return page;
};

/** The same, where it has come already. */
export const explorerPageNow = (): ExplorerPage | null => page;
