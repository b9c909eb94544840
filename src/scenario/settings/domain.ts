import { isKernels } from '../../core/isKernels.ts';
import { gist } from '../change.ts';
import { settle, toFlag, toNumber, toOneOf, toVector } from '../coerce.ts';
import { clamp, limits, type Range } from '../limits.ts';
import { readFlag, readNumber, readNumbers } from '../linkText.ts';
import type { Arithmetic, Frame, Scenario } from '../scenario.ts';
import { traitsOf } from '../source.ts';
import type { Domain, Repairing } from './setting.ts';

/** The domains that settings have in common. */

const numeric = { write: String, read: readNumber };
const asWritten = (text: string): string => text;

export interface NumberDomain extends Domain<number> {
  readonly range: Range;
}

export const real = (range: Range): NumberDomain => ({
  range,
  repair: (given, was, { setting, report }) => toNumber(given, { setting, range }, was, report),
  ...numeric,
});

export const whole = (range: Range): NumberDomain => ({
  range,
  repair: (given, was, { setting, report }) => toNumber(given, { setting, range, whole: true }, was, report),
  ...numeric,
});

/** A whole number whose range other settings give; one that is not given anew stays within it without a word. */
export const wholeOf = (rangeOf: (scenario: Scenario) => Range): Domain<number> => ({
  repair: (given, was, { setting, scenario, report }) => {
    const range = rangeOf(scenario);
    return toNumber(given, { setting, range, whole: true }, clamp(was, range), report);
  },
  ...numeric,
});

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

export interface VectorDomain extends Domain<readonly number[]> {
  readonly range: Range;
}

/** As many numbers as the problem has variables. */
export const vector = (range: Range): VectorDomain => ({
  range,
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
    at.report({ setting: at.setting, given: 'true', used: 'false', why: { code: 'one-of', allowed: ['false'] } });
    return false;
  },
};

/** λ₁, whose components stay positive where the problem needs them to. */
export const lambda: VectorDomain = {
  ...vector(limits.coordinate),
  repair: (given, was, { setting, scenario, report }) => {
    const next = toVector(given, setting, limits.coordinate, was, report);
    const of = traitsOf(scenario.problem).positive.find((i) => !(next[i]! > 0));
    if (of === undefined) return next;
    report({ setting, of, given: next[of]!, used: was[of]!, why: { code: 'not-positive' } });
    return was;
  },
};

/** An index into the estimators given, moved to where that one stands now; the nearest one where it is gone. */
const toIndex = (given: unknown, was: number, { setting, scenario, place, report }: Repairing): number => {
  const range = { min: 0, max: scenario.estimators.length - 1 };
  const asked = Number.isInteger(given) ? place(given as number) : -1;
  return asked >= 0 ? asked + 0 : toNumber(given, { setting, range, whole: true }, clamp(was, range), report);
};

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
    const { min, max } = limits.coordinate;
    if (
      Array.isArray(given) &&
      given.length === 4 &&
      given.every((x) => x >= min && x <= max && typeof x === 'number')
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
