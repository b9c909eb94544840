import { type ReactNode, useId, useRef } from 'react';
import { outerWords } from '#words/outerWords.ts';
import { place } from '../../words/place.ts';
import { clamp, type Plane, rounded } from '../geometry/plane.ts';
import { Handle } from '../marks/handle.tsx';
import { useNavigation } from './navigation.ts';
import type { OuterPlaneProps } from './props.ts';

interface StageProps extends OuterPlaneProps {
  readonly plane: Plane;
  /** Where λ₁'s handle is drawn. */
  readonly start: readonly [x: number, y: number];
  /** The field, below everything. */
  readonly under?: ReactNode;
  /** The picture, in SVG; for the eye only: the sentence says it to others. */
  readonly children: ReactNode;
}

/** What plane and line share: a box that takes arrow keys and gestures, the picture, λ₁ to drag, the picture in words. */
export const Stage = ({
  result,
  sentence,
  cursor,
  width,
  height,
  compact,
  actions,
  plane,
  start,
  under,
  children,
  layers,
}: StageProps) => {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const { scenario, descent } = result;
  const { box, window } = plane;
  const N = scenario.lambda.length;
  const run = descent.runs[scenario.selected];
  const index = run ? Math.min(scenario.tau, run.length) - 1 : -1;
  const resting = run && index >= 0 ? Array.from(run.lambda.subarray(N * index, N * index + N)) : scenario.lambda;
  const [navigation, zoom] = useNavigation(root, plane, cursor, resting, actions);
  const span = window[1] - window[0];
  const [x, y] = start;
  // A pixel for the rounding of λ: a handle that is held at the frame's edge does not vanish.
  const visible = x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a plot that takes arrow keys is no fieldset.
    <div
      ref={root}
      className="plane outer-plane"
      role="group"
      aria-label={outerWords.plane}
      aria-describedby={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the cursor here.
      tabIndex={0}
      style={{ width, height }}
      {...navigation}
    >
      {under}
      <svg width={width} height={height} aria-hidden="true">
        {children}
      </svg>
      <svg className="plane-handles" width={width} height={height} role="presentation">
        {visible && (
          <Handle
            label={outerWords.start}
            valueText={place(scenario.lambda)}
            value={scenario.lambda}
            unit={[span / 100, span / 100]}
            x={x}
            y={y}
            at={(px, py) => plane.at(clamp(px, box.x, box.width), clamp(py, box.y, box.height)).slice(0, N)}
            onMove={(lambda) => actions.edit({ lambda: lambda.map((l) => rounded(l, span / 2)) })}
            onHold={(held) => {
              if (held) actions.point({ lambda: null });
              actions.hold(held);
            }}
            compact={compact}
          />
        )}
      </svg>
      {layers && <layers.ZoomButtons {...{ zoom, box, start, width, compact }} plane={root} />}
      <p id={id} hidden>
        {`${sentence} ${outerWords.keys}`}
      </p>
    </div>
  );
};
