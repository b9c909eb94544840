import { useMemo } from 'react';
import { same } from '../../core/identical.ts';
import { sliceOf } from '../../scenario/slice.ts';
import { PlaneView } from './planeView.tsx';
import type { OuterPlaneProps } from './props.ts';
import { actionsWithin, cursorAlong, resultAlong } from './sliced.ts';

/** More than two outer variables: the plane of two of them through λ₁. */
export const SliceView = (props: OuterPlaneProps) => {
  const { result, pinned, cursor, actions } = props;
  const { lambda, slice: axes } = result.scenario;
  const slice = useMemo(() => sliceOf({ lambda, slice: axes })!, [lambda, axes]);
  const own = useMemo(() => actionsWithin(actions, slice), [actions, slice]);
  const comparable =
    pinned && pinned.scenario.lambda.length === lambda.length && same(pinned.scenario.slice.outer, slice.axes);
  return (
    <PlaneView
      {...props}
      result={resultAlong(result, slice.axes)}
      pinned={comparable ? resultAlong(pinned, slice.axes) : null}
      cursor={cursorAlong(cursor, slice.axes)}
      actions={own}
    />
  );
};
