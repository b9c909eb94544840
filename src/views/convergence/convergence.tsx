import { useMemo } from 'react';
import './convergence.css';
import { convergenceWords, quantityName } from '#words/convergence.ts';
import { estimatorName } from '#words/estimators.ts';
import { isRandom } from '../../core/estimators/choice.ts';
import { convergenceSeries } from '../../core/outer/convergence.ts';
import type { Result, Run } from '../../engine/result.ts';
import { drawnRuns } from '../../facts/arrival.ts';
import { callsAt, spentBy, tauAt } from '../../facts/calls.ts';
import { spreadIn, swarmValues, withoutChance } from '../../facts/swarm.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { scatters } from '../../scenario/settings/parts.ts';
import { number } from '../../words/numbers.ts';
import { type Across, valueTicks } from '../marks/axes.tsx';
import { type CurveFrame, CurvePlot } from '../marks/curvePlot.tsx';
import { chanceless, identityOf } from '../marks/palette.ts';
import type { Line } from '../ratio/curve.tsx';
import { remember } from '../remember.ts';
import type { PictureProps } from '../view.ts';
import { type Band, Bands } from './bands.tsx';
import { convergenceRange } from './range.ts';

/** Values as they are drawn: not below the floor, without those that no log axis shows, and without what is not finite at the end. */
const drawn = remember((values: Float64Array, floor: number): Float64Array => {
  let length = values.length;
  while (length > 0 && !Number.isFinite(values[length - 1]!)) length--;
  return values.subarray(0, length).map((v) => (v >= 0 ? Math.max(v, floor) : Number.NaN));
});

/** Where the arithmetic ends beside the largest value: a hairline with its name. */
const Floor = (props: { readonly at: number; readonly name: string; readonly frame: CurveFrame }) => {
  const {
    at,
    name,
    frame: { left, right },
  } = props;
  return (
    <>
      <path d={`M${left},${at}H${right}`} stroke="var(--ink-3)" strokeDasharray="1 2" />
      <text className="floor" x={left + 4} y={at - 5}>
        {name}
      </text>
    </>
  );
};

type Series = readonly { readonly run: Run; readonly index: number; readonly values: Float64Array }[];

/** By calls each has a curve of its own, whatever path it walks. */
const seriesOf = (result: Result, { quantity, against }: Pick<Scenario, 'quantity' | 'against'>): Series =>
  (against === 'calls' ? result.descent.runs.map((run, index) => ({ run, index })) : drawnRuns(result)).map(
    ({ run, index }) => ({
      run,
      index,
      values: convergenceSeries(run, quantity, result.stationary),
    }),
  );

const linesOf = (
  series: Series,
  { estimators, truth }: Pick<Scenario, 'estimators' | 'truth'>,
  floor: number,
): readonly Line[] =>
  series.map(({ run, index, values }) => {
    const { estimator, slot } = estimators[index]!;
    return {
      index,
      name: estimatorName(run.estimator, truth),
      identity: identityOf(estimator, slot),
      values: drawn(values, floor),
      random: false,
      ended: run.ended !== null,
    };
  });

/** Between recorded τ a mean is drawn as a straight line on the log axes. */
const atEveryTau = (at: readonly number[], mean: Float64Array): Float64Array => {
  const values = new Float64Array(at.at(-1)!);
  let j = 0;
  for (let tau = 1; tau <= values.length; tau++) {
    while (j + 2 < at.length && at[j + 1]! < tau) j++;
    const u = at.length === 1 ? 0 : Math.log(tau / at[j]!) / Math.log(at[j + 1]! / at[j]!);
    values[tau - 1] = u === 0 ? mean[j]! : u === 1 ? mean[j + 1]! : mean[j]! ** (1 - u) * mean[j + 1]! ** u;
  }
  return values;
};

/** A line over the calls that its values have taken, without the first state, which has taken none. */
const overCalls = (result: Result, line: Line, values: Float64Array): Line => ({
  ...line,
  values: values.subarray(1),
  along: spentBy(result, line.index).calls.subarray(1, values.length),
});

const acrossOf = (result: Result, lines: readonly Line[]): Across | null => {
  const { scenario } = result;
  const { calls, at } = spentBy(result, scenario.selected);
  const along = lines.flatMap((line) => (line.along && line.along.length > 0 ? [line.along] : []));
  if (along.length === 0) return null;
  const first = Math.min(...along.map((x) => x[0]!));
  return {
    name: convergenceWords.calls,
    first,
    last: Math.max(...along.map((x) => x.at(-1)!)),
    here: Math.max(first, callsAt({ calls, at }, scenario.tau)),
    tau: (value) => tauAt({ calls, at }, value),
  };
};

/** What stands for an estimator whose runs are many: their mean, and how they are spread around it. */
const bandsOf = (result: Result): readonly Band[] =>
  result.scenario.estimators.flatMap(({ estimator, slot }, index) => {
    const [spread, values] = [spreadIn(result, index), swarmValues(result, index)];
    if (!spread || !values) return [];
    const at = result.scenario.against === 'calls' ? Array.from(result.swarm!.flights[index]!.calls) : result.swarm!.at;
    return [{ index, identity: identityOf(estimator, slot), at, spread, values }];
  });

/** What the runs of the selected estimator scatter around, to where it leaves the frame; null where nothing of them is drawn. */
const meanStepOf = (result: Result, low: number): Line | null => {
  const { swarm, scenario } = result;
  const { selected, against } = scenario;
  if (!swarm || !scatters(scenario.estimators[selected]!.estimator, scenario)) return null;
  // Its name has its place from the first runs on.
  const mean = withoutChance(result, selected) ?? new Float64Array(0);
  const left = mean.findIndex((v) => v < low);
  const values = left < 0 ? mean : mean.subarray(0, left + 1);
  const name = convergenceWords.without;
  const line = { index: -1, name, identity: chanceless, thin: true, random: false, ended: false };
  if (values.length === 0) return { ...line, values };
  if (against === 'updates') return { ...line, values: atEveryTau(swarm.at.slice(0, values.length), values) };
  return { ...line, values: values.subarray(1), along: swarm.flights[selected]!.calls.subarray(1, values.length) };
};

/** F, ‖d‖ or the distance to the nearest minimum per outer iteration, or per function call, on log axes. Drag or arrow keys move τ. */
export const Convergence = ({ result, pinned, sentence, width, height, actions }: PictureProps) => {
  const { scenario, descent, stationary } = result;
  const { estimators, selected, tau, quantity, against, truth } = scenario;

  // biome-ignore lint/correctness/useExhaustiveDependencies: all that is read of the result stands here.
  const series = useMemo(() => seriesOf(result, scenario), [estimators, descent, stationary, quantity, against]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that is read of the pinned run stands here.
  const other = useMemo(
    () => (pinned ? seriesOf(pinned, scenario) : []),
    [pinned?.scenario.estimators, pinned?.descent, pinned?.stationary, quantity, against],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that is read of the result stands here.
  const bands = useMemo(() => bandsOf(result), [result.swarm, estimators, stationary, quantity, against]);
  const arithmetic = [result, pinned].some((r) => r?.tensors?.descent != null) ? 'float32' : 'float64';
  const { low, high, floor } = useMemo(
    () =>
      convergenceRange(
        [
          ...[...series.filter(({ index }) => !bands.some((band) => band.index === index)), ...other].map(
            ({ values }) => values,
          ),
          ...bands.flatMap(({ spread: { mean, quantiles } }) => [mean, quantiles[0]!, quantiles.at(-1)!]),
        ],
        arithmetic,
      ),
    [series, other, bands, arithmetic],
  );
  const least = arithmetic === 'float32' ? low : (floor ?? low);
  const byCalls = against === 'calls';
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that is read of the result stands here.
  const lines = useMemo(
    () =>
      linesOf(series, { estimators, truth }, least).map((line) => {
        const band = bands.find(({ index }) => index === line.index);
        if (!band) return byCalls ? overCalls(result, line, line.values) : line;
        const mean = byCalls ? band.spread.mean : atEveryTau(band.at, band.spread.mean);
        const one = { ...line, hollow: isRandom(estimators[line.index]!.estimator), ended: false };
        const values = drawn(mean, least);
        return byCalls ? overCalls(result, one, values) : { ...one, values };
      }),
    [series, bands, estimators, truth, least, byCalls],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that is read of the pinned run stands here.
  const under = useMemo(
    () =>
      pinned
        ? linesOf(other, pinned.scenario, least).map((line) =>
            byCalls ? overCalls({ ...pinned, swarm: null }, line, line.values) : line,
          )
        : [],
    [other, pinned?.scenario.estimators, pinned?.scenario.truth, least, byCalls],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that is read of the result stands here.
  const meanStep = useMemo(() => meanStepOf(result, low), [result.swarm, selected, stationary, quantity, against, low]);
  const across = byCalls ? acrossOf(result, lines) : null;

  // Of many runs the sentence tells the mean, at the τ at which it is known.
  const many = bands.some(({ index }) => index === selected);
  const here = many ? undefined : series.find(({ index }) => index === selected)?.values[tau - 1];
  return (
    <CurvePlot
      className="convergence"
      title={convergenceWords.title}
      sentence={sentence}
      result={result}
      width={width}
      height={height}
      actions={actions}
      lines={meanStep ? [meanStep, ...lines] : lines}
      under={under}
      pinned={pinned}
      across={across}
      low={low}
      high={high}
      axis="log"
      ticks={(pixels) => valueTicks(low, high, pixels)}
      valueText={
        here !== undefined && Number.isFinite(here)
          ? `, ${quantityName({ quantity, truth: result.scenario.truth })} ${number(here)}`
          : ''
      }
      ground={(frame) => bands.length > 0 && <Bands bands={bands} selected={selected} frame={frame} />}
      lower={(frame) =>
        floor !== null && <Floor at={frame.y(floor)} name={convergenceWords.floors[arithmetic]} frame={frame} />
      }
    />
  );
};
