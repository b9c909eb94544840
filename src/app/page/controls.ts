/** The settings beside the views, K under the thumb of a phone, and time: a chunk that comes after the first picture. */
export { KRow } from '../rail/kRow.tsx';
export { Rail } from '../rail/rail.tsx';
export { Timeline } from '../time/timeline.tsx';
