/** What the strip has beside its first picture. */
export { stripSentence } from '#words/strip.ts';
export * as stripLayers from '../../views/strip/layers.tsx';
export { walkWith } from './walks.ts';
