import { memo, useId, useMemo } from 'react';
import type { Field, Needles as NeedleVectors, OuterDescent, StationaryPoint } from '../../engine/result.ts';
import { fieldFact } from '../../facts/field.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { selectedIn } from '../../scenario/selected.ts';
import { traitsOf } from '../../scenario/source.ts';
import { fieldTelling } from '../../words/en/field.ts';
import { outerWords } from '../../words/en/outer.ts';
import { nameOf } from '../../words/names.ts';
import { tell } from '../../words/telling.ts';
import type { Plane } from '../geometry/plane.ts';
import { identityOf } from '../marks/palette.ts';
import { PlaneAxes } from '../marks/planeAxes.tsx';
import type { Theme } from '../view.ts';
import { ContourLines, ContourValues } from './contourLines.tsx';
import { contourMap } from './contours.ts';
import { drawnRuns } from './drawn.ts';
import { Needles } from './needles.tsx';
import { Labels, planeLabels } from './planeLabels.tsx';
import { ColourKey, keyRect, SayPlate, sayRect } from './plates.tsx';
import type { Quantity } from './quantity.ts';
import { drawnPoints, StationaryPoints } from './stationaryPoints.tsx';
import { Trajectories } from './trajectories.tsx';
import type { uphillOf } from './uphill.ts';
import { zoomRect } from './zoomRect.ts';

/** Plots narrower than this have no room for plates that contours and labels make up for. */
const roomy = 460;

interface PlanePictureProps {
  readonly scenario: Scenario;
  readonly descent: OuterDescent;
  readonly field: Field | null;
  readonly needles: NeedleVectors | null;
  readonly quantity: Quantity | null;
  readonly stationary: readonly StationaryPoint[];
  readonly plane: Plane;
  readonly theme: Theme;
  readonly compact: boolean;
  /** Time runs within one hypergradient. */
  readonly walking: boolean;
  readonly uphillOf: typeof uphillOf | undefined;
}

/** Everything over the field that does not follow the pointer. */
export const PlanePicture = memo((props: PlanePictureProps) => {
  const { scenario, descent, field, quantity, stationary, plane, theme, compact, walking, uphillOf } = props;
  const id = useId();
  const map = useMemo(
    () => field && quantity && contourMap(field, quantity, plane, uphillOf),
    [field, quantity, plane, uphillOf],
  );
  const runs = useMemo(() => drawnRuns(descent, scenario, plane), [descent, scenario, plane]);

  const { box } = plane;
  const selected = selectedIn(scenario);
  const estimator = descent.runs[scenario.selected]?.estimator ?? selected.estimator;
  const who = { estimator, slot: selected.slot };
  const learnsStep = traitsOf(scenario.problem).learnsStep;
  const fact = quantity ? fieldFact(quantity, who, scenario.truth, learnsStep) : null;
  const note = fact && tell(fieldTelling, fact);
  const pointing = scenario.arrows && props.needles && props.needles.at.length > 0 && quantity?.missing !== 1;
  const needles = pointing ? props.needles : null;
  const legend = needles && box.width > roomy ? outerWords.needles(scenario.truth, nameOf(who)) : null;
  const keyed = quantity && quantity.high > quantity.low && quantity.missing < 1;
  const key =
    keyed && (box.width > roomy || quantity.ramp === 'diverging') ? keyRect(quantity, scenario.truth, box) : null;
  const noteRect = note && sayRect(note, box, 'top');
  const legendRect = legend && sayRect(legend, box, 'bottom');
  const precision = quantity?.float32 && !key ? outerWords.precision : null;
  const precisionRect = precision && sayRect(precision, box, 'key');
  const crosses = useMemo(() => drawnPoints(stationary), [stationary]);
  const start = [plane.x(scenario.lambda[0]!), plane.y(scenario.lambda[1]!)] as const;
  const zoom = zoomRect(box, compact, start);
  const plates = [zoom, key, noteRect, legendRect, precisionRect].filter((r) => r !== null);
  const labels = planeLabels(plane, runs, scenario, crosses, map, plates, walking);

  return (
    <>
      <defs>
        <clipPath id={`${id}clip`}>
          <rect {...box} />
        </clipPath>
        <pattern id={`${id}hatch`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="plane-hatch" d="M0,0V6" />
        </pattern>
      </defs>
      <g clipPath={`url(#${id}clip)`}>
        {map && <ContourLines map={map} hatch={`${id}hatch`} />}
        {needles && who && <Needles needles={needles} plane={plane} colour={identityOf(who.estimator, who.slot).css} />}
      </g>
      {map && <ContourValues map={map} />}
      <PlaneAxes plane={plane} letter="λ" axes={scenario.slice.outer} compact={compact} />
      <rect className="plane-frame" {...box} />
      <g clipPath={`url(#${id}clip)`}>
        <Trajectories runs={runs} />
        <StationaryPoints truth={scenario.truth} points={crosses} plane={plane} />
      </g>
      {quantity && key && (
        <ColourKey quantity={quantity} truth={scenario.truth} rect={key} theme={theme} id={`${id}key`} />
      )}
      {legend && legendRect && <SayPlate sentence={legend} rect={legendRect} />}
      {precision && precisionRect && <SayPlate sentence={precision} rect={precisionRect} />}
      {note && noteRect && <SayPlate sentence={note} rect={noteRect} />}
      <Labels labels={labels} />
    </>
  );
});
