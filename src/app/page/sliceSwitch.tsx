import { memo } from 'react';
import { sliceWords } from '#words/slice.ts';
import type { Pair, Scenario } from '../../scenario/scenario.ts';
import { traitsOf } from '../../scenario/source.ts';
import { useActions, useExplorer } from '../explorer/context.ts';

/** The pair with another component on one axis; the one that stood there where it is the other axis's. */
export const withComponent = (pair: Pair, axis: 0 | 1, component: number): Pair => {
  const other = pair[axis === 0 ? 1 : 0] === component ? pair[axis] : pair[axis === 0 ? 1 : 0];
  return axis === 0 ? [component, other] : [other, component];
};

/** Which two components a plane of more than two shows. */
export const SliceSwitch = memo(({ of }: { of: keyof Scenario['slice'] }) => {
  const { edit } = useActions();
  const slice = useExplorer(({ scenario }) => scenario.slice);
  const names = useExplorer(({ scenario }) => traitsOf(scenario.problem).names[of === 'outer' ? 'lambda' : 'w']);
  if (names.length <= 2) return null;
  const words = sliceWords[of];
  const choose = (axis: 0 | 1, component: number) =>
    edit({
      slice: { ...slice, [of]: withComponent(slice[of], axis, component) },
      ...(of === 'outer' ? { frame: null } : {}),
    });
  return (
    <span className="slice-switch" title={of === 'outer' ? sliceWords.plane : sliceWords.path}>
      {([0, 1] as const).map((axis) => (
        <select
          key={axis}
          className="quiet"
          aria-label={axis === 0 ? words.across : words.up}
          value={slice[of][axis]}
          onChange={(event) => choose(axis, Number(event.target.value))}
        >
          {names.map((name, i) => (
            <option key={name} value={i}>
              {name}
            </option>
          ))}
        </select>
      ))}
    </span>
  );
});
