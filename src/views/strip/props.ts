import type { PictureProps } from '../view.ts';

export interface StripProps extends PictureProps {
  /** What is drawn over the picture at rest, once it has been fetched. */
  readonly layers?: typeof import('./layers.tsx') | undefined;
}
