import { gist, type Report } from '../change.ts';
import { isBag, reportUnknownKeys, settle, toNumber, toOneOf } from '../coerce.ts';
import { iterationsWithin, limits } from '../limits.ts';
import { readNumber, readOuter, writeOuter } from '../linkText.ts';
import type { Outer } from '../scenario.ts';
import type { Domain, LinkKey } from './setting.ts';

/** The step of the outer descent where nothing is said: S footnote 4, and for the other schedules one as short. */
export const initialStep = { firstUpdateNorm: 0.6 } as const;
export const initialOuterStepSize = 0.05;

export const schedules: readonly Outer['schedule'][] = ['inverse-sqrt', 'constant', 'harmonic', 'adam'];

const sizes = {
  'inverse-sqrt': 'firstUpdateNorm',
  constant: 'stepSize',
  harmonic: 'stepSize',
  adam: 'stepSize',
} as const;

const toOuter = (given: unknown, fallback: Outer, report: Report): Outer => {
  if (given === undefined) return fallback;
  if (!isBag(given)) {
    report({ setting: 'outer', given: gist(given), used: null, why: { code: 'not-an-object' } });
    return fallback;
  }
  const schedule = toOneOf(given.schedule, 'schedule', schedules, fallback.schedule, report);
  reportUnknownKeys(given, ['schedule', 'iterations', sizes[schedule]], 'outer', report);
  const iterations = toNumber(
    given.iterations,
    { setting: 'iterations', range: limits.iterations, whole: true },
    fallback.iterations,
    report,
  );
  if (schedule === 'inverse-sqrt') {
    const norm = fallback.schedule === schedule ? fallback.firstUpdateNorm : initialStep.firstUpdateNorm;
    const kind = { setting: 'firstUpdateNorm', range: limits.firstUpdateNorm } as const;
    const firstUpdateNorm = toNumber(given.firstUpdateNorm, kind, norm, report);
    return settle<Outer>(given, { schedule, firstUpdateNorm, iterations });
  }
  const step = fallback.schedule === 'inverse-sqrt' ? initialOuterStepSize : fallback.stepSize;
  const kind = { setting: 'outerStepSize', range: limits.outerStepSize } as const;
  return settle<Outer>(given, { schedule, stepSize: toNumber(given.stepSize, kind, step, report), iterations });
};

/** A schedule with its step, and as many iterations as T and the number of estimators leave. */
export const outer: Domain<Outer> = {
  repair: (given, was, { scenario, report }) => {
    const asked = toOuter(given, was, report);
    const limit = iterationsWithin(scenario.T, scenario.estimators.length);
    if (asked.iterations <= limit) return asked;
    report({ setting: 'iterations', given: asked.iterations, used: limit, why: { code: 'work', limit: limits.work } });
    return { ...asked, iterations: limit };
  },
  write: writeOuter,
  read: readOuter,
};

const beside = (was: unknown, change: object): object => ({ ...(isBag(was) ? was : {}), ...change });

export const outerKeys: readonly LinkKey<Outer>[] = [
  { key: 'eta', write: writeOuter, read: (text, was) => beside(was, readOuter(text)) },
  {
    key: 'n',
    write: ({ iterations }) => String(iterations),
    read: (text, was) => beside(was, { iterations: readNumber(text) }),
  },
];
