import type { Result } from '../engine/result.ts';
import type { Actions, Cursor } from '../state/actions.ts';

export type { Actions, Cursor };

/** `paper` is what a projector shows. */
export type Theme = 'light' | 'dark' | 'paper';

/** A view is a function of these and of nothing else. Sizes are CSS pixels of the plot's own box. */
export interface ViewProps {
  readonly result: Result;
  /** The pinned run at the same cursor, to be drawn under the live one; null where none is pinned. */
  readonly pinned: Result | null;
  readonly cursor: Cursor;
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** Touch sizes (≤ 719 px): larger handles, fewer labels. */
  readonly compact: boolean;
  readonly actions: Actions;
}

/** A picture says in words what it shows now, for those who do not see it. */
export interface PictureProps extends ViewProps {
  readonly sentence: string;
}
