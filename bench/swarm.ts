import { drain } from '../src/core/dynamics.ts';
import type { Estimator } from '../src/core/estimators/choice.ts';
import { compile } from '../src/core/formula.ts';
import { swarm, uniformStarts } from '../src/core/outer/swarm.ts';
import { twoTasksFormula, twoTasksOfFig1a } from '../src/core/problems/twoTasks.ts';
import type { Row } from './row.ts';

/** Two cores make 4096 runs of 10⁴ updates in 3 s where the toy's kernel takes 0.12 µs per λ: so many of its λ an update of one core. */
const TARGET = (2 * 3e6) / (4096 * 1e4) / 0.12;

/** Many runs on U's two tasks, on one core: an update as a multiple of the toy's kernel, `kernel` µs per λ, of the same run. */
export const swarms = (kernel: number): Row[] => {
  const problem = compile(twoTasksFormula(twoTasksOfFig1a));
  const [runs, iterations] = [1024, 1000];
  const update = (estimator: Estimator): number => {
    const question = {
      ...{ problem, estimator, seed: 1, tasks: 'one' as const, wanted: [1, iterations + 1] },
      descent: { T: 10, stepSize: 0.1, w0: [0] },
      outer: { schedule: 'harmonic' as const, stepSize: 10, iterations },
      starts: uniformStarts(1, runs, [-10], [30]),
    };
    const made = () => drain(swarm(question, () => {}));
    made();
    const start = performance.now();
    made();
    return ((performance.now() - start) * 1000) / (runs * iterations);
  };
  const row = (name: string, estimator: Estimator): Row => ({
    name: `an update of a swarm on two tasks, ${name}`,
    value: update(estimator) / kernel,
    unit: '× the toy’s kernel',
    target: TARGET,
  });
  return [row('first order', { kind: 'first-order' }), row('UFOM, q = 0.1', { kind: 'ufom', q: 0.1 })];
};
