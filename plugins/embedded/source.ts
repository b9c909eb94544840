import { fileURLToPath } from 'node:url';

/** A file of `src/embed`, or found from there. */
export const source = (file: string): string => fileURLToPath(new URL(`../../src/embed/${file}`, import.meta.url));
