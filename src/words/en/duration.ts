import { durationOf } from '../durationOf.ts';
import { locale } from './locale.ts';

/** A time that is estimated. */
export const duration = durationOf(locale);
