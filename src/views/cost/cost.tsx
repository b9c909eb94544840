import { memo, useMemo } from 'react';
import { shortName } from '#words/estimators.ts';
import './cost.css';
import { cellText, costSays, costWords } from '#words/cost.ts';
import { isRandom } from '../../core/estimators/choice.ts';
import { same } from '../../core/identical.ts';
import { type Column, type CostRow, columns, costRows, mismatch, pinnedCounts } from '../../facts/cost.ts';
import { countedSoFar, walkOf } from '../../facts/passes.ts';
import { amount } from '../../words/amount.ts';
import { nameOf } from '../../words/names.ts';

import { identityOf } from '../marks/palette.ts';
import { Say } from '../marks/say.tsx';
import type { ViewProps } from '../view.ts';
import { barLength, columnWidths, largestOf } from './columns.ts';
import { GrowthCurves } from './growthCurves.tsx';

const headHeight = 32;
const noteHeight = 36;

/** As high as the box allows: 20 to 24 px beside other views, up to 40 px by finger. */
const rowHeight = (height: number, rows: number, compact: boolean): number =>
  Math.max(20, Math.min(compact ? 40 : 24, Math.floor((height - headHeight) / Math.max(1, rows))));

interface BarProps {
  readonly counted: number;
  readonly predicted: number;
  /** What has been counted so far while a hypergradient is underway, which fills the bar; null: all of it. */
  readonly soFar: number | null;
  /** What the pinned run counted, where that differs. */
  readonly pinned: number | null;
  readonly width: number;
  readonly colour: string;
  readonly hollow: boolean;
}

/** A bar of what was counted, hollow where it is an expectation, and the tick of what was predicted; the pinned one is a thin bar below. */
export const Bar = (props: BarProps) => {
  const { counted, predicted, soFar, pinned, width, colour, hollow } = props;
  const inset = hollow ? 0.75 : 0;
  return (
    <svg width={width + 2} height={12} aria-hidden="true">
      {counted > 0 && (
        <rect
          x={inset}
          y={2 + inset}
          width={Math.max(0.5, counted - 2 * inset)}
          height={8 - 2 * inset}
          fill={hollow ? 'var(--ground)' : colour}
          stroke={hollow ? colour : 'none'}
          strokeWidth={1.5}
          opacity={soFar === null ? 1 : 0.3}
        />
      )}
      {soFar !== null && <rect className="so-far" y={2} width={soFar} height={8} fill={colour} />}
      {pinned !== null && (
        <rect className="pinned" y={11} width={Math.max(1, pinned)} height={2} fill={colour} fillOpacity={0.6} />
      )}
      <rect x={Math.max(0, predicted - 1)} width={2} height={12} fill="var(--ink)" />
    </svg>
  );
};

const Row = memo(
  (props: {
    readonly row: CostRow;
    readonly selected: boolean;
    /** The largest of each column, which its bars are drawn against. */
    readonly largest: Readonly<Record<Column, number>>;
    readonly bar: number;
    readonly short: boolean;
    readonly height: number;
    /** Counted so far; null where nothing is underway. */
    readonly soFar: Readonly<Record<Column, number>> | null;
    readonly pinned: Partial<Record<Column, number>> | null;
  }) => {
    const { row, selected, largest, bar, short, height, soFar, pinned } = props;
    const colour = identityOf(row.estimator, row.slot).css;
    return (
      <tr data-selected={selected} style={{ height }}>
        <th scope="row" data-who={row.index} style={{ color: colour }} title={nameOf(row).name}>
          {short ? shortName(row.estimator, row.truth ?? 'steps') : nameOf(row).name}
        </th>
        {columns.map((column) => {
          const cell = row.cells?.[column];
          if (!cell)
            return (
              <td key={column} colSpan={2} className="counting">
                {costWords.counting}
              </td>
            );
          const pixels = (value: number) => barLength(value, largest[column], bar);
          const now = soFar?.[column] ?? null;
          const other = pinned?.[column] ?? null;
          const text = [
            ...(now === null ? [] : [costWords.soFar(now)]),
            cellText(row, column, cell),
            ...(other === null ? [] : [costWords.pinned(other)]),
          ].join('; ');
          return [
            <td key={column} className={cell.off ? 'number off' : 'number'} title={text}>
              <span aria-hidden="true">{amount(now ?? cell.counted)}</span>
              <span className="visually-hidden">{text}</span>
            </td>,
            <td key={`${column} bar`} className="bar" title={text} aria-hidden="true">
              {bar > 0 && (
                <Bar
                  counted={pixels(cell.counted)}
                  predicted={pixels(cell.predicted)}
                  soFar={now === null ? null : pixels(now)}
                  pinned={other === null ? null : pixels(other)}
                  width={bar}
                  colour={colour}
                  hollow={isRandom(row.estimator)}
                />
              )}
            </td>,
          ];
        })}
      </tr>
    );
  },
  same,
);

/** The columns' widths and names. */
const Head = memo(
  ({ widths }: { readonly widths: ReturnType<typeof columnWidths> }) => (
    <>
      <caption className="visually-hidden">{costWords.title}</caption>
      <colgroup>
        <col style={{ width: widths.name }} />
        {columns.map((column, i) => [
          <col key={column} style={{ width: widths.number[column] + (i ? 10 : 0) }} />,
          <col key={`${column} bar`} />,
        ])}
      </colgroup>
      <thead>
        <tr style={{ height: headHeight }}>
          <th scope="col">
            <span className="visually-hidden">{costWords.estimator}</span>
          </th>
          {columns.map((column) => (
            <th key={column} scope="colgroup" colSpan={2}>
              {costWords.heads[column][0]}
              <br />
              {costWords.heads[column][1]}
            </th>
          ))}
        </tr>
      </thead>
    </>
  ),
  same,
);

/** One hypergradient's inner gradients, products with a Hessian or Jacobian, and states: counted as bars, predicted as ticks. */
const Table = ({ result, pinned, cursor, width, height, compact }: ViewProps) => {
  const { scenario, costs, descent } = result;
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that is read of the result stands here.
  const rows = useMemo(
    () => costRows(result),
    [scenario.estimators, scenario.T, scenario.truth, scenario.lambda.length, costs, descent],
  );
  const other = useMemo(() => (pinned ? costRows(pinned) : []), [pinned]);
  const differing = useMemo(() => rows.map((row) => pinnedCounts(row, other)), [rows, other]);
  const walk = walkOf(result, cursor);
  const size = compact ? 14 : 12;
  const widths = useMemo(
    () =>
      columnWidths(
        rows.map((row) => nameOf(row).name),
        rows,
        width,
        size,
        rows.map(({ estimator, truth = 'steps' }) => shortName(estimator, truth)),
      ),
    [rows, width, size],
  );
  const all = [...rows, ...other];
  const largest = {
    gradients: largestOf(all, 'gradients'),
    products: largestOf(all, 'products'),
    states: largestOf(all, 'states'),
  };
  const wrong = mismatch(rows);
  const rowSize = rowHeight(height - (wrong ? noteHeight : 0), rows.length, compact);
  return (
    <div className="cost" style={{ fontSize: size }}>
      <table style={{ width }}>
        <Head widths={widths} />
        <tbody>
          {rows.map((row, i) => (
            <Row
              key={row.slot}
              row={row}
              selected={row.index === scenario.selected}
              largest={largest}
              bar={widths.bar}
              short={widths.short}
              height={rowSize}
              soFar={walk && countedSoFar(result, row.estimator, walk.moment)}
              pinned={differing[i]!}
            />
          ))}
        </tbody>
      </table>
      {wrong && (
        <p className="cost-note">
          <Say sentence={costSays([wrong])} />
        </p>
      )}
    </div>
  );
};

/** What one hypergradient costs: each estimator's counts, or how they grow with T or K. */
export const Cost = (props: ViewProps) =>
  props.result.scenario.costs === 'each' ? <Table {...props} /> : <GrowthCurves {...props} />;
