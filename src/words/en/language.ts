import { listOf } from '../list.ts';
import { pluralOf } from '../plural.ts';

/** How English chooses plurals, and joins lists: without a comma before the last 'and'. */
export const plural = pluralOf('en-GB');
export const list = listOf('en-GB');
export const either = listOf('en-GB', 'disjunction');
/** What is read in one breath: 1, 5, 25. */
export const sequence = listOf('en-GB', 'unit');
