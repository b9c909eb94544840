import { useMemo } from 'react';
import { frameOf } from '../../scenario/frame.ts';
import { planeOf, planeWindow } from '../geometry/plane.ts';
import { FieldCanvas } from './fieldCanvas.tsx';
import { PlanePicture } from './planePicture.tsx';
import type { OuterPlaneProps } from './props.ts';
import { quantityOf } from './quantity.ts';
import { Stage } from './stage.tsx';

/** Two outer variables: field, level lines, paths, λ₁ to drag. Only the pointer's marks are drawn anew as it moves. */
export const PlaneView = (props: OuterPlaneProps) => {
  const { result, pinned, cursor, width, height, theme, compact, layers } = props;
  const { scenario, field, needles, descent, stationary, swarm } = result;
  const [x0, x1, y0, y1] = planeWindow(field?.frame ?? frameOf(scenario), width, height);
  const plane = useMemo(() => planeOf([x0, x1, y0, y1], width, height), [x0, x1, y0, y1, width, height]);
  const { T } = scenario;
  const quantity = useMemo(() => field && quantityOf(field, scenario.field, T), [field, scenario.field, T]);
  const [x, y] = scenario.lambda as readonly [number, number];
  const start = useMemo(() => [plane.x(x), plane.y(y)] as const, [plane, x, y]);
  const other = pinned?.scenario;
  const walking = layers !== undefined && cursor.pass !== null;
  return (
    <Stage
      {...props}
      plane={plane}
      start={start}
      under={field && quantity && <FieldCanvas field={field} quantity={quantity} plane={plane} theme={theme} />}
    >
      {layers && pinned && other?.lambda.length === 2 && (
        <layers.PinnedRuns
          descent={pinned.descent}
          swarm={pinned.swarm}
          estimators={other.estimators}
          selected={other.selected}
          tau={other.tau}
          truth={other.truth}
          lambda={other.lambda}
          stationary={pinned.stationary}
          plane={plane}
          start={start}
          live={stationary}
        />
      )}
      <PlanePicture
        scenario={scenario}
        descent={descent}
        swarm={swarm}
        field={field}
        needles={needles}
        quantity={quantity}
        stationary={stationary}
        plane={plane}
        theme={theme}
        compact={compact}
        walking={walking}
        layers={layers}
      />
      {walking && cursor.pass !== null && <layers.PassMarks result={result} pass={cursor.pass} plane={plane} />}
      {layers && cursor.lambda && (
        <layers.PointerMarks result={result} lambda={cursor.lambda} plane={plane} pointing={!walking} />
      )}
    </Stage>
  );
};
