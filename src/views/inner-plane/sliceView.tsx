import { useMemo } from 'react';
import { same } from '../../core/identical.ts';
import type { Result, Unrolled } from '../../engine/result.ts';
import { componentsOf, solutionIsLambda } from '../../facts/innerPath.ts';
import type { Pair } from '../../scenario/scenario.ts';
import { alongAxes, rowsAlong } from '../../scenario/slice.ts';
import { remember } from '../remember.ts';
import type { Actions } from '../view.ts';
import type { InnerPlaneProps } from './props.ts';
import { StatesView } from './statesView.tsx';

/** The path by its two components shown; λ with it where the solution is λ. */
const unrolledAlong = remember((unrolled: Unrolled, axes: Pair): Unrolled => {
  const { path, solution, lambda } = unrolled;
  return {
    ...unrolled,
    path: rowsAlong(path, componentsOf(unrolled), axes),
    solution: solution && alongAxes(solution, axes),
    lambda: solutionIsLambda(unrolled) ? alongAxes(lambda, axes) : [],
  };
});

const resultAlong = (result: Result, axes: Pair): Result => ({
  ...result,
  unrolled: unrolledAlong(result.unrolled, axes),
});

/** w₀ with the components shown moved by a hand; where it is that of several tasks, a component is the same one of each. */
const actionsAlong = (actions: Actions, w0: readonly number[], [i, j]: Pair): Actions => ({
  ...actions,
  edit: ({ w0: moved, ...change }) =>
    actions.edit(moved ? { ...change, w0: w0.with(i % w0.length, moved[0]!).with(j % w0.length, moved[1]!) } : change),
});

/** More than two inner variables: the plane of two of them, in which the path is seen along the others. */
export const SliceView = (props: InnerPlaneProps) => {
  const { result, pinned, actions } = props;
  const { w0, slice } = result.scenario;
  const own = useMemo(() => actionsAlong(actions, w0, slice.inner), [actions, w0, slice.inner]);
  const comparable =
    pinned &&
    componentsOf(pinned.unrolled) === componentsOf(result.unrolled) &&
    same(pinned.scenario.slice.inner, slice.inner);
  return (
    <StatesView
      {...props}
      result={resultAlong(result, slice.inner)}
      pinned={comparable ? resultAlong(pinned, slice.inner) : null}
      actions={own}
    />
  );
};
