import { costWords } from '#words/cost.ts';
import { estimatorName } from '#words/estimators.ts';
import { isRandom } from '../core/estimators/choice.ts';
import type { Result } from '../engine/result.ts';
import { columns, costRows } from '../facts/cost.ts';
import { barLength, columnWidths, largestOf } from '../views/cost/columns.ts';
import { Bar } from '../views/cost/cost.tsx';
import { identityOf } from '../views/marks/palette.ts';
import type { ViewProps } from '../views/view.ts';
import { amount } from '../words/amount.ts';

const [head, row, size] = [32, 24, 12];
/** Before a column's numbers, but those of the first; between them and their bars. */
const [gap, padding] = [10, 5];

export const costTableHeight = ({ scenario }: Pick<Result, 'scenario'>): number =>
  head + row * scenario.estimators.length;

/** The table of costs, which is HTML where it is alive, as a drawing. */
export const PosterCosts = ({ result, width }: ViewProps) => {
  const rows = costRows(result);
  const names = rows.map(({ estimator }) => estimatorName(estimator, result.scenario.truth));
  const widths = columnWidths(names, rows, width, size);
  const each = (width - widths.name) / columns.length;
  const middle = (j: number): number => head + row * (j + 0.5);
  return (
    <>
      <rect y={middle(result.scenario.selected) - row / 2} width={width} height={row} fill="var(--raised)" />
      {rows.map(({ slot, estimator }, j) => (
        <text key={slot} y={middle(j)} dy="0.35em" fontWeight={600} fill={identityOf(estimator, slot).css}>
          {names[j]}
        </text>
      ))}
      {columns.map((column, i) => {
        const left = widths.name + i * each + (i ? gap : 0);
        const right = left + widths.number[column];
        const largest = largestOf(rows, column);
        const pixels = (value: number): number => barLength(value, largest, widths.bar);
        return (
          <g key={column}>
            {costWords.heads[column].map((text, line) => (
              <text key={text} x={left} y={10 + 13 * line} fontSize={11} fill="var(--ink-3)">
                {text}
              </text>
            ))}
            {rows.map(
              ({ cells, estimator, slot }, j) =>
                cells && (
                  <g key={slot}>
                    <text x={right} y={middle(j)} dy="0.35em" textAnchor="end" fill="var(--ink)">
                      {amount(cells[column].counted)}
                    </text>
                    <g transform={`translate(${right + padding},${middle(j) - 6})`}>
                      <Bar
                        counted={pixels(cells[column].counted)}
                        predicted={pixels(cells[column].predicted)}
                        soFar={null}
                        pinned={null}
                        width={widths.bar}
                        colour={identityOf(estimator, slot).css}
                        hollow={isRandom(estimator)}
                      />
                    </g>
                  </g>
                ),
            )}
          </g>
        );
      })}
    </>
  );
};
