import { b2Of, twoTasksConstants, twoTasksFault } from '../../core/problems/twoTasks.ts';
import { formulaOfTasks, type TwoTasksText, twoTasksOf } from '../../core/problems/twoTasksText.ts';
import { limits } from '../../scenario/limits.ts';
import type { Draw, Scenario } from '../../scenario/scenario.ts';
import { settings } from '../../scenario/settings/settings.ts';
import { formulaOf, traitsOf } from '../../scenario/source.ts';
import { railWords, taskWords } from '../../words/en/rail.ts';
import { NumberField } from '../controls/numberField.tsx';
import { Switch } from '../controls/switch.tsx';
import { useActions, useExplorer, useShows } from '../explorer/context.ts';
import { Group } from './setting.tsx';

/** The two tasks with r = T steps of size α = γ. */
const namedAt = ({ a, b2, A }: TwoTasksText, { T, stepSize }: Pick<Scenario, 'T' | 'stepSize'>) =>
  ({ kind: 'two-tasks', a, b: b2, A, alpha: stepSize, r: T }) as const;

/** U Theorem 2's constants: a₁ and a₂, and D, from which the minimum of the second task follows. */
const TwoTasks = ({ tasks }: { readonly tasks: TwoTasksText }) => {
  const { edit } = useActions();
  const T = useExplorer(({ scenario }) => scenario.T);
  const stepSize = useExplorer(({ scenario }) => scenario.stepSize);
  const named = namedAt(tasks, { T, stepSize });
  const fault = twoTasksFault(named);
  const D = twoTasksConstants(named).plateau ** 2 / 2;
  const set = (a: TwoTasksText['a'], wanted: number) => {
    const b2 = b2Of(wanted, a, stepSize, T);
    if (Number.isFinite(b2)) edit({ problem: formulaOfTasks({ a, b2, A: b2 / a[1] + 1 }) });
  };
  const { curvature } = limits.twoTasks;
  return (
    <>
      <div className="vector">
        <span className="symbol math" aria-hidden="true">
          D
        </span>
        <NumberField
          label={taskWords.D}
          value={Number(D.toPrecision(6))}
          min={1e-9}
          max={1e6}
          status={fault ? 'bad' : 'ok'}
          step={(v, direction) => Math.max(1e-9, Number((v * 1.1 ** direction).toPrecision(3)))}
          onChange={(next) => set(tasks.a, next)}
        />
        <span className="hint">{taskWords.plateau}</span>
      </div>
      <div className="vector">
        <span className="symbol math" aria-hidden="true">
          a
        </span>
        {tasks.a.map((x, i) => (
          <NumberField
            // biome-ignore lint/suspicious/noArrayIndexKey: the tasks keep their order.
            key={i}
            label={taskWords.a(i + 1)}
            value={x}
            {...curvature}
            step={(v, direction) => Math.max(curvature.min, Number((v + 0.1 * direction).toFixed(6)))}
            onChange={(next) => set(i === 0 ? [next, tasks.a[1]] : [tasks.a[0], next], D)}
          />
        ))}
      </div>
      <p className="control-note" role="status">
        {fault?.code === 'alpha-too-large'
          ? taskWords.alphaTooLarge(fault.limit)
          : taskWords.follows(tasks.b2, tasks.A)}
      </p>
    </>
  );
};

/** What tasks differ in, and whether each update follows all of them or one. */
export const Tasks = () => {
  const shows = useShows();
  const { edit } = useActions();
  const problem = useExplorer(({ scenario }) => scenario.problem);
  const draw = useExplorer(({ scenario }) => scenario.draw);
  const formula = formulaOf(problem);
  const twoTasks = formula && twoTasksOf(formula);
  if (!shows('tasks') || traitsOf(problem).tasks === 1) return null;
  return (
    <Group title={taskWords.title}>
      {twoTasks && <TwoTasks tasks={twoTasks} />}
      <Switch<Draw>
        legend={taskWords.draw}
        options={settings.draw.domain.values}
        labels={taskWords.draws}
        value={draw}
        onChange={(next) => edit({ draw: next })}
      />
    </Group>
  );
};

/** How many runs are made of what is drawn, and how far apart they start. */
export const Runs = () => {
  const { edit } = useActions();
  const runs = useExplorer(({ scenario }) => scenario.runs);
  const spread = useExplorer(({ scenario }) => scenario.spread);
  return (
    <div className="vector">
      <span className="symbol" aria-hidden="true">
        {railWords.runsShort}
      </span>
      <NumberField
        label={railWords.runs}
        value={runs}
        integer
        {...limits.runs}
        step={(v, direction) => Math.max(0, Math.min(limits.runs.max, direction > 0 ? Math.max(1, 2 * v) : v >> 1))}
        onChange={(next) => edit({ runs: next })}
      />
      <NumberField
        label={railWords.spread}
        value={spread}
        {...limits.spread}
        step={(v, direction) => Math.max(0, v + direction)}
        onChange={(next) => edit({ spread: next })}
      />
      <span className="hint">{railWords.runsHint}</span>
    </div>
  );
};
