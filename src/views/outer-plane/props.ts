import type { PictureProps } from '../view.ts';

export interface OuterPlaneProps extends PictureProps {
  /** What is drawn beside the picture at rest, once it has been fetched. */
  readonly layers?: typeof import('./layers.tsx') | undefined;
}
