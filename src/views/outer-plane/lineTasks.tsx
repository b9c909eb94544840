import { outerWords } from '#words/outerWords.ts';
import type { Line } from '../../engine/result.ts';
import type { Plane } from '../geometry/plane.ts';
import { isInside, type Pixel } from '../geometry/segments.ts';
import { curvePath } from './lineMarks.tsx';

/** More tasks than these are told apart by nobody. */
const named = 4;

/** Where a curve begins or comes into the plot, from the left; null where it is never in it. */
const beginningOf = (at: Float64Array, values: Float64Array, plane: Plane): Pixel | null => {
  const pixel = (i: number): Pixel => [plane.x(at[i]!), plane.y(values[i]!)];
  for (let i = 0; i < at.length; i++) if (isInside(plane.box, pixel(i))) return pixel(i);
  return null;
};

/** F of each task, thin under that of all; where they are few, by name. */
export const LineTasks = ({
  line,
  plane,
  clip,
}: {
  readonly line: Line;
  readonly plane: Plane;
  readonly clip: string;
}) => {
  const few = line.tasks.length <= named;
  const tasks = line.tasks.map((values, i) => ({ values, name: outerWords.task(i + 1), broken: few && i % 2 === 0 }));
  return (
    <g className="line-tasks">
      <g clipPath={clip} fill="none" stroke="var(--ink-3)" strokeOpacity={few ? 1 : 0.4}>
        {tasks.map(({ values, name, broken }) => (
          <path key={name} d={curvePath(line.lambda, values, plane)} strokeDasharray={broken ? '5 3' : undefined} />
        ))}
      </g>
      {few &&
        tasks.map(({ values, name }) => {
          const at = beginningOf(line.lambda, values, plane);
          return (
            at && (
              <text key={name} className="line-task" x={at[0] + 6} y={Math.max(plane.box.y + 12, at[1] - 5)}>
                {name}
              </text>
            )
          );
        })}
    </g>
  );
};
