import { useState } from 'react';
import { dataWords } from '#words/data.ts';
import { tableWords } from '#words/table.ts';
import { isDataProblem } from '../../core/data/given.ts';
import { BETA, hasBeta, hasColumns, sizeOf } from '../../core/data/shape.ts';
import { dataReader } from '../../scenario/data.ts';
import { dataLimits } from '../../scenario/dataLimits.ts';
import { forgetData, isKeptHere } from '../../scenario/keptData.ts';
import type { Range } from '../../scenario/limits.ts';
import { NumberField } from '../controls/numberField.tsx';
import { useActions, useExplorer, useThisExplorer } from '../explorer/context.ts';
import { Group } from './setting.tsx';
import './laterControls.css';

/** What the data are drawn from, or how many there are. */
export const DataControls = () => {
  const { isPage, overlay } = useThisExplorer();
  const { edit, visit } = useActions();
  const [, setForgotten] = useState<unknown>(null);
  const page = useExplorer((state) => state.page);
  const problem = useExplorer(({ scenario }) => scenario.problem);
  if (!isDataProblem(problem)) return null;
  const { n, p, d } = sizeOf(problem);
  const { kind, beta = BETA } = problem;
  const isKernel = kind === 'kernel-ridge';
  const field = (
    symbol: string,
    label: string,
    value: number,
    range: Range,
    set: (x: number) => void,
    whole = true,
  ) => (
    <span className="pair" title={label}>
      <span className="symbol math" aria-hidden="true">
        {symbol}
      </span>
      <NumberField
        label={label}
        value={value}
        integer={whole}
        {...range}
        step={(v, direction) =>
          Math.min(range.max, Math.max(range.min, whole ? v + direction : Number((v + 0.1 * direction).toFixed(6))))
        }
        onChange={set}
      />
    </span>
  );
  const generate = 'generate' in problem ? problem.generate : null;
  const draw = (change: Partial<NonNullable<typeof generate>>) =>
    generate && edit({ problem: { ...problem, generate: { ...generate, ...change } } });
  const isKept = 'X' in problem && dataReader().isKept(problem) && isKeptHere(problem);
  const forget = (): void => {
    if ('X' in problem) forgetData(problem);
    setForgotten(problem);
    overlay.tell(dataWords.forgotten);
  };
  const fields = (
    <>
      {generate && (
        <div className="vector data-fields">
          {field('seed', dataWords.seed, generate.seed, dataLimits.seed, (seed) => draw({ seed }))}
          {field('n', dataWords.n, n, { min: 1, max: isKernel ? dataLimits.kernelRows : dataLimits.rows.max }, (next) =>
            draw({ n: next }),
          )}
          {field('p', dataWords.p, p, { min: 1, max: hasColumns(kind) ? 20 : dataLimits.columns.max }, (next) =>
            draw({ p: next }),
          )}
          {hasColumns(kind) && field('d', dataWords.d, d, dataLimits.d, (next) => draw({ d: next }))}
          {field('noise', dataWords.noise, generate.noise, dataLimits.noise, (noise) => draw({ noise }), false)}
          {hasBeta(kind) &&
            field(
              'β',
              dataWords.beta,
              beta,
              dataLimits.beta,
              (next) => edit({ problem: { ...problem, beta: next } }),
              false,
            )}
        </div>
      )}
      <p className="control-note">{generate ? dataWords.drawn(n, p) : dataWords.given(n, p)}</p>
      {isKept && (
        <button type="button" className="edit-problem" onClick={forget}>
          {dataWords.forget}
        </button>
      )}
      {isPage && page !== 'problem' && (
        <button type="button" className="edit-problem" onClick={() => visit('problem')}>
          {tableWords.give}
        </button>
      )}
    </>
  );
  return page === 'problem' ? fields : <Group title={dataWords.title}>{fields}</Group>;
};
