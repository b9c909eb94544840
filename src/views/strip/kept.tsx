import { type KeyboardEvent, memo, useCallback, useMemo } from 'react';
import { keptWords, stripWords } from '#words/stripWords.ts';
import { carriesTangents } from '../../core/estimators/choice.ts';
import { same } from '../../core/identical.ts';
import type { Cost } from '../../engine/result.ts';
import { keptPath } from './cells.ts';
import type { Layout, StepScale } from './geometry.ts';

export interface KeptRow {
  /** Index into the scenario's estimators. */
  readonly index: number;
  readonly name: string;
  readonly colour: string;
  readonly cost: Cost;
  /** Which states it holds while the two passes are walked; null: at rest, where those of its memory peak are drawn. */
  readonly held: Uint8Array | null;
  /** What the pinned run's estimator of the same slot keeps, on the same axis, where that differs. */
  readonly pinned: { readonly kept: Uint8Array; readonly cost: Cost } | null;
}

const sum = (flags: Uint8Array): number => flags.reduce((total, flag) => total + flag, 0);

/** The states that only heads keep: drawn hollow where they are all the others, since no count says which they are else. */
const headsOnly = ({ kept, counted, countedHeads }: Cost): Uint8Array | null => {
  if (!countedHeads || countedHeads.statesPeak <= counted.statesPeak) return null;
  return countedHeads.statesPeak >= kept.length ? kept.map((k) => 1 - k) : null;
};

const Row = memo(
  (props: {
    readonly row: KeptRow;
    readonly y: number;
    readonly height: number;
    readonly x: StepScale;
    readonly left: number;
    readonly right: number;
    readonly width: number;
    readonly chosen: boolean;
    onSelect(index: number): void;
  }) => {
    const { row, y, height, x, left, right, width, chosen, onSelect } = props;
    const inset = Math.max(2, Math.round(height * 0.18));
    const middle = y + height / 2;
    const path = useCallback(
      (flags: Uint8Array | null | undefined, pad: number) =>
        flags ? keptPath(flags, x, y + inset + pad, y + height - inset - pad) : '',
      [x, y, height, inset],
    );
    const [kept, heads] = useMemo(() => [path(row.cost.kept, 0), path(headsOnly(row.cost), 0.5)], [row.cost, path]);
    const pinned = useMemo(() => path(row.pinned?.kept, -1.5), [row.pinned, path]);
    const held = row.held && path(row.held, 0);
    const select = () => onSelect(row.index);
    return (
      // biome-ignore lint/a11y/useSemanticElements: an <input type="radio"> cannot stand in an SVG.
      <g
        className="kept"
        role="radio"
        aria-checked={chosen}
        aria-label={`${row.name}, ${keptWords(row.cost)}${row.pinned ? ` (${stripWords.pinned} ${keptWords(row.pinned.cost)})` : ''}`}
        data-row={row.index}
        data-who={row.index}
        tabIndex={chosen ? 0 : -1}
        onClick={select}
        onKeyDown={(event) => {
          if (event.key === ' ' || event.key === 'Enter') {
            event.preventDefault();
            select();
          }
        }}
      >
        <rect
          className="kept-ground"
          x={0}
          y={y}
          width={width}
          height={height}
          fill={chosen ? 'var(--raised)' : 'transparent'}
        />
        <text className="row-name" x={left - 8} y={middle} dy="0.35em" textAnchor="end" style={{ fill: row.colour }}>
          {row.name}
        </text>
        <line x1={x(0)} x2={right} y1={middle} y2={middle} stroke="var(--rule-2)" strokeDasharray="3 3" />
        {heads && <path d={heads} fill="var(--ground)" stroke={row.colour} strokeWidth={1} strokeOpacity={0.8} />}
        <path d={kept} fill={row.colour} fillOpacity={row.held ? 0.16 : 1} />
        {held && <path d={held} fill={row.colour} />}
        {pinned && <path d={pinned} fill="none" stroke={row.colour} strokeOpacity={0.6} />}
        <text className="row-states" x={right + 9} y={middle} dy="0.35em">
          {row.held && !carriesTangents(row.cost.estimator)
            ? stripWords.states(sum(row.held), null)
            : keptWords(row.cost)}
        </text>
      </g>
    );
  },
  same,
);

/** One row per compared estimator on the steps' axis: which of w_0 … w_{T−1} are alive when it needs the most memory. */
export const Kept = memo(
  (props: {
    readonly rows: readonly KeptRow[];
    readonly selected: number;
    readonly layout: Layout;
    readonly x: StepScale;
    readonly width: number;
    onSelect(index: number): void;
  }) => {
    const { rows, selected, layout, x, width, onSelect } = props;
    const key = (event: KeyboardEvent<SVGGElement>) => {
      const move = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      if (!move) return;
      event.preventDefault();
      event.stopPropagation();
      const here = rows.findIndex((row) => row.index === selected);
      const next = rows[(here + move + rows.length) % rows.length]!.index;
      event.currentTarget.querySelector<SVGGElement>(`[data-row="${next}"]`)?.focus();
      onSelect(next);
    };
    return (
      <g role="radiogroup" tabIndex={-1} aria-label={stripWords.rows} onKeyDown={key}>
        {rows.map((row, i) => (
          <Row
            key={row.index}
            row={row}
            y={layout.rowsTop + i * layout.rowHeight}
            height={layout.rowHeight}
            x={x}
            left={layout.left}
            right={layout.right}
            width={width}
            chosen={row.index === selected}
            onSelect={onSelect}
          />
        ))}
      </g>
    );
  },
);
