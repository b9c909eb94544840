import { drawOf, type Estimator, isRandom, withinSteps } from '../../core/estimators/choice.ts';
import { baseCut } from '../../core/estimators/fromSweep.ts';
import { frameOf } from '../frame.ts';
import type { Scenario } from '../scenario.ts';
import { drawingIndex, selectedWithinSteps } from '../selected.ts';
import { sliceOf, through } from '../slice.ts';
import { traitsOf } from '../source.ts';
import type { Name } from './setting.ts';

/** What depends on the inner descent. */
const innerParts = [
  'descent',
  'unrolled',
  'inner',
  'field',
  'needles',
  'line',
  'stationary',
  'swarm',
  'choice',
  'errors',
  'cuts',
] as const;

/** The parts of a result that are made of settings. */
export const parts = [...innerParts, 'costs', 'growth'] as const;
export type Part = (typeof parts)[number];

/**
 * What of a setting a part depends on: its value, what a function makes of the scenario, or something that the ask
 * carries beside the scenario: the λ under the cursor, the window, where needles stand, the machine.
 */
export type Share = 'value' | 'asked' | ((scenario: Scenario) => unknown);

/** Only says what is drawn: no part is made of it. */
const shown = {} as const;

const into = <P extends Part>(names: readonly P[], share: Share = 'value') =>
  Object.fromEntries(names.map((name) => [name, share])) as Readonly<Record<P, Share>>;

/** K as it is computed. */
const computed = ({ estimators, T }: Scenario): readonly Estimator[] =>
  estimators.map(({ estimator }) => withinSteps(estimator, T));
/** What a chance is chosen for: the base of a coin, as it is computed, or a random depth, which has h of all depths for bases; null where nothing is drawn. */
export const drawnBase = (
  scenario: Scenario,
): Extract<Estimator, { kind: 'truncated' }> | { readonly kind: 'all-depths' } | null => {
  const i = drawingIndex(scenario);
  if (i === null) return null;
  const { estimator } = scenario.estimators[i]!;
  if (drawOf(estimator) === 'depth') return { kind: 'all-depths' };
  const cut = baseCut(withinSteps(estimator, scenario.T));
  return cut && { kind: 'truncated', ...cut };
};
/** Whether an update follows one task that is drawn. */
export const drawsTasks = ({ problem, draw }: Scenario): boolean => draw === 'one' && traitsOf(problem).tasks > 1;
/** Whether the runs of an estimator differ from one start. */
export const scatters = (estimator: Estimator, scenario: Scenario): boolean =>
  drawsTasks(scenario) || isRandom(estimator);
/** Whether they differ. */
export const varies = (estimator: Estimator, scenario: Scenario): boolean =>
  scenario.spread > 0 || scatters(estimator, scenario);
/** Whether many runs are made: where there is anything to draw, and the truth is what they descend. */
export const hasManyRuns = (scenario: Scenario): boolean =>
  scenario.runs > 0 && scenario.truth === 'steps' && computed(scenario).some((one) => varies(one, scenario));
/** Whether anything of a run is drawn. */
export const draws = (scenario: Scenario): boolean =>
  drawsTasks(scenario) || scenario.estimators.some(({ estimator }) => isRandom(estimator));
const selected = (scenario: Scenario): Estimator => selectedWithinSteps(scenario).estimator;

/** Whether the errors of methods are shown. */
export const showsErrors = ({ errors }: Scenario): boolean => errors !== 'off';

/** Whether the field shown is made from an estimator's h. */
export const fieldNeedsHypergradient = ({ field }: Scenario): boolean => field !== 'value' && field !== 'gradient';

/**
 * What of every setting every part is made of: what else a row of the table says, the worker has no need of.
 */
const enters = {
  problem: into(innerParts),
  estimators: {
    ...into(['descent', 'unrolled', 'costs', 'line', 'swarm'], computed),
    ...into(['growth', 'errors', 'cuts'], ({ estimators }) => estimators.map(({ estimator }) => estimator)),
    choice: drawnBase,
  },
  selected: {
    ...into(['unrolled', 'inner'], 'asked'),
    choice: drawnBase,
    field: (s) => fieldNeedsHypergradient(s) && selected(s),
    needles: selected,
  },
  T: into(parts),
  stepSize: into(innerParts),
  decay: into(innerParts),
  method: into(innerParts),
  momentum: into(innerParts),
  optimal: into(innerParts),
  w0: into(innerParts, ({ problem, w0 }) => (traitsOf(problem).givesStart ? null : w0)),
  warm: { ...into(['descent', 'swarm']), ...into(['unrolled', 'inner', 'choice', 'errors', 'cuts'], 'asked') },
  lambda: {
    ...into(['descent', 'swarm']),
    ...into(['unrolled', 'inner', 'choice', 'errors', 'cuts'], 'asked'),
    ...into(['costs', 'growth'], ({ lambda }) => lambda.length),
  },
  outer: { ...into(['descent', 'swarm']), ...into(['unrolled', 'inner'], 'asked') },
  seed: {
    descent: (scenario) => draws(scenario) && scenario.seed,
    ...into(['swarm', 'errors']),
    ...into(['unrolled', 'inner'], 'asked'),
  },
  draw: { descent: drawsTasks, swarm: drawsTasks, ...into(['unrolled', 'inner'], 'asked') },
  runs: { swarm: 'value' },
  spread: { swarm: 'value' },
  truth: into(['descent', 'unrolled', 'field', 'needles', 'line', 'stationary', 'swarm']),
  arithmetic: into(['descent', 'unrolled'], 'asked'),
  field: { field: fieldNeedsHypergradient },
  arrows: { needles: 'asked' },
  along: shown,
  quantity: shown,
  against: shown,
  enlarged: shown,
  over: shown,
  errors: into(['errors', 'cuts'], 'asked'),
  errorOver: { errors: 'asked' },
  errorK: shown,
  target: shown,
  costs: { growth: 'value', choice: ({ costs }) => costs === 'q' },
  tau: into(['unrolled', 'inner'], 'asked'),
  slice: {
    ...into(['field', 'needles', 'stationary'], (scenario) => {
      const slice = sliceOf(scenario);
      return slice && through(slice);
    }),
    inner: ({ problem, slice }) => traitsOf(problem).M > 2 && slice.inner,
  },
  frame: { ...into(['field', 'needles', 'line', 'stationary'], 'asked'), choice: frameOf },
} as const satisfies { readonly [N in Name]: Readonly<Partial<Record<Part, Share>>> };

const names = Object.keys(enters) as readonly Name[];
const entersOf = (name: Name): Readonly<Partial<Record<Part, Share>>> => enters[name];

/** What one setting gives to a part, of what a scenario holds; null where it gives nothing, or the ask carries it. */
const shareOf = (name: Name, part: Part): ((scenario: Scenario) => unknown) | null => {
  const share = entersOf(name)[part];
  if (share === undefined || share === 'asked') return null;
  return share === 'value' ? (scenario) => scenario[name] : share;
};

const shares = Object.fromEntries(
  parts.map((part) => [part, names.flatMap((name) => shareOf(name, part) ?? [])]),
) as unknown as Readonly<Record<Part, readonly ((scenario: Scenario) => unknown)[]>>;

/** All that a part is made of, of what a scenario holds. */
export const sharesIn = (part: Part, scenario: Scenario): readonly unknown[] =>
  shares[part].map((share) => share(scenario));

/** Whether a setting only says what is drawn: nothing is computed anew for it. */
export const isShown = (name: Name): boolean => Object.keys(enters[name]).length === 0;
