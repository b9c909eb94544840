import { useMemo } from 'react';
import { startWords as words } from '#words/start.ts';
import { norm } from '../../core/space.ts';
import type { Result } from '../../engine/result.ts';
import { beatOf } from '../../scenario/start.ts';
import { Decoration } from '../marks/decoration.tsx';
import { identities } from '../marks/palette.ts';
import { Flag } from '../strip/flag.tsx';
import { type Layout, stepScale } from '../strip/geometry.ts';
import { Cells } from '../strip/plot.tsx';
import type { Theme } from '../view.ts';
import '../strip/strip.css';
import './plain.css';

interface PlainStripProps {
  readonly result: Result;
  readonly width: number;
  readonly height: number;
  readonly compact: boolean;
  readonly theme: Theme;
  /** Whether the cut has not been dragged yet: it then says that it can be. */
  readonly untouched: boolean;
  onCut(K: number): void;
  onHold(held: boolean): void;
}

/** What the direct term's bar takes at the right of a narrow strip. */
const bar = 40;
const colour = identities[0]!.css;

/** The strip on a linear axis, on which old steps hardly count: cells, the cut, and the direct term where λ has one. */
export const PlainStrip = (props: PlainStripProps) => {
  const { result, width, height, compact, theme, untouched } = props;
  const { scenario, unrolled } = result;
  const beat = beatOf(scenario);
  const T = unrolled.contribution.length;
  const { K: chosen = T } = scenario.estimators[0]!.estimator as { K?: number };
  const K = Math.min(chosen, T);
  const flag = compact ? 32 : 28;
  const direct = beat === 'direct' ? norm(unrolled.direct) : 0;
  const right = compact && direct > 0 ? width - bar : width;
  const lay = useMemo(
    (): Layout => ({
      ...{ left: 0, right, top: flag + 16, bottom: height - 24, flag },
      ...{ rowsTop: height, rowHeight: 0, rows: 0 },
    }),
    [right, flag, height],
  );
  const x = useMemo(() => stepScale(T, false, lay.left, lay.right), [T, lay]);
  const most = useMemo(() => Math.max(direct, ...unrolled.contribution), [direct, unrolled]);
  const y = useMemo(() => (v: number) => lay.bottom - ((lay.bottom - lay.top) * v) / most, [lay, most]);
  const cutAt = x(T - K);
  const text = words.flag(K);
  // As wide as its figures are many, so that the picture in the page has the same.
  const wide = 40 + 7 * text.length;
  const box = { x: cutAt + 1 >= wide ? cutAt + 1 - wide : Math.max(0, cutAt - 1), y: 1, width: wide, height: flag };
  const bars = compact ? words.barsShort : beat === 'direct' ? words.barsAtStop : words.bars;
  const [forgotten, kept] = [words.forgotten(T - K), words.kept(K)];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in an SVG.
    <svg className="strip plain-strip" width={width} height={height} role="group" aria-label={words.strip}>
      <Decoration>
        <Cells
          unrolled={unrolled}
          x={x}
          y={y}
          lay={lay}
          cut={T - K}
          colour={colour}
          heads={beat === 'coin'}
          keepsInit={false}
          reached={null}
          theme={theme}
        />
        <path className="plain-base" d={`M0,${lay.bottom}H${right}`} />
        <text className="label minor" x={0} y={lay.top + 4}>
          {bars}
        </text>
        <text className="axis-name" x={0} y={lay.bottom + 16}>
          {words.firstStep}
        </text>
        <text className="axis-name" x={right} y={lay.bottom + 16} textAnchor="end">
          {words.lastStep(T)}
        </text>
        {beat === 'coin' ? (
          <text className="label" x={Math.max(120, cutAt - 90)} y={lay.bottom - 52} textAnchor="end" fill={colour}>
            {words.heads(T)}
          </text>
        ) : (
          cutAt > 110 && (
            <text className="label" x={cutAt - (K < 20 ? 90 : 10)} y={lay.bottom - 32} textAnchor="end">
              {forgotten}
            </text>
          )
        )}
        {beat !== 'coin' && right - cutAt > 120 && (
          <text className="label" x={cutAt + 10} y={lay.top + 4} style={{ fill: colour }}>
            {kept}
          </text>
        )}
        {direct > 0 && (
          <g>
            <rect
              x={compact ? right + 10 : right + 16}
              y={y(direct)}
              width={7}
              height={lay.bottom - y(direct)}
              fill="var(--ink)"
            />
            <text
              className="label ink"
              x={compact ? width : right + 32}
              y={compact ? y(direct) - 6 : lay.top + 4}
              textAnchor={compact ? 'end' : 'start'}
            >
              {compact ? words.directShort : words.direct}
            </text>
          </g>
        )}
      </Decoration>
      <Flag
        text={text}
        colour={colour}
        box={box}
        x={cutAt}
        bottom={lay.bottom}
        compact={compact}
        drag={{
          label: words.cut,
          valueText: words.cutText(K, T),
          K,
          T,
          at: (px) => T - x.cutAt(px),
          onChange: props.onCut,
          onHold: props.onHold,
        }}
      />
      {untouched && right - box.x - box.width > 60 && (
        <Decoration>
          <text className="axis-name" x={box.x + box.width + 10} y={flag / 2 + 1} dy="0.35em">
            {words.drag}
          </text>
        </Decoration>
      )}
    </svg>
  );
};
