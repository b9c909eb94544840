import { isKernels } from '../../core/isKernels.ts';
import { gist } from '../change.ts';
import { settle, toFlag, toNumber, toOneOf, toVector } from '../coerce.ts';
import { clamp, limits, type Range, within } from '../limits.ts';
import { readFlag, readNumber, readNumbers } from '../linkText.ts';
import type { Arithmetic, Frame, Scenario } from '../scenario.ts';
import { traitsOf } from '../source.ts';
import type { Domain, Repairing } from './setting.ts';

/** The domains that settings have in common. */

const numeric = { write: String, read: readNumber };
const asWritten = (text: string): string => text;

/** A number whose range other settings give; one that is not given anew stays within it without a word. */
const ranging =
  (whole: boolean) =>
  (rangeOf: (scenario: Scenario) => Range): Domain<number> => ({
    repair: (given, was, { setting, scenario, report }) => {
      const range = rangeOf(scenario);
      return toNumber(given, { setting, range, whole }, clamp(was, range), report);
    },
    ...numeric,
  });
export const realOf = ranging(false);
export const wholeOf = ranging(true);
export const real = (range: Range) => realOf(() => range);
export const whole = (range: Range) => wholeOf(() => range);

export interface Choice<V> extends Domain<V> {
  readonly values: readonly V[];
}

export const oneOf = <V extends string>(...values: readonly V[]): Choice<V> => ({
  values,
  repair: (given, was, { setting, report }) => toOneOf(given, setting, values, was, report),
  write: asWritten,
  read: asWritten,
});

/** One of a few, or none. */
export const oneOfOrNone = <V extends string>(...values: readonly V[]): Choice<V | null> => ({
  values: [null, ...values],
  repair: (given, was, { setting, report }) => (given === null ? null : toOneOf(given, setting, values, was, report)),
  write: (value) => value,
  read: asWritten,
});

export const flag: Choice<boolean> = {
  values: [true, false],
  repair: (given, was, { setting, report }) => toFlag(given, setting, was, report),
  write: (value) => (value ? '1' : '0'),
  read: readFlag,
};

/** As many numbers as the problem has variables. */
export const vector = (range: Range): Domain<readonly number[]> => ({
  repair: (given, was, { setting, report }) => toVector(given, setting, range, was, report),
  write: String,
  read: readNumbers,
});

const arithmetics = oneOf<Arithmetic>('float64', 'tensors');

/** Tensors compute what is printed from a text, by gradient descent whose step is set and that starts at w₀. */
export const arithmetic: Choice<Arithmetic> = {
  ...arithmetics,
  repair: (given, was, at) => {
    const { problem, method, optimal, warm } = at.scenario;
    if (traitsOf(problem).hasText && isKernels({ method, optimal }) && !warm) return arithmetics.repair(given, was, at);
    return toOneOf(given, at.setting, ['float64'], 'float64', at.report);
  },
};

/** A warm start takes the place of a w₀ that is a setting. */
export const warm: Choice<boolean> = {
  ...flag,
  repair: (given, was, at) => {
    if (!traitsOf(at.scenario.problem).givesStart || given !== true) return flag.repair(given, was, at);
    toOneOf('true', at.setting, ['false'], 'false', at.report);
    return false;
  },
};

const coordinates = vector(limits.coordinate);

/** λ₁, whose components stay positive where the problem needs them to. */
export const lambda: Domain<readonly number[]> = {
  ...coordinates,
  repair: (given, was, at) => {
    const next = coordinates.repair(given, was, at);
    const of = traitsOf(at.scenario.problem).positive.find((i) => !(next[i]! > 0));
    if (of === undefined) return next;
    at.report({ setting: at.setting, of, given: next[of]!, used: was[of]!, why: { code: 'not-positive' } });
    return was;
  },
};

/** An index into the estimators given, moved to where that one stands now; the nearest one where it is gone. */
const toIndex = (given: unknown, was: number, at: Repairing): number => {
  const asked = Number.isInteger(given) ? at.place(given as number) : -1;
  return asked >= 0 ? asked + 0 : nearest.repair(given, was, at);
};
const nearest = wholeOf(({ estimators }) => ({ min: 0, max: estimators.length - 1 }));

/** Which of the compared estimators. */
export const index: Domain<number> = { repair: toIndex, ...numeric };

/** Which of the compared estimators, or none. */
export const indexOrNone: Domain<number | null> = {
  repair: (given, was, at) => {
    const asked = given === undefined ? was : given;
    return asked === null ? null : toIndex(asked, at.home.selected, at);
  },
  write: (value) => (value === null ? null : String(value)),
  read: readNumber,
};

/** A window in λ; null where it is the problem's own. */
export const frame: Domain<Frame | null> = {
  repair: (given, was, { report }) => {
    if (given === undefined || given === null) return given === undefined ? was : null;
    if (
      Array.isArray(given) &&
      given.length === 4 &&
      given.every((x) => typeof x === 'number' && within(x, limits.coordinate))
    ) {
      const [x0, x1, y0, y1] = given.map((x: number) => x + 0) as unknown as Frame;
      const smallest = Math.max(limits.frameExtent, 1e-9 * Math.max(...given.map(Math.abs)));
      if (x1 - x0 >= smallest && y1 - y0 >= smallest) return settle<Frame>(given, [x0, x1, y0, y1]);
    }
    report({ setting: 'frame', given: gist(given), used: null, why: { code: 'not-a-window' } });
    return null;
  },
  write: (value) => value && String(value),
  read: readNumbers,
};
