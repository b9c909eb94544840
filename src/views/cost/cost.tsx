import { memo, useMemo } from 'react';
import './cost.css';
import { isRandom } from '../../core/estimators/choice.ts';
import {
  amount,
  type Column,
  type CostRow,
  cellText,
  columns,
  costRows,
  costWords,
  mismatch,
} from '../../words/en/cost.ts';
import { shortName } from '../../words/en/strip.ts';
import { estimatorName } from '../../words/names.ts';
import { hasOwnPath, identities } from '../palette.ts';
import { Say } from '../say.tsx';
import type { ViewProps } from '../view.ts';
import { barScale, columnWidths } from './columns.ts';
import { GrowthCurves } from './growthCurves.tsx';

const headHeight = 32;
const noteHeight = 36;

/** As high as the box allows: 20 to 24 px beside other views, up to 40 px by finger. */
const rowHeight = (height: number, rows: number, compact: boolean): number =>
  Math.max(20, Math.min(compact ? 40 : 24, Math.floor((height - headHeight) / Math.max(1, rows))));

/** A bar of what was counted, hollow where it is an expectation, and the tick of what was predicted. */
const Bar = (props: { counted: number; predicted: number; width: number; colour: string; hollow: boolean }) => {
  const { counted, predicted, width, colour, hollow } = props;
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
        />
      )}
      <rect x={Math.max(0, predicted - 1)} width={2} height={12} fill="var(--ink)" />
    </svg>
  );
};

const Row = memo(
  (props: {
    readonly row: CostRow;
    readonly selected: boolean;
    readonly scales: Readonly<Record<Column, (value: number) => number>>;
    readonly bar: number;
    readonly short: boolean;
    readonly height: number;
  }) => {
    const { row, selected, scales, bar, short, height } = props;
    const colour = hasOwnPath(row.estimator) ? identities[row.slot]!.css : 'var(--ink-3)';
    return (
      <tr data-selected={selected} style={{ height }}>
        <th scope="row" style={{ color: colour }} title={estimatorName(row.estimator)}>
          {short ? shortName(row.estimator) : estimatorName(row.estimator)}
        </th>
        {columns.map((column) => {
          const cell = row.cells?.[column];
          if (!cell)
            return (
              <td key={column} colSpan={2} className="counting">
                {costWords.counting}
              </td>
            );
          const text = cellText(row, column, cell);
          return [
            <td key={column} className={cell.off ? 'number off' : 'number'} title={text}>
              <span aria-hidden="true">{amount(cell.counted)}</span>
              <span className="visually-hidden">{text}</span>
            </td>,
            <td key={`${column} bar`} className="bar" title={text} aria-hidden="true">
              <Bar
                counted={scales[column](cell.counted)}
                predicted={scales[column](cell.predicted)}
                width={bar}
                colour={colour}
                hollow={isRandom(row.estimator)}
              />
            </td>,
          ];
        })}
      </tr>
    );
  },
);

/** One hypergradient's inner gradients, Hessian-vector products and states: counted as bars, predicted as ticks. */
const Table = ({ result, width, height, compact }: ViewProps) => {
  const { scenario, costs, descent } = result;
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that is read of the result stands here.
  const rows = useMemo(
    () => costRows(result),
    [scenario.estimators, scenario.T, scenario.lambda.length, costs, descent],
  );
  const size = compact ? 14 : 12;
  const widths = useMemo(
    () =>
      columnWidths(
        rows.map(({ estimator }) => estimatorName(estimator)),
        rows,
        width,
        size,
        rows.map(({ estimator }) => shortName(estimator)),
      ),
    [rows, width, size],
  );
  const scales = useMemo(
    () => ({
      gradients: barScale(rows, 'gradients', widths.bar),
      products: barScale(rows, 'products', widths.bar),
      states: barScale(rows, 'states', widths.bar),
    }),
    [rows, widths.bar],
  );
  const wrong = mismatch(rows);
  const rowSize = rowHeight(height - (wrong ? noteHeight : 0), rows.length, compact);
  return (
    <div className="cost" style={{ fontSize: size }}>
      <table style={{ width }}>
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
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.slot}
              row={row}
              selected={row.index === scenario.selected}
              scales={scales}
              bar={widths.bar}
              short={widths.short}
              height={rowSize}
            />
          ))}
        </tbody>
      </table>
      {wrong && (
        <p className="cost-note">
          <Say sentence={wrong} />
        </p>
      )}
    </div>
  );
};

/** What one hypergradient costs: each estimator's counts, or how they grow with T or K. */
export const Cost = (props: ViewProps) =>
  props.result.scenario.costs === 'each' ? <Table {...props} /> : <GrowthCurves {...props} />;
