import { listOf } from '../list.ts';
import { pluralOf } from '../plural.ts';
import { locale } from './locale.ts';

/** How German chooses plurals, and joins lists. */
export const plural = pluralOf(locale);
export const list = listOf(locale);
export const either = listOf(locale, 'disjunction');
/** What is read in one breath. */
export const sequence = listOf(locale, 'unit');
