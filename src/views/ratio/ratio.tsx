import { useId, useMemo } from 'react';
import { estimatorName } from '#words/estimators.ts';
import { ratioWords } from '#words/ratio.ts';
import { hasOwnPath, isFullReverse, isRandom } from '../../core/estimators/choice.ts';
import type { OuterDescent } from '../../engine/result.ts';
import { ratioSeries } from '../../facts/ratio.ts';
import type { Scenario } from '../../scenario/scenario.ts';

import { number } from '../../words/numbers.ts';
import { linearTicks } from '../marks/axes.tsx';
import { CurvePlot } from '../marks/curvePlot.tsx';
import { identityOf } from '../marks/palette.ts';
import type { PictureProps } from '../view.ts';
import type { Line } from './curve.tsx';
import { ratioRange } from './range.ts';

/** A run's curves; one that walks exactly the path of full reverse mode has none beside it. */
const linesOf = (
  { estimators, truth }: Pick<Scenario, 'estimators' | 'truth'>,
  along: number | null,
  descent: OuterDescent,
): readonly Line[] => {
  const reverse = estimators.some((c) => isFullReverse(c.estimator));
  return estimators.flatMap(({ estimator, slot }, index): Line[] => {
    const series = ratioSeries(descent, along, index);
    if (!series || (!hasOwnPath(estimator) && reverse)) return [];
    return [
      {
        index,
        name: estimatorName(descent.runs[index]?.estimator ?? estimator, truth),
        identity: identityOf(estimator, slot),
        values: series.values,
        random: isRandom(estimator),
        ended: series.run.ended !== null,
      },
    ];
  });
};

interface RatioProps extends PictureProps {
  /** The ratio of what the reverse pass has gathered so far; null while time runs over τ. */
  readonly soFar?: number | null;
}

/** h·d/‖d‖² per outer iteration: below 0 a step along −h goes uphill. Drag or arrow keys move τ. */
export const Ratio = (props: RatioProps) => {
  const { result, pinned, sentence, width, height, theme, actions, soFar } = props;
  const { scenario, descent } = result;
  const { estimators, truth, along } = scenario;
  const id = useId();

  const lines = useMemo(() => linesOf({ estimators, truth }, along, descent), [estimators, truth, along, descent]);
  const ofPinned = pinned?.scenario;
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that is read of the pinned run stands here.
  const under = useMemo(
    () => (ofPinned && pinned ? linesOf(ofPinned, ofPinned.along, pinned.descent) : []),
    [ofPinned?.estimators, ofPinned?.truth, ofPinned?.along, pinned?.descent],
  );
  const [low, high] = useMemo(() => ratioRange([...lines, ...under]), [lines, under]);

  const here = lines.find((line) => line.index === scenario.selected)?.values[scenario.tau - 1];
  return (
    <CurvePlot
      className="ratio"
      title={ratioWords.title}
      sentence={sentence}
      result={result}
      width={width}
      height={height}
      actions={actions}
      lines={lines}
      under={under}
      pinned={pinned}
      soFar={soFar ?? null}
      low={low}
      high={high}
      axis="linear"
      ticks={(pixels) => linearTicks(low, high, Math.min(pixels, 210), 42)}
      valueText={here !== undefined && Number.isFinite(here) ? `, ratio ${number(here)}` : ''}
      ground={({ left, right, bottom, y }) => (
        <>
          <pattern id={`${id}hatch`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path
              d="M3,0V6"
              stroke="var(--slot-0)"
              strokeOpacity={{ light: 0.42, dark: 0.5, paper: 0.6 }[theme]}
              strokeWidth={1}
            />
          </pattern>
          {low < 0 && (
            <rect
              x={left}
              y={y(0)}
              width={right - left}
              height={Math.max(0, bottom - y(0))}
              fill={`url(#${id}hatch)`}
            />
          )}
        </>
      )}
      lower={({ left, right, y }) => <path d={`M${left},${y(0)}H${right}`} stroke="var(--ink)" strokeWidth={1.5} />}
    />
  );
};
