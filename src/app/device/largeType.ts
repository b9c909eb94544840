import { createChoice } from './choice.ts';

/** Large type, for a room: everything grows by one scale (tokens.css), as if the screen were smaller. */
const choice = createChoice('unrolled:type', ['normal', 'large']);

const apply = () => {
  document.documentElement.dataset.type = choice.read() ?? 'normal';
};
choice.subscribe(apply);
apply();

export const toggleLargeType = () => choice.write(choice.read() === 'large' ? 'normal' : 'large');
export const useLargeType = (): boolean => choice.use() === 'large';
