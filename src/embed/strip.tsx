import * as later from '../app/page/stripLater.ts';
import { StripView } from '../app/page/stripView.tsx';
import type { DrawnView } from './drawn.ts';

/** The strip, whole at once. */
export const Strip: DrawnView = (props) => <StripView {...props} later={later} />;
