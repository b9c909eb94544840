import { type Estimator, estimatorKinds, estimators, parametersOf } from '../core/estimators/index.ts';
import { gist, type Report } from './change.ts';
import { isBag, reportUnknownKeys, settle, toNumber, toOneOf } from './coerce.ts';
import { limits } from './limits.ts';
import type { Compared } from './scenario.ts';

const slots = { min: 0, max: limits.estimators.max - 1 };

/** The lowest slot that is not among those taken. */
export const freeSlot = (taken: readonly number[]): number => {
  let slot = 0;
  while (taken.includes(slot)) slot++;
  return slot;
};

const toEstimator = (given: unknown, of: number, report: Report): Estimator | null => {
  const kind = isBag(given) ? given.kind : given;
  const known = estimatorKinds.find((name) => name === kind);
  if (!isBag(given) || known === undefined) {
    const why = { code: 'one-of', allowed: estimatorKinds } as const;
    report({ setting: 'estimator', of, given: gist(kind), used: null, why });
    return null;
  }
  const parameters = parametersOf(known);
  const { map, ...rest } = given;
  const asked = estimators[known].needsSymmetry && map !== undefined ? rest : given;
  if (asked === rest && map !== 'gradient-descent')
    report({ setting: 'map', of, given: gist(map), used: 'gradient-descent', why: { code: 'needs-symmetry' } });
  reportUnknownKeys(asked, ['kind', ...parameters.map(([name]) => name)], 'estimator', report);
  const next: Record<string, unknown> = { kind: known };
  for (const [name, p] of parameters)
    next[name] =
      p.type === 'word'
        ? toOneOf(given[name], name, p.words, p.initially, report)
        : toNumber(given[name], { setting: name, of, range: p, whole: p.whole === true }, p.initially, report);
  return settle(given, next as unknown as Estimator);
};

interface Comparison {
  readonly estimators: readonly Compared[];
  /** Where entry i of what was given stands now; −1 where it was left out. */
  readonly place: (i: number) => number;
}

/** The compared estimators: at least one, at most six, each with a slot of its own, kept wherever it can be. */
export const toComparison = (given: unknown, fallback: readonly Compared[], report: Report): Comparison => {
  const asBefore = { estimators: fallback, place: (i: number) => (i < fallback.length ? i : -1) };
  if (given === undefined) return asBefore;
  if (!Array.isArray(given) || given.length === 0) {
    report({ setting: 'estimators', given: gist(given), used: null, why: { code: 'not-a-list' } });
    return asBefore;
  }
  const found: { readonly index: number; readonly entry: unknown; readonly estimator: Estimator }[] = [];
  for (let index = 0; index < given.length && found.length <= limits.estimators.max; index++) {
    const entry: unknown = given[index];
    const estimator = toEstimator(isBag(entry) ? entry.estimator : entry, index, report);
    if (estimator) found.push({ index, entry, estimator });
  }
  if (found.length > limits.estimators.max) {
    const why = { code: 'too-many', limit: limits.estimators.max } as const;
    report({ setting: 'estimators', given: given.length, used: limits.estimators.max, why });
    found.length = limits.estimators.max;
  }
  if (found.length === 0) return asBefore;

  const asked = found.map(({ entry }) => (isBag(entry) ? entry.slot : undefined));
  const isSlot = (x: unknown): x is number =>
    Number.isInteger(x) && (x as number) >= slots.min && (x as number) <= slots.max;
  const mine = (slot: unknown, i: number): slot is number => isSlot(slot) && asked.indexOf(slot) === i;
  const taken = asked.filter(mine);
  const compared = found.map(({ index, entry, estimator }, i): Compared => {
    const wanted = asked[i];
    if (isBag(entry)) reportUnknownKeys(entry, ['estimator', 'slot'], 'estimator', report);
    if (mine(wanted, i)) return settle(entry, { estimator, slot: wanted + 0 });
    const slot = freeSlot(taken);
    taken.push(slot);
    if (wanted !== undefined)
      report({ setting: 'slot', of: index, given: gist(wanted), used: slot, why: { code: 'taken' } });
    return { estimator, slot };
  });
  return { estimators: settle(given, compared), place: (i) => found.findIndex(({ index }) => index === i) };
};
