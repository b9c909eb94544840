import type { Identity } from '../palette.ts';
import type { Pixel } from '../segments.ts';
import type { DrawnSteps } from './steps.ts';

/** Forgotten steps hollow and grey, kept ones filled in the estimator's colour, over the ground's halo. */
export const Steps = ({ steps, identity }: { readonly steps: DrawnSteps; readonly identity: Identity }) => (
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
);

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
