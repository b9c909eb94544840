import { familyName, shortName } from '#words/estimators.ts';
import { type Estimator, hasOwnPath, isRandom } from '../../core/estimators/choice.ts';
import { predictedSpent, type Spent } from '../../core/growth.ts';
import type { Growth, Result } from '../../engine/result.ts';
import { type GrowthRow, growthRows, shownGrowth } from '../../facts/growth.ts';
import { type Identity, identities, identityOf } from '../marks/palette.ts';

/** What is drawn as one curve: an estimator, or along K all that differ in K alone. */
export interface GrowthLine {
  readonly key: number;
  readonly name: string;
  readonly identity: Identity;
  readonly selected: boolean;
  readonly random: boolean;
  readonly time: Float64Array;
  readonly states: Float64Array;
  readonly predicted: (x: number) => Spent;
  /** Where its estimators stand, those of the selected one last. */
  readonly stands: readonly GrowthRow[];
  /** Only its estimators' places are drawn: its curve lies under a live one. */
  readonly bare: boolean;
}

/** What is drawn of one run. */
export interface GrowthLayer {
  readonly growth: Growth;
  readonly lines: readonly GrowthLine[];
  /** Its T, or the selected estimator's K; null where that has no K. */
  readonly place: number | null;
}

/** Dash and marker of its slot even where it has no path of its own: what it costs is its own. */
export const growthIdentity = ({ estimator, slot }: GrowthRow): Identity => {
  const own = identityOf(estimator, slot);
  return hasOwnPath(estimator) ? own : { ...identities[slot]!, css: own.css };
};

/** The same text for estimators that are one curve. */
const family = (e: Estimator, { axis }: Growth, index: number): string =>
  axis === 'K' && 'K' in e ? `${e.kind} ${'q' in e ? e.q : ''}` : String(index);

/** One line per curve, the selected one last, so that it lies above the others. */
export const growthLines = (rows: readonly GrowthRow[], growth: Growth, selected: number): readonly GrowthLine[] => {
  const families = new Map<string, GrowthRow[]>();
  for (const row of rows) {
    const key = family(row.estimator, growth, row.index);
    families.set(key, [...(families.get(key) ?? []), row]);
  }
  const rank = ({ index }: GrowthRow): number => (index === selected ? 1 : 0);
  const lines = [...families.values()].map((members): GrowthLine => {
    const stands = members.toSorted((a, b) => rank(a) - rank(b));
    const first = stands.find(({ index }) => index === selected) ?? stands[0]!;
    const { estimator, truth = 'steps', curve } = first;
    const along = growth.axis === 'K' && 'K' in estimator;
    return {
      key: first.slot,
      name: (along ? familyName : shortName)(estimator, truth),
      identity: growthIdentity(first),
      selected: first.index === selected,
      random: isRandom(estimator),
      time: curve.time,
      states: curve.states,
      predicted: (x) => predictedSpent(estimator, growth, x),
      stands,
      bare: false,
    };
  });
  return lines.toSorted((a, b) => Number(a.selected) - Number(b.selected));
};

/** null while the run is being counted. */
export const growthLayer = (result: Pick<Result, 'scenario' | 'growth'>): GrowthLayer | null => {
  const growth = shownGrowth(result);
  if (!growth) return null;
  const { selected, T } = result.scenario;
  const rows = growthRows(result);
  const place = growth.axis === 'T' ? T : (rows.find(({ index }) => index === selected)?.place ?? null);
  return { growth, lines: growthLines(rows, growth, selected), place };
};

/** What a pinned run shows of one cost that the live one does not: other curves, other places; null where there is nothing. */
export const pinnedLayer = (pinned: GrowthLayer, live: GrowthLayer, of: keyof Spent): GrowthLayer | null => {
  const { growth } = pinned;
  if (growth.axis !== live.growth.axis) return null;
  const longer = growth.at.at(-1)! > live.growth.at.at(-1)!;
  const under = (line: GrowthLine): boolean =>
    !longer && live.lines.some((own) => growth.at.every((x) => own.predicted(x)[of] === line.predicted(x)[of]));
  const stands = live.lines.flatMap((line) => line.stands);
  const elsewhere = (row: GrowthRow): boolean =>
    row.place !== null &&
    row.here !== null &&
    !stands.some(({ place, here }) => place === row.place && here?.[of] === row.here?.[of]);
  const lines = pinned.lines
    .map((line) => ({ ...line, bare: under(line), stands: line.stands.filter(elsewhere) }))
    .filter(({ bare, stands: own }) => !bare || own.length > 0);
  const place = pinned.place === live.place ? null : pinned.place;
  return lines.length === 0 && place === null ? null : { growth, lines, place };
};
