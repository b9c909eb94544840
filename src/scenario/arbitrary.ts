import fc from 'fast-check';
import { type Estimator, estimatorKinds, parametersOf } from '../core/estimators/index.ts';
import { isKernels } from '../core/isKernels.ts';
import { defaultScenario } from './defaults.ts';
import { prepareFormulas } from './formula.ts';
import { iterationsWithin, limits, type Range } from './limits.ts';
import type { Compared, Frame, Outer, Scenario } from './scenario.ts';
import { schedules } from './settings/outer.ts';
import { type Chosen, settings } from './settings/settings.ts';
import { initialSlice } from './settings/slice.ts';
import { stepSizes } from './settings/stepSize.ts';
import { builtInProblems, startOf, traitsOf } from './source.ts';

/** Random valid scenarios, for the laws of repair, link and editing; typed problems among them. */
await prepareFormulas();

/** The usual comparison and an estimator that throws a coin. */
export const withCoin: readonly Compared[] = [
  ...defaultScenario().estimators,
  { estimator: { kind: 'debiased', K: 5, initTerm: 'drop', q: 0.1 }, slot: 4 },
];

const whole = ({ min, max }: Range) => fc.integer({ min, max });
const real = ({ min, max }: Range) => fc.double({ min, max, noNaN: true }).map((x) => x + 0);

export const estimators: fc.Arbitrary<Estimator> = fc
  .constantFrom(...estimatorKinds)
  .chain((kind) =>
    fc
      .record(
        Object.fromEntries(
          parametersOf(kind).map(([name, p]): [string, fc.Arbitrary<number | string>] => [
            name,
            p.type === 'word' ? fc.constantFrom(...p.words) : p.whole ? whole(p) : real(p),
          ]),
        ),
      )
      .map((parameters) => ({ kind, ...parameters }) as Estimator),
  );

const slots = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 });

export const formulas = fc
  .record({
    inner: fc.constantFrom('(w1-l1)^2/2 + (w2-l2)^2/4', 'exp(-l1) * (w1 - 1.5)^2 + w2^2 + 1.'),
    outer: fc.constantFrom('w1^2 + w2^2', 'sin(w1)*l2 + w2 * 2.'),
  })
  .chain((text) =>
    fc.record(
      {
        lambda: fc.constant(['l1', 'l2']),
        w: fc.constant(['w1', 'w2']),
        inner: fc.constant(text.inner),
        outer: fc.constant(text.outer),
        init: fc.constant(['l1 + 1', 'max(l2, 0.5)']),
        strongConvexity: fc.constantFrom(0.5, 1e-7),
        smoothness: fc.constantFrom(1, 20.25),
        window: fc.constant([-2, 1.5, 0, 1]),
        region: fc.constant([-1, 1, -0.25, 4]),
        tasks: fc.constant({
          names: ['a', 'b'],
          values: [
            [1, -0.5],
            [2.5, 0],
            [0, 1],
          ],
          weights: [1, 2, 0.5],
        }),
      },
      { requiredKeys: ['lambda', 'w', 'inner', 'outer'] },
    ),
  );

const frame: fc.Arbitrary<Frame> = fc
  .tuple(
    real({ min: -1e3, max: 1e3 }),
    real({ min: 1e-3, max: 1e3 }),
    real({ min: -1e3, max: 1e3 }),
    real({ min: 1e-3, max: 1e3 }),
  )
  .map(([x, width, y, height]) => [x, x + width, y, y + height] as const);

/** Any value of every setting that is one of a few. */
const chosen = fc.record(
  Object.fromEntries(
    Object.entries(settings).flatMap(([name, { domain }]) =>
      'values' in domain ? [[name, fc.constantFrom<unknown>(...domain.values)]] : [],
    ),
  ),
) as unknown as fc.Arbitrary<Pick<Scenario, Chosen>>;

export const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    problem: fc.oneof(fc.constantFrom(...builtInProblems), formulas),
    slots,
    chosen,
    T: whole(limits.T),
    stepSize: real(limits.stepSize),
    momentum: real(limits.momentum),
    seed: whole(limits.seed),
    runs: fc.constantFrom(0, 3),
    spread: real(limits.spread),
    target: real(limits.target),
    frame: fc.option(frame),
    slice: fc.constant(initialSlice),
    schedule: fc.constantFrom(...schedules),
    firstUpdateNorm: real(limits.firstUpdateNorm),
    outerStepSize: real(limits.outerStepSize),
  })
  .chain(({ slots, chosen, schedule, firstUpdateNorm, outerStepSize, ...rest }) => {
    const start = startOf(rest.problem);
    const vector = (length: number) => fc.array(real(limits.coordinate), { minLength: length, maxLength: length });
    const index = fc.integer({ min: 0, max: slots.length - 1 });
    return fc
      .record({
        estimators: fc
          .array(estimators, { minLength: slots.length, maxLength: slots.length })
          .map((list) => list.map((estimator, i) => ({ estimator, slot: slots[i] as number }))),
        w0: vector(start.w0.length),
        lambda: vector(start.lambda.length),
        selected: index,
        along: fc.option(index),
        iterations: whole({ min: 1, max: iterationsWithin(rest.T, slots.length) }),
      })
      .chain(({ iterations, ...more }) => {
        const outer: Outer =
          schedule === 'inverse-sqrt'
            ? { schedule, firstUpdateNorm, iterations }
            : { schedule, stepSize: outerStepSize, iterations };
        return whole({ min: 1, max: iterations + 1 }).map((tau) => {
          const stepSize = Math.min(rest.stepSize, stepSizes(rest).max);
          const scenario: Scenario = { ...chosen, ...rest, ...more, stepSize, outer, tau };
          const warm = chosen.warm && !traitsOf(rest.problem).givesStart;
          const isTensors = isKernels(scenario) && !warm && chosen.arithmetic === 'tensors';
          return { ...scenario, warm, arithmetic: isTensors ? 'tensors' : 'float64' };
        });
      });
  });
