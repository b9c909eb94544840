import { type Page, printHash } from '../../scenario/link.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** Where the site is to be found by others, in whatever language: its public address where it was built with one, else where it is. */
export const siteAddress = (): string =>
  import.meta.env.VITE_ADDRESS || `${location.origin}${location.pathname.replace(/[^/]*$/, '')}`;

/** The whole link to a scenario, as it is copied and printed. */
export const addressOf = (page: Page, scenario: Scenario, pinned: Scenario | null): string =>
  siteAddress() + printHash(page, scenario, pinned);
