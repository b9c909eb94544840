import { useCallback, useId, useMemo } from 'react';
import './strip.css';
import { isRandom, stepsKept, withinSteps } from '../../core/estimators/choice.ts';
import { hasK, withK } from '../../state/edits.ts';
import {
  boundNote,
  cutText,
  nothingFlows,
  overflowSentence,
  shortName,
  stationarySentence,
  stripSentence,
  stripWords,
} from '../../words/en/strip.ts';
import { estimatorName } from '../../words/names.ts';
import { plain } from '../../words/sentence.ts';
import { logTicks, StepAxis, ValueAxis } from '../axes.tsx';
import { Decoration } from '../decoration.tsx';
import type { Rect } from '../labels.ts';
import { hasOwnPath, identities } from '../palette.ts';
import { type Plate, PlateNote, plate } from '../plate.tsx';
import type { ViewProps } from '../view.ts';
import { type Cut, Cuts, cutMarks, flagBox, isCrowded, Marker } from './cuts.tsx';
import { Flag } from './flag.tsx';
import { extent, type Layout, layout, logScale, stepScale, stepTicks } from './geometry.ts';
import { Kept, type KeptRow } from './kept.tsx';
import { labels } from './lines.ts';
import { Cells, Hovered, Lines } from './plot.tsx';
import { Steps } from './steps.tsx';

const centred = ({ width, height }: Plate, lay: Layout): Rect => ({
  x: (lay.left + lay.right - width) / 2,
  y: (lay.top + lay.bottom - height) / 2,
  width,
  height,
});

/** The unrolled strip: what every step contributes, what a cut would cost, and what each estimator keeps. Cutting is choosing K. */
export const Strip = ({ result, cursor, width, height, theme, compact, actions }: ViewProps) => {
  const { scenario, unrolled, costs } = result;
  const T = unrolled.contribution.length;
  const id = useId();

  const compared = useMemo(
    () =>
      scenario.estimators.map(({ estimator, slot }, index) => {
        const e = withinSteps(estimator, T);
        const identity = identities[slot]!;
        return {
          index,
          estimator: e,
          name: compact ? shortName(e) : estimatorName(e),
          identity,
          colour: hasOwnPath(e) ? identity.css : 'var(--ink-3)',
        };
      }),
    [scenario.estimators, T, compact],
  );
  const chosen = compared[scenario.selected] ?? compared[0]!;
  const rows = useMemo(
    () =>
      compared.flatMap(({ index, name, colour }): KeptRow[] => {
        const cost = costs[index];
        return cost ? [{ index, name, colour, cost }] : [];
      }),
    [compared, costs],
  );
  const lay = useMemo(() => {
    const states = rows.map(({ cost }) =>
      stripWords.states(cost.counted.statesPeak, cost.countedHeads?.statesPeak ?? null),
    );
    return layout(
      width,
      height,
      compact,
      rows.map((row) => row.name),
      states,
    );
  }, [rows, width, height, compact]);
  const shown = useMemo(() => {
    const fit = rows.slice(0, lay.rows);
    const own = rows.find((row) => row.index === chosen.index);
    return own && !fit.includes(own) ? [...fit.slice(0, -1), own] : fit;
  }, [rows, lay.rows, chosen.index]);

  const steps = scenario.truth === 'steps';
  const bound = steps ? unrolled.bound : null;
  const pathBound = steps ? unrolled.pathBound : null;
  const scale = useMemo(() => {
    const spanned = extent(
      unrolled,
      [bound, pathBound].filter((b) => b !== null),
    );
    return spanned && { ...spanned, y: logScale(spanned, lay.top, lay.bottom) };
  }, [unrolled, bound, pathBound, lay]);
  const y = scale?.y;
  const x = useMemo(() => stepScale(T, unrolled.initContribution > 0, lay.left, lay.right), [T, unrolled, lay]);
  const numbers = useMemo(() => stepTicks(T, lay.right - lay.left, compact ? 44 : 60), [T, lay, compact]);

  const bad = overflowSentence(result);
  /** Where a cut meets the error line: random ones at their tails. Zero stands on the floor. */
  const meets = (index: number): number | null => {
    const estimate = unrolled.estimates[index];
    if (!estimate || !y) return null;
    const error = estimate.baseError;
    if (error === 0) return bad ? null : lay.bottom;
    const at = y(error);
    return Number.isFinite(at) ? Math.min(at, lay.bottom) : null;
  };
  const K = stepsKept(chosen.estimator, T);
  const cutAt = x(T - K);
  const cuttable = hasK(chosen.estimator);
  const flag = flagBox(cutAt, chosen.name, cuttable, lay.flag, width);
  const others = compared
    .filter((c) => c !== chosen && hasOwnPath(c.estimator))
    .map(({ index, name, identity, estimator }): Cut => {
      const kept = stepsKept(estimator, T);
      return { index, name, identity, x: x(T - kept), error: meets(index) };
    });
  const marks = cutMarks(others, flag, lay, width, !compact);
  const error = meets(chosen.index);

  const note = bad
    ? ({ tone: 'bad', text: plain(bad) } as const)
    : nothingFlows(result)
      ? ({ tone: 'plain', text: plain(stationarySentence()) } as const)
      : !steps
        ? ({
            tone: 'plain',
            text: unrolled.implicitReason ? plain(boundNote(unrolled.implicitReason)) : stripWords.boundNeedsSteps,
          } as const)
        : unrolled.bound === null && unrolled.boundReason
          ? ({ tone: 'warn', text: plain(boundNote(unrolled.boundReason)) } as const)
          : null;
  const room = lay.right - lay.left - 20;
  const plates = note ? [Math.min(room, 460), room * 0.72, room * 0.5].map((most) => plate(note.text, most)) : [];
  const base = unrolled.estimates[chosen.index];
  const errorText =
    base && (isRandom(base.estimator) ? stripWords.tailsOf(base.baseError) : stripWords.errorOf(base.error));
  const placed =
    y &&
    labels({
      unrolled,
      bound,
      pathBound,
      layout: lay,
      x,
      y,
      compact,
      floored: scale.floored,
      cuts: [cutAt, ...others.map((o) => o.x)],
      error: error !== null && errorText ? { x: cutAt, y: error, text: errorText } : null,
      plates,
    });

  const select = useCallback((selected: number) => actions.edit({ selected }), [actions]);

  const plateAt = placed ? placed.plate : (plates[0] ?? null) && { note: plates[0]!, at: centred(plates[0]!, lay) };
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
      <desc id={id}>{plain(stripSentence(result, cursor))}</desc>
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
              theme={theme}
            />
            <Lines unrolled={unrolled} bound={bound} pathBound={pathBound} x={x} y={y} lay={lay} />
          </>
        )}
        <StepAxis
          ticks={numbers.map((t) => ({ value: t, label: String(t) }))}
          x={(t) => x(t - 0.5)}
          y={lay.bottom}
          left={lay.left}
          right={lay.right}
        />
        <text className="axis-name" x={lay.left - 8} y={lay.bottom + 15} textAnchor="end">
          {stripWords.axis}
        </text>
        {x.first === 0 && (
          <text className="axis-name" x={x(0) - Math.max(3, x.cell) / 2} y={lay.bottom + 15} textAnchor="middle">
            {stripWords.init}
          </text>
        )}
      </Decoration>
      <Steps result={result} step={stepNow} start={Math.max(1, T - K)} x={x} lay={lay} actions={actions} />
      <Decoration>
        <Cuts marks={marks} layout={lay} />
        {placed?.lines.map((label) => (
          <text
            key={label.text}
            className={`label ${label.tone}`}
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
        box={flag}
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
      {note && plateAt && <PlateNote note={plateAt.note} at={plateAt.at} tone={note.tone} />}
      <Decoration>
        {error !== null && <Marker identity={chosen.identity} colour={chosen.colour} x={cutAt} y={error} r={5} />}
        {placed?.error && errorText && (
          <text
            className="label"
            x={placed.error.x}
            y={placed.error.y + placed.error.height / 2}
            dy="0.35em"
            style={{ fill: chosen.colour }}
          >
            {errorText}
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
          crowded={isCrowded(marks, flag, x(stepNow), 48)}
        />
      )}
      <Kept rows={shown} selected={chosen.index} layout={lay} x={x} width={width} onSelect={select} />
    </svg>
  );
};
