import * as later from '../app/page/outerLater.ts';
import { OuterView } from '../app/page/outerView.tsx';
import type { DrawnView } from './drawn.ts';

/** The outer plane, whole at once. */
export const Outer: DrawnView = (props) => <OuterView {...props} later={later} />;
