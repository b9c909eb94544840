import { railWords, taskWords } from '#words/rail.ts';
import { b2Of, twoTasksAt, twoTasksConstants, twoTasksOfFig1a, twoTasksOfFig1d } from '../../core/problems/twoTasks.ts';
import { formulaOfTasks, type TwoTasksText, twoTasksOf } from '../../core/problems/twoTasksText.ts';
import { clamp, limits } from '../../scenario/limits.ts';
import type { Draw, Scenario } from '../../scenario/scenario.ts';
import { settings } from '../../scenario/settings/settings.ts';
import { formulaOf, traitsOf } from '../../scenario/source.ts';
import { NumberField } from '../controls/numberField.tsx';
import { Switch } from '../controls/switch.tsx';
import { useActions, useExplorer, useShows } from '../explorer/context.ts';
import { Group } from './setting.tsx';

const figures = { a: twoTasksOfFig1a, d: twoTasksOfFig1d } as const;
type Figure = keyof typeof figures;
const starts = { a: { lambda: [10], spread: 20 }, d: { lambda: [0], spread: 50 } } as const;

const isAsIn = (figure: Figure, tasks: TwoTasksText, { T, stepSize }: Pick<Scenario, 'T' | 'stepSize'>): boolean => {
  const { b2, A } = twoTasksConstants(figures[figure]);
  const { a, r, alpha } = figures[figure];
  const near = (x: number, y: number): boolean => Math.abs(x - y) <= 1e-9 * Math.abs(y);
  return (
    near(tasks.a[0], a[0]) &&
    near(tasks.a[1], a[1]) &&
    near(tasks.b2, b2) &&
    near(tasks.A, A) &&
    T === r &&
    stepSize === alpha
  );
};

/** U Theorem 2's constants: a₁ and a₂, and D, from which the minimum of the second task follows. */
const TwoTasks = ({ tasks }: { readonly tasks: TwoTasksText }) => {
  const { edit } = useActions();
  const T = useExplorer(({ scenario }) => scenario.T);
  const stepSize = useExplorer(({ scenario }) => scenario.stepSize);
  const named = twoTasksAt(tasks, { T, stepSize });
  const D = twoTasksConstants(named).plateau ** 2 / 2;
  const { curvature, minimum } = limits.twoTasks;
  const most = Math.min(curvature.max, Number((0.99999 / stepSize).toPrecision(6)));
  const set = (a: TwoTasksText['a'], b2: number) => {
    const within = Math.min(minimum.max * Math.min(1, a[1] / 2), Math.max(minimum.min, b2));
    edit({ problem: formulaOfTasks({ a, b2: within, A: within / a[1] + 1 }) });
  };
  /** Another a keeps D, where there is one. */
  const setCurvatures = (a: TwoTasksText['a']) => {
    const b2 = D > 0 ? b2Of(D, a, stepSize, T) : Number.NaN;
    set(a, Number.isFinite(b2) ? Math.abs(b2) : tasks.b2);
  };
  /** What stands in the paper: for 10 steps, from θ₀ in [−10, 30] or [−50, 50]. */
  const setAsIn = (figure: Figure) => {
    const { b2, A } = twoTasksConstants(figures[figure]);
    const { a, r, alpha } = figures[figure];
    edit({ problem: formulaOfTasks({ a, b2, A }), T: r, stepSize: alpha, ...starts[figure] });
  };
  const asIn = (Object.keys(figures) as Figure[]).find((figure) => isAsIn(figure, tasks, { T, stepSize }));
  const isFree = Math.abs(tasks.A - (tasks.b2 / tasks.a[1] + 1)) > 1e-9 * tasks.A;
  const reached = (b2: number) => Number((D * (b2 / tasks.b2) ** 2).toPrecision(3));
  return (
    <>
      <select
        className="quiet"
        aria-label={taskWords.constants}
        value={asIn ?? ''}
        onChange={(event) => setAsIn(event.target.value as Figure)}
      >
        {!asIn && <option value="">{taskWords.own}</option>}
        {(Object.keys(figures) as Figure[]).map((figure) => (
          <option key={figure} value={figure}>
            {taskWords.asIn[figure]}
          </option>
        ))}
      </select>
      {D > 0 && (
        <div className="vector">
          <span className="symbol math" aria-hidden="true">
            D
          </span>
          <NumberField
            label={taskWords.D}
            value={Number(D.toPrecision(6))}
            min={reached(minimum.min)}
            max={reached(minimum.max * Math.min(1, tasks.a[1] / 2))}
            step={(v, direction) => Number((v * 1.1 ** direction).toPrecision(3))}
            onChange={(next) => set(tasks.a, tasks.b2 * Math.sqrt(next / D))}
          />
          <span className="hint">{taskWords.plateau}</span>
        </div>
      )}
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
            min={curvature.min}
            max={most}
            beyond={taskWords.curvatureTooLarge(1 / stepSize)}
            step={(v, direction) => clamp(Number((v + 0.1 * direction).toFixed(6)), { ...curvature, max: most })}
            onChange={(next) => setCurvatures(i === 0 ? [next, tasks.a[1]] : [tasks.a[0], next])}
          />
        ))}
      </div>
      <div className="vector">
        <span className="symbol math" aria-hidden="true">
          b₂, A
        </span>
        <NumberField
          label={taskWords.b2}
          value={Number(tasks.b2.toPrecision(6))}
          {...minimum}
          step={(v, direction) => Number((v * 1.1 ** direction).toPrecision(3))}
          onChange={(next) =>
            isFree
              ? edit({
                  problem: formulaOfTasks({ ...tasks, b2: next, A: Math.max(tasks.A, Math.abs(next / tasks.a[1])) }),
                })
              : set(tasks.a, next)
          }
        />
        <NumberField
          label={taskWords.A}
          value={Number(tasks.A.toPrecision(6))}
          min={Number((Math.abs(tasks.b2 / tasks.a[1]) * (1 + 1e-5)).toPrecision(6))}
          max={minimum.max}
          step={(v, direction) => Number((v * 1.1 ** direction).toPrecision(3))}
          onChange={(next) => edit({ problem: formulaOfTasks({ ...tasks, A: next }) })}
        />
      </div>
      <p className="control-note" role="status">
        {D > 0 ? taskWords.follows(tasks.b2, tasks.A) : taskWords.alike}
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
        names={taskWords.drawNames}
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
