/** The explorer's page: a chunk of its own, which the first screen does not wait for. */
export const explorerPage = () => import('./explorer.tsx');
