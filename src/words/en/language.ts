import { listOf } from '../list.ts';
import { pluralOf } from '../plural.ts';
import { locale } from './locale.ts';

/** How English chooses plurals, and joins lists: without a comma before the last 'and'. */
export const plural = pluralOf(locale);
export const list = listOf(locale);
export const either = listOf(locale, 'disjunction');
/** What is read in one breath: 1, 5, 25. */
export const sequence = listOf(locale, 'unit');
