import { memo, useId, useMemo } from 'react';
import { stripNoteTelling } from '#words/flow.ts';
import { stripWords } from '#words/stripWords.ts';
import { hasOwnPath, stepsKept, withinSteps } from '../../core/estimators/choice.ts';
import type { Moment } from '../../core/twoPasses.ts';
import type { Result } from '../../engine/result.ts';
import type { Walk } from '../../facts/passes.ts';
import { stripNote } from '../../facts/stripNote.ts';
import { joined } from '../../words/joined.ts';
import { plain } from '../../words/sentence.ts';
import { tell } from '../../words/telling.ts';
import { polyline } from '../geometry/polyline.ts';
import { Decoration } from '../marks/decoration.tsx';
import { identityOf } from '../marks/palette.ts';
import { keptPath } from './cells.ts';
import type { Layout, StepScale } from './geometry.ts';
import { byCut } from './lines.ts';

export { Steps } from './steps.tsx';

/**
 * What lies over the strip at rest: where a step is pointed at, the pinned run, and the two passes as they are walked. None of it is in the first
 * picture, so it is fetched with the later views.
 */
interface Frame {
  readonly x: StepScale;
  readonly y: (value: number) => number;
  readonly lay: Layout;
}

/** What stands in a bound's place, or says why nothing is drawn. */
export const noteOf = (result: Result): { readonly tone: 'plain' | 'warn' | 'bad'; readonly text: string } | null => {
  const note = stripNote(result);
  return note && { tone: note.tone, text: plain(joined(tell(stripNoteTelling, note.fact))) };
};

/** The tops of the last T pinned cells as one outline, aligned at the end. */
const outline = (contribution: Float64Array, T: number, { x, y, lay }: Frame): string => {
  const from = T - Math.min(T, contribution.length);
  const narrow = x.cell < 1;
  let path = '';
  for (let t = from + 1; t <= T; t++) {
    const value = y(contribution[contribution.length - 1 - (T - t)]!);
    const at = Number.isFinite(value) ? Math.min(value, lay.bottom) : lay.bottom;
    path += narrow
      ? `${path ? 'L' : 'M'}${x(t - 0.5).toFixed(1)},${at.toFixed(1)}`
      : `${path ? '' : `M${x(from).toFixed(1)},${lay.bottom}`}V${at.toFixed(1)}H${x(t).toFixed(1)}`;
  }
  return path;
};

/** The pinned run under the live one: its contributions as an outline, its error, short ticks where it cuts; K is counted from the end. Left of `from` its curves are not drawn. */
export const Pinned = memo((props: Frame & { readonly pinned: Result; readonly T: number; readonly from: number }) => {
  const { pinned, T, x, y, lay, from } = props;
  const id = useId();
  const left = Math.max(lay.left - 2, from);
  const { scenario, unrolled } = pinned;
  const [cells, error] = useMemo(() => {
    const at = byCut(unrolled.error, T, y);
    return [outline(unrolled.contribution, T, { x, y, lay }), polyline(T + 1, x, at)];
  }, [unrolled, T, x, y, lay]);
  return (
    <g fill="none" className="pinned">
      <clipPath id={id}>
        <rect x={left} y={lay.top - 4} width={Math.max(0, lay.right + 2 - left)} height={lay.bottom - lay.top + 4} />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        <path d={cells} stroke="var(--ground)" strokeWidth={2.5} strokeOpacity={0.5} />
        <path d={cells} stroke="var(--ink)" strokeOpacity={0.45} />
        <path d={error} stroke="var(--ground)" strokeWidth={3} strokeOpacity={0.7} />
        <path d={error} stroke="var(--ink)" strokeOpacity={0.45} />
      </g>
      {scenario.estimators.map(({ estimator, slot }) => {
        const K = stepsKept(withinSteps(estimator, scenario.T), scenario.T);
        if (!hasOwnPath(estimator) || K > T) return null;
        return (
          <path
            key={slot}
            d={`M${x(T - K)},${lay.top - 8}V${lay.top + 6}`}
            stroke={identityOf(estimator, slot).css}
            strokeOpacity={0.6}
            strokeWidth={1.5}
          />
        );
      })}
    </g>
  );
});

/** What the pinned estimator of the same slot keeps, aligned at the end; null where there is none or the two look the same. */
export const pinnedKept = (pinned: Result, slot: number, kept: Uint8Array) => {
  const index = pinned.scenario.estimators.findIndex((compared) => compared.slot === slot);
  const cost = pinned.costs[index];
  if (!cost) return null;
  const T = kept.length;
  const aligned = Uint8Array.from(kept, (_, i) => cost.kept.at(i - T) ?? 0);
  return aligned.every((flag, i) => flag === kept[i]) ? null : { kept: aligned, cost };
};

const low = 13;

/** Every step as an equal, empty cell: its contribution is not known yet. Those walked forward stand out. */
const Unknown = memo(
  ({ T, from, until, x, lay }: { T: number; from: number; until: number; x: StepScale; lay: Layout }) => {
    const id = useId();
    const path = useMemo(() => keptPath(new Uint8Array(T).fill(1), x, lay.bottom - low, lay.bottom - 0.5), [T, x, lay]);
    const span = (left: number, right: number) => (
      <rect x={left} y={lay.bottom - low - 1} width={Math.max(0, right - left)} height={low + 2} />
    );
    return (
      <g fill="none">
        <clipPath id={`${id}w`}>{span(lay.left - 1, from)}</clipPath>
        <clipPath id={`${id}n`}>{span(from, until)}</clipPath>
        <path d={path} clipPath={`url(#${id}w)`} stroke="var(--ink-3)" fill="var(--ink-3)" fillOpacity={0.14} />
        <path d={path} clipPath={`url(#${id}n)`} stroke="var(--rule-2)" />
      </g>
    );
  },
);

/** How far each pass has come: empty cells for what is not known, the step walked last in ink, and where the walk stands. */
export const Walking = (
  props: Frame & {
    readonly walk: Walk;
    readonly result: Result;
    /** Whether flags and names stand above: its own then stands inside the plot. */
    readonly crowded: boolean;
  },
) => {
  const { walk, result, x, y, lay, crowded } = props;
  const { unrolled } = result;
  const T = unrolled.contribution.length;
  const { moment, step } = walk;
  const { t, phase } = moment;
  const known = x(reachedStep(moment, T));
  const at = x(t);
  const cell = step === null ? Number.NaN : Math.min(y(unrolled.contribution[step - 1]!), lay.bottom - 1);
  const error = phase === 'reverse' ? Math.min(y(unrolled.error[moment.taken]!), lay.bottom) : Number.NaN;
  const width = Math.max(x.cell, 2);
  const text = stripWords.walkAt(phase, t);
  // Left of the line nothing is drawn yet, unless the plot ends there.
  const anchor = !crowded ? 'middle' : at > lay.left + 70 ? 'end' : 'start';
  const place =
    anchor === 'middle' ? Math.max(lay.left + 26, Math.min(at, lay.right - 26)) : at + (anchor === 'end' ? -8 : 8);
  return (
    <Decoration>
      <g className="walking">
        <Unknown T={T} from={phase === 'forward' ? at : known} until={known} x={x} lay={lay} />
        <path d={`M${at},${lay.top - 2}V${lay.bottom}`} stroke="var(--ink)" strokeOpacity={0.5} />
        {Number.isFinite(cell) && (
          <rect x={at + 0.3} y={cell} width={width - 0.6} height={lay.bottom - cell} fill="var(--ink)" />
        )}
        {Number.isFinite(error) && (
          <circle cx={at} cy={error} r={4.5} fill="var(--ground)" stroke="var(--ink)" strokeWidth={2} />
        )}
        <text className="label ink" x={place} y={lay.top + (crowded ? 10 : -8)} textAnchor={anchor}>
          {text}
        </text>
      </g>
    </Decoration>
  );
};

/** The step left of whose end nothing is known yet. */
export const reachedStep = ({ phase, t }: Moment, T: number): number => (phase === 'forward' ? T : t);

export { heldAt } from '../../core/underway.ts';
export { walkOf } from '../../facts/passes.ts';
export { onFloor, singleFloor } from './float32.ts';
