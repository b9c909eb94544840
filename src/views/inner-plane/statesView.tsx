import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { divergenceNote } from '#words/inner.ts';
import { innerFrame } from '../../core/innerFrame.ts';
import { stepsBack } from '../../facts/drawnDepth.ts';
import { solutionIsLambda, startsAt } from '../../facts/innerPath.ts';
import type { Frame } from '../../scenario/scenario.ts';
import { selectedIn } from '../../scenario/selected.ts';
import { planeOf, planeWindow } from '../geometry/plane.ts';
import { isInside, type Pixel } from '../geometry/segments.ts';
import { identityOf } from '../marks/palette.ts';
import { type Layout, layoutOf, windowOfBoth } from './layout.ts';
import { StepArrow } from './marks.tsx';
import { comparable, usePinnedPath } from './pinnedPath.tsx';
import type { InnerPlaneProps } from './props.ts';
import { Stage } from './stage.tsx';
import { StatesPicture } from './statesPicture.tsx';
import { StepMark } from './stepMark.tsx';
import { stepNear } from './steps.ts';
import { useStill } from './still.ts';
import type { SymbolName } from './symbol.tsx';
import { useMoment } from './walk.ts';

/** A mouse anywhere in the plot is at the nearest step; a finger must be so near, in pixels, since it lets go by a tap elsewhere. */
const reach = 22;

/** Two inner variables: level lines of g, the path, a lens where it bunches up, w₀ to drag. */
export const StatesView = (props: InnerPlaneProps) => {
  const { result, pinned, cursor, held, width, height, compact } = props;
  const { scenario, unrolled, inner } = result;
  const id = useId();
  const [kept, keep] = useState<Frame | null>(null);
  const other = comparable(pinned, result);
  const wanted = useMemo(() => {
    const own = innerFrame(unrolled);
    return other ? windowOfBoth(own, innerFrame(other)) : own;
  }, [unrolled, other]);
  const still = useStill(wanted, held);
  const [x0, x1, y0, y1] = kept ?? planeWindow(still, width, height);
  const plane = useMemo(() => planeOf([x0, x1, y0, y1], width, height), [x0, x1, y0, y1, width, height]);

  const compared = selectedIn(scenario);
  const K = stepsBack(result, scenario.selected);
  const identity = identityOf(compared.estimator, compared.slot);
  const moment = useMoment(cursor.pass, compared.estimator, scenario.T);
  const under = usePinnedPath(pinned, result, moment, plane);
  const from = startsAt(result);
  const fixed = from !== null;
  const note = unrolled.divergence ? divergenceNote(result) : null;
  const isLambda = solutionIsLambda(unrolled);
  const underTau = isLambda && cursor.lambda === null;
  const last = useRef<{ readonly problem: unknown; readonly layout: Layout } | null>(null);
  const { problem } = scenario;
  const layout = useMemo(() => {
    const solution: SymbolName = isLambda
      ? { letter: 'λ', ...(underTau && { index: 'τ' }) }
      : { letter: 'w', raised: '∗' };
    const before = last.current?.problem === problem ? last.current.layout : null;
    return layoutOf(unrolled, plane, { solution, fixed, ofLambda: from === 'lambda', note }, before);
  }, [unrolled, plane, isLambda, underTau, fixed, from, note, problem]);
  useEffect(() => {
    last.current = { problem, layout };
  }, [problem, layout]);

  const { T } = scenario;
  const { lens, place } = layout;
  const stepAt = (pixel: Pixel): number | null => {
    if (!isInside(plane.box, pixel)) return null;
    const within = compact ? reach : Number.POSITIVE_INFINITY;
    if (!lens) return stepNear(place, 1, T, pixel, within);
    const [x, y] = [pixel[0] - lens.rect.x, pixel[1] - lens.rect.y];
    const inLens = x >= 0 && y >= 0 && x <= lens.rect.width && y <= lens.rect.height;
    return inLens ? stepNear(lens.place, lens.from + 1, T, pixel, within) : stepNear(place, 1, T, pixel, within);
  };
  const step = cursor.step !== null && cursor.step >= 1 && cursor.step <= T ? cursor.step : (moment?.t ?? 0);
  return (
    <Stage
      {...props}
      plane={plane}
      start={place(0)}
      value={Array.from(unrolled.path.subarray(0, 2))}
      at={plane.at}
      span={plane.window[1] - plane.window[0]}
      stepAt={stepAt}
      keep={keep}
    >
      <StatesPicture
        unrolled={unrolled}
        levels={inner}
        plane={plane}
        layout={layout}
        K={K}
        identity={identity}
        moment={moment}
        under={under}
        fixed={fixed}
        axes={scenario.slice.inner}
        compact={compact}
      />
      {moment?.phase === 'forward' && moment.t > 0 && (
        <g clipPath={`url(#${id})`}>
          <clipPath id={id}>
            <rect {...plane.box} />
          </clipPath>
          <StepArrow place={place} t={moment.t} />
        </g>
      )}
      {step > 0 && <StepMark step={step} layout={layout} plane={plane} />}
    </Stage>
  );
};
