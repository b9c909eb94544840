/** What the outer plane has beside its first picture. */
export { outerSentence } from '#words/pointed.ts';
export * as outerLayers from '../../views/outer-plane/layers.tsx';
export { FieldSwitch } from './fieldSwitch.tsx';
export { SliceSwitch } from './sliceSwitch.tsx';
export { walkWith } from './walks.ts';
