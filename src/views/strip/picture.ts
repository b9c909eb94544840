import { useMemo } from 'react';
import { estimatorName, shortName } from '#words/estimators.ts';
import { keptWords, stripWords } from '#words/stripWords.ts';
import { drawOf, type Estimator, hasOwnPath, withinSteps } from '../../core/estimators/choice.ts';
import { stepsBack } from '../../facts/drawnDepth.ts';
import { hasK } from '../../state/edits.ts';
import type { Rect } from '../geometry/rect.ts';
import { steady } from '../geometry/steady.ts';
import { type Identity, identityOf } from '../marks/palette.ts';
import { type Plate, plate } from '../marks/plate.tsx';
import type { ViewProps } from '../view.ts';
import { type Cut, cutMarks, flagBox } from './cuts.tsx';
import {
  both,
  type Extent,
  extent,
  type Layout,
  lastSteps,
  layout,
  logScale,
  stepScale,
  stepTicks,
} from './geometry.ts';
import { labels } from './lines.ts';
import type { StripProps } from './props.ts';

/** An estimator as the strip draws it; K as computed. */
interface Drawn {
  readonly index: number;
  readonly estimator: Estimator;
  readonly slot: number;
  readonly name: string;
  readonly identity: Identity;
  readonly colour: string;
}

const centred = ({ width, height }: Plate, lay: Layout): Rect => ({
  x: (lay.left + lay.right - width) / 2,
  y: (lay.top + lay.bottom - height) / 2,
  width,
  height,
});

/** Where everything of the strip stands. It knows of no cursor: while one moves, nothing here is computed again. */
export const useStripPicture = ({
  result,
  pinned,
  width,
  height,
  compact,
  layers,
}: Pick<ViewProps, 'result' | 'pinned' | 'width' | 'height' | 'compact'> & Pick<StripProps, 'layers'>) => {
  const { scenario, unrolled: computed, costs } = result;
  const single = result.tensors?.unrolled && layers;
  const floor = useMemo(() => (single ? single.singleFloor(computed) : 0), [computed, single]);
  const unrolled = useMemo(() => (single ? single.onFloor(computed, floor) : computed), [computed, single, floor]);
  const T = unrolled.contribution.length;

  const compared = useMemo(
    () =>
      scenario.estimators.map(({ estimator, slot }, index): Drawn => {
        const e = withinSteps(estimator, T);
        const identity = identityOf(e, slot);
        const name = (compact ? shortName : estimatorName)(e, scenario.truth);
        return { index, estimator: e, slot, name, identity, colour: identity.css };
      }),
    [scenario.estimators, scenario.truth, T, compact],
  );
  const chosen = compared[scenario.selected] ?? compared[0]!;
  const rows = useMemo(
    () =>
      compared.flatMap((one) => {
        const cost = costs[one.index];
        return cost ? [{ ...one, cost }] : [];
      }),
    [compared, costs],
  );
  const lay = useMemo(() => {
    const states = rows.map(({ cost }) => keptWords(cost));
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
  const under = pinned?.unrolled;
  const spanned = useMemo((): Extent | null => {
    const live = extent(
      unrolled,
      [bound, pathBound].filter((b) => b !== null),
    );
    const all = both(live, under ? extent(lastSteps(under, T), []) : null);
    if (!all) return null;
    const { low, high } = steady(all.low, all.high);
    return { low: all.floored ? all.low : low, high, floored: all.floored };
  }, [unrolled, under, bound, pathBound, T]);
  const { low = 0, high = 0, floored = false } = spanned ?? {};
  const scale = useMemo(
    () => (high > 0 ? { low, high, floored, y: logScale({ low, high }, lay.top, lay.bottom) } : null),
    [low, high, floored, lay.top, lay.bottom],
  );
  const y = scale?.y;
  const hasInit = unrolled.initContribution > 0;
  const x = useMemo(() => stepScale(T, hasInit, lay.left, lay.right), [T, hasInit, lay.left, lay.right]);
  const numbers = useMemo(() => stepTicks(T, lay.right - lay.left, compact ? 44 : 60), [T, lay, compact]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: all that is read of the result stands here.
  const back = useMemo(
    () => compared.map(({ index }) => Math.min(T, stepsBack(result, index))),
    [compared, result.descent, scenario.tau, T],
  );
  const K = back[chosen.index]!;
  const cutAt = x(T - K);
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that is read of the result stands here.
  const marks = useMemo(() => {
    const note = layers?.noteOf(result) ?? null;
    /** Where a cut meets the error line: those with a coin at their tails. Zero stands on the floor. */
    const meets = ({ index, estimator }: Drawn): number | null => {
      const estimate = unrolled.estimates[index];
      if (!estimate || !y) return null;
      const error = drawOf(estimator) === 'depth' ? unrolled.error[back[index]!]! : estimate.baseError;
      if (error === 0) return note?.tone === 'bad' ? null : lay.bottom;
      const at = y(error);
      return Number.isFinite(at) ? Math.min(at, lay.bottom) : null;
    };
    const flag = flagBox(cutAt, chosen.name, hasK(chosen.estimator), lay.flag, width);
    const others = compared
      .filter((c) => c !== chosen && hasOwnPath(c.estimator))
      .map((one): Cut => {
        const { index, name, identity } = one;
        return { index, name, identity, x: x(T - back[index]!), error: meets(one) };
      });
    const room = lay.right - lay.left - 20;
    const plates = note ? [Math.min(room, 460), room * 0.72, room * 0.5].map((most) => plate(note.text, most)) : [];
    const base = computed.estimates[chosen.index];
    const draw = drawOf(chosen.estimator);
    const errorText =
      base &&
      (draw === 'depth'
        ? stripWords.drew(K)
        : draw === 'coin'
          ? stripWords.tailsOf(base.baseError)
          : stripWords.errorOf(base.error));
    const error = meets(chosen);
    const placed =
      y &&
      labels({
        unrolled,
        bound,
        pathBound,
        pinned: under?.error ?? null,
        layout: lay,
        x,
        y,
        compact,
        floor:
          floor > 0
            ? { y: y(floor), arithmetic: 'float32' }
            : scale.floored
              ? { y: lay.bottom, arithmetic: 'float64' }
              : null,
        cuts: [cutAt, ...others.map((o) => o.x)],
        error: error !== null && errorText ? { x: cutAt, y: error, text: errorText } : null,
        plates,
      });
    const plateAt = placed ? placed.plate : (plates[0] ?? null) && { note: plates[0]!, at: centred(plates[0]!, lay) };
    return {
      flag,
      /** The other estimators' cuts. */
      cuts: cutMarks(others, flag, lay, width, !compact),
      /** Where the selected cut meets the error line, and its text. */
      error,
      errorText,
      lines: placed?.lines ?? [],
      errorAt: placed?.error ?? null,
      plate: note && plateAt ? { ...plateAt, tone: note.tone } : null,
    };
  }, [
    scenario.truth,
    computed,
    unrolled,
    floor,
    under,
    compared,
    chosen,
    lay,
    x,
    scale,
    back,
    cutAt,
    width,
    compact,
    T,
    layers,
  ]);

  return { T, unrolled, floor, compared, chosen, lay, shown, bound, pathBound, scale, x, numbers, K, cutAt, marks };
};
