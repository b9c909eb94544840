import { useCallback, useId, useMemo } from 'react';
import { exactly } from '../../words/exact.ts';
import './strip.css';
import { cutText, stripWords } from '#words/stripWords.ts';
import { isRandom } from '../../core/estimators/choice.ts';
import { hasK, withK } from '../../state/edits.ts';
import { logTicks, StepAxis, ValueAxis } from '../marks/axes.tsx';
import { Decoration } from '../marks/decoration.tsx';
import { PlateNote } from '../marks/plate.tsx';
import { Cuts, isCrowded, Marker } from './cuts.tsx';
import { Flag } from './flag.tsx';
import { Kept, type KeptRow } from './kept.tsx';
import { useStripPicture } from './picture.ts';
import { Cells, Hovered, Lines } from './plot.tsx';
import type { StripProps } from './props.ts';

/** The unrolled strip: what every step contributes, what a cut would cost, and what each estimator keeps. Cutting is choosing K. */
export const Strip = (props: StripProps) => {
  const { result, pinned, cursor, width, height, theme, compact, actions, sentence, layers } = props;
  const { scenario } = result;
  const id = useId();
  const picture = useStripPicture({ result, pinned, width, height, compact, layers });
  const { T, unrolled, chosen, lay, shown, scale, x, numbers, K, cutAt, marks } = picture;
  const y = scale?.y;
  const cuttable = hasK(chosen.estimator);

  const walk = layers?.walkOf(result, cursor) ?? null;
  const moment = walk?.moment ?? null;
  const reached = moment && layers ? { x: x(layers.reachedStep(moment, T)), done: walk!.done } : null;
  const known = (at: number): boolean => !reached || at > reached.x - 0.5;
  const final = !reached || reached.done;
  const rows = useMemo(
    () =>
      shown.map(
        (row): KeptRow => ({
          ...row,
          held: moment && layers ? layers.heldAt(row.estimator, T, moment) : null,
          pinned: pinned && layers ? layers.pinnedKept(pinned, row.slot, row.cost.kept) : null,
        }),
      ),
    [shown, moment, pinned, layers, T],
  );

  const middle = useCallback((t: number) => x(t - 0.5), [x]);
  const select = useCallback((selected: number) => actions.edit({ selected }), [actions]);
  const cuts = reached ? marks.cuts.map((cut) => (known(cut.x) ? cut : { ...cut, error: null })) : marks.cuts;
  const stepNow = cursor.step !== null && cursor.step >= 1 && cursor.step <= T ? cursor.step : null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in an SVG.
    <svg
      className="strip"
      width={width}
      height={height}
      role="group"
      aria-label={stripWords.strip}
      aria-describedby={id}
    >
      <desc id={id}>{sentence}</desc>
      <Decoration>
        {y && (
          <>
            <ValueAxis
              ticks={logTicks(scale.low, scale.high, lay.bottom - lay.top)}
              y={y}
              left={lay.left}
              right={lay.right}
            />
            <Cells
              unrolled={unrolled}
              x={x}
              y={y}
              lay={lay}
              cut={T - K}
              colour={chosen.colour}
              heads={isRandom(chosen.estimator)}
              keepsInit={!('initTerm' in chosen.estimator) || chosen.estimator.initTerm === 'keep'}
              reached={reached}
              theme={theme}
            />
            {pinned && layers && <layers.Pinned pinned={pinned} T={T} x={x} y={y} lay={lay} from={reached?.x ?? 0} />}
            <Lines
              unrolled={unrolled}
              bound={picture.bound}
              pathBound={picture.pathBound}
              x={x}
              y={y}
              lay={lay}
              floor={picture.floor}
              from={reached?.x ?? 0}
            />
          </>
        )}
        <StepAxis
          ticks={numbers.map((t) => ({ value: t, label: exactly(t) }))}
          x={middle}
          y={lay.bottom}
          left={lay.left}
          right={lay.right}
        />
        <text className="axis-name" x={lay.left - 8} y={lay.bottom + 15} textAnchor="end">
          {stripWords.axis}
        </text>
        {x.first === 0 && (
          <text
            className="axis-name"
            x={Math.max(lay.left + 4, x(0) - Math.max(3, x.cell) / 2)}
            y={lay.bottom + 15}
            textAnchor="middle"
          >
            {stripWords.init}
          </text>
        )}
      </Decoration>
      {layers && (
        <layers.Steps result={result} step={stepNow} start={Math.max(1, T - K)} x={x} lay={lay} actions={actions} />
      )}
      <Decoration>
        <Cuts marks={cuts} layout={lay} />
        {marks.lines
          .filter((label) => known(label.x))
          .map((label) => (
            <text
              key={label.text}
              className={`label ${label.tone}${label.term ? ' term' : ''}`}
              data-term={label.term}
              x={label.x}
              y={label.y + label.height / 2}
              dy="0.35em"
            >
              {label.text}
            </text>
          ))}
      </Decoration>
      <Flag
        text={chosen.name}
        colour={chosen.colour}
        box={marks.flag}
        x={cutAt}
        bottom={lay.bottom}
        compact={compact}
        drag={
          cuttable
            ? {
                label: stripWords.cut,
                valueText: cutText(result),
                K,
                T,
                at: (px) => T - x.cutAt(px),
                onChange: (next) => actions.edit(withK(scenario, next)),
                onHold: actions.hold,
              }
            : null
        }
      />
      {y && walk && layers && (
        <layers.Walking
          walk={walk}
          result={result}
          x={x}
          y={y}
          lay={lay}
          crowded={isCrowded(marks.cuts, marks.flag, x(walk.moment.t), 60)}
        />
      )}
      {marks.plate && <PlateNote note={marks.plate.note} at={marks.plate.at} tone={marks.plate.tone} />}
      <Decoration>
        {marks.error !== null && final && (
          <Marker identity={chosen.identity} colour={chosen.colour} x={cutAt} y={marks.error} r={5} />
        )}
        {marks.errorAt && marks.errorText && final && (
          <text
            className="label"
            x={marks.errorAt.x}
            y={marks.errorAt.y + marks.errorAt.height / 2}
            dy="0.35em"
            style={{ fill: chosen.colour }}
          >
            {marks.errorText}
          </text>
        )}
      </Decoration>
      {y && stepNow !== null && (
        <Hovered
          t={stepNow}
          unrolled={unrolled}
          x={x}
          y={y}
          lay={lay}
          crowded={isCrowded(marks.cuts, marks.flag, x(stepNow), 48)}
        />
      )}
      <Kept rows={rows} selected={chosen.index} layout={lay} x={x} width={width} onSelect={select} />
    </svg>
  );
};
