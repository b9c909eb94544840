import { type Page, printHash } from '../../scenario/link.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** The whole link to a scenario, as it is copied and printed. */
export const addressOf = (page: Page, scenario: Scenario, pinned: Scenario | null): string =>
  `${location.origin}${location.pathname}${printHash(page, scenario, pinned)}`;
