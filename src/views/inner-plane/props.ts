import type { PictureProps } from '../view.ts';

export interface InnerPlaneProps extends PictureProps {
  /** Whether a handle is held, here or elsewhere. */
  readonly held: boolean;
}
