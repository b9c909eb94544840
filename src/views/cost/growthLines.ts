import { group } from 'd3-array';
import { type Estimator, isRandom } from '../../core/estimators/choice.ts';
import { predictedSpent, type Spent } from '../../core/growth.ts';
import type { Growth } from '../../engine/result.ts';
import { type GrowthRow, growthWords } from '../../words/en/growth.ts';
import { shortName } from '../../words/en/strip.ts';
import { hasOwnPath, type Identity, identities } from '../palette.ts';

/** What is drawn as one curve: an estimator, or along K all that differ in K alone. */
export interface GrowthLine {
  readonly key: number;
  readonly name: string;
  readonly identity: Identity;
  readonly colour: string;
  readonly selected: boolean;
  readonly random: boolean;
  readonly time: Float64Array;
  readonly states: Float64Array;
  readonly predicted: (x: number) => Spent;
  /** Where its estimators stand, those of the selected one last. */
  readonly stands: readonly GrowthRow[];
}

export const growthColour = ({ estimator, slot }: GrowthRow): string =>
  hasOwnPath(estimator) ? identities[slot]!.css : 'var(--ink-3)';

/** The same text for estimators that are one curve. */
const family = (e: Estimator, { axis }: Growth, index: number): string =>
  axis === 'K' && 'K' in e ? `${e.kind} ${'q' in e ? e.q : ''}` : String(index);

/** One line per curve, the selected one last, so that it lies above the others. */
export const growthLines = (rows: readonly GrowthRow[], growth: Growth, selected: number): readonly GrowthLine[] => {
  const families = group(rows, ({ estimator, index }) => family(estimator, growth, index));
  const rank = ({ index }: GrowthRow): number => (index === selected ? 1 : 0);
  const lines = [...families.values()].map((members): GrowthLine => {
    const stands = members.toSorted((a, b) => rank(a) - rank(b));
    const first = stands.find(({ index }) => index === selected) ?? stands[0]!;
    const { estimator, curve } = first;
    const along = growth.axis === 'K' && 'K' in estimator;
    return {
      key: first.slot,
      name: along ? growthWords.families[estimator.kind] : shortName(estimator),
      identity: identities[first.slot]!,
      colour: growthColour(first),
      selected: first.index === selected,
      random: isRandom(estimator),
      time: curve.time,
      states: curve.states,
      predicted: (x) => predictedSpent(estimator, growth, x),
      stands,
    };
  });
  return lines.toSorted((a, b) => Number(a.selected) - Number(b.selected));
};
