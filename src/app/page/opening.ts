import type { ComponentType } from 'react';

/**
 * The pages that most addresses open: each a chunk of its own, and waited for before anything is drawn, since React shows
 * what a fallback stood for a third of a second later at the earliest.
 */
const pages = {
  start: async (): Promise<ComponentType<PageProps>> => (await import('../start/start.tsx')).Start,
  explore: async (): Promise<ComponentType<PageProps>> => (await import('./explorer.tsx')).Explorer,
};
export type Opening = keyof typeof pages;

/** One leads to the other, which is fetched before it is shown. */
export interface PageProps {
  fetchPage(name: Opening): Promise<unknown>;
}

const here = new Map<Opening, ComponentType<PageProps>>();

export const fetchPage = async (name: Opening): Promise<ComponentType<PageProps>> => {
  const page = here.get(name) ?? (await pages[name]());
  here.set(name, page);
  return page;
};

/** The same, where it has come already. */
export const pageHere = (name: Opening): ComponentType<PageProps> | null => here.get(name) ?? null;
