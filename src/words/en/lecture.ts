import { exactly } from '../exact.ts';

/** What stands around a page that is shown to a room. */
export const lectureWords = {
  present: 'Present',
  /** Said when it begins. */
  begun: 'Escape leaves this, F5 is full screen, a full stop makes the screen dark.',
  dark: 'The screen is dark. Any key brings it back.',
  slides: 'Slides',
  vote: 'vote',
  reveal: 'reveal',
  K: 'K',
  around: 'back, next',
  views: 'other view',
  back: 'Back',
  next: 'Next',
  space: 'Space',
  fewer: 'One step fewer',
  more: 'One step more',
  voted: 'the choice of the room',
  of: (step: number, steps: number) => `${exactly(step)} of ${exactly(steps)}`,
} as const;
