import { memo } from 'react';
import { apart, isWithinReach, linePath, type Pixel } from '../geometry/segments.ts';
import type { Identity } from '../marks/palette.ts';
import type { DrawnSteps, Place } from './steps.ts';
import type { WalkedSteps } from './walk.ts';

/** Forgotten steps hollow and grey, kept ones filled in the estimator's colour, over the ground's halo. */
export const Steps = memo(({ steps, identity }: { readonly steps: DrawnSteps; readonly identity: Identity }) => (
  <g fill="none">
    <path className="inner-halo" d={steps.forgotten.line + steps.kept.line} />
    <path d={steps.forgotten.line} stroke="var(--ink-3)" />
    <path d={steps.forgotten.markers} className="inner-forgotten" />
    <path d={steps.kept.line} stroke={identity.css} strokeWidth={2} strokeLinejoin="round" />
    <path
      d={steps.kept.markers}
      fill={identity.open ? 'var(--ground)' : identity.css}
      stroke={identity.open ? identity.css : 'var(--ground)'}
      strokeWidth={identity.open ? 1 : 0.5}
    />
  </g>
));

/** The steps at a moment: over the whole path, faint, those that the reverse pass has gone back over. */
export const Walk = ({ steps, identity }: { readonly steps: WalkedSteps; readonly identity: Identity }) => (
  <>
    {steps.faint && (
      <g className="inner-faint">
        <Steps steps={steps.faint} identity={identity} />
      </g>
    )}
    <Steps steps={steps.strong} identity={identity} />
  </>
);

/** An arrow has room for its head only from this length on, and for its shaft before the ring on w_t, in pixels. */
const roomForHead = 20;
const ringed = 9;

/** The step from w_{t−1} to w_t, strong up to the ring on w_t. */
export const StepArrow = ({ place, t }: { readonly place: Place; readonly t: number }) => {
  const [a, b] = [place(t - 1), place(t)];
  const length = apart(a, b);
  if (!(length > ringed && Number.isFinite(length))) return null;
  const s = (length - ringed) / length;
  const tip: Pixel = [a[0] + s * (b[0] - a[0]), a[1] + s * (b[1] - a[1])];
  const angle = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
  return (
    <g className="inner-step">
      <path d={linePath(0, 1, (i) => (i === 0 ? a : tip))} />
      {length >= roomForHead && isWithinReach(tip) && (
        <path
          d="M-7,-5L0,0L-7,5"
          transform={`translate(${tip[0].toFixed(1)},${tip[1].toFixed(1)}) rotate(${angle.toFixed(1)})`}
        />
      )}
    </g>
  );
};

const arms = 'M-7,0H7M0,-7V7';

export const Cross = ({ at: [x, y] }: { readonly at: Pixel }) => (
  <g transform={`translate(${x.toFixed(1)},${y.toFixed(1)})`}>
    <path className="plane-cross-halo" d={arms} />
    <path className="plane-cross" d={arms} />
  </g>
);

/** The step under the cursor. */
export const Ring = ({ at: [x, y] }: { readonly at: Pixel }) => (
  <g transform={`translate(${x.toFixed(1)},${y.toFixed(1)})`}>
    <circle className="handle-halo" r={8} />
    <circle className="inner-ring" r={7} />
    <circle className="handle-dot" r={2} />
  </g>
);
