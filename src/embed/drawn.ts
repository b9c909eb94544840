import type { ComponentType } from 'react';
import type { Result } from '../engine/result.ts';
import type { ViewProps } from '../views/view.ts';

/** What a view is drawn by beside a result. */
export type Around = Pick<ViewProps, 'pinned' | 'cursor' | 'theme' | 'compact'>;

/** A view in its frame; the first result is still to come. */
export type DrawnView = ComponentType<Around & { readonly result: Result | null }>;
