export const speeds = [0.5, 1, 2, 4] as const;

/** How time runs. */
export interface Playback {
  readonly playing: boolean;
  readonly speed: (typeof speeds)[number];
  /** From the start again after the last iteration. */
  readonly loop: boolean;
}
