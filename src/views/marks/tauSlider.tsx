import { ratioWords } from '#words/ratio.ts';
import type { Rect } from '../geometry/rect.ts';
import type { Actions } from '../view.ts';
import { AxisSlider } from './axisSlider.tsx';

/** A curve's plot as the slider of τ. */
export const TauSlider = (props: {
  /** The τ at a pixel. */
  readonly invert: (px: number) => number;
  readonly tau: number;
  readonly last: number;
  /** What the curve says at τ, for screen readers. */
  readonly text: string;
  readonly box: Rect;
  readonly actions: Actions;
}) => (
  <AxisSlider
    label={ratioWords.tau}
    symbol="τ"
    value={props.tau}
    least={1}
    last={props.last}
    invert={(px) => Math.min(props.last, props.invert(px))}
    text={props.text}
    box={props.box}
    onChange={(tau) => props.actions.edit({ tau })}
    onHold={props.actions.hold}
  />
);
