import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convergenceTelling } from '#words/convergence.ts';
import { costTelling } from '#words/cost.ts';
import { settingsLine } from '#words/export.ts';
import { growthTelling } from '#words/growth.ts';
import { innerTelling } from '#words/inner.ts';
import { outerTelling } from '#words/outer.ts';
import { pinnedTelling } from '#words/pinned.ts';
import { printSettings } from '#words/print.ts';
import { ratioTelling } from '#words/ratio.ts';
import { stripTelling } from '#words/strip.ts';
import { resultOf, scenarios, tries } from '../facts/arbitrary.ts';
import { convergenceFacts } from '../facts/convergence.ts';
import { costFacts } from '../facts/cost.ts';
import { growthFacts } from '../facts/growth.ts';
import { innerFacts } from '../facts/inner.ts';
import { outerFacts } from '../facts/outer.ts';
import { pinnedFacts } from '../facts/pinned.ts';
import { ratioFacts } from '../facts/ratio.ts';
import { stripFacts } from '../facts/strip.ts';
import { nowhere } from '../state/actions.ts';
import { plain } from './sentence.ts';
import { type Telling, tell } from './telling.ts';

const unsaid = /undefined|NaN|Infinity|null|\[object|\dE?e[+-]\d/;

/** The same fact with every number that is no count replaced; settings, which are what was typed, stay. */
const spoilt = <V>(value: V, by: number): V => {
  if (typeof value === 'number') return (Number.isInteger(value) ? value : by) as V;
  if (Array.isArray(value)) return value.map((one) => spoilt(one, by)) as V;
  if (typeof value !== 'object' || value === null || 'estimator' in value || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoilt(one, by)])) as V;
};

describe('the catalogue', () => {
  const says = <F extends { readonly kind: string }>(table: Telling<F>, facts: readonly F[]): void => {
    for (const fact of facts)
      for (const by of [null, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e-300]) {
        const sentence = plain(tell(table, by === null ? fact : spoilt(fact, by)));
        expect(sentence, fact.kind).not.toMatch(unsaid);
        expect(sentence, fact.kind).toMatch(/^\S.*[.:]$/s);
      }
  };

  it('says every fact of any result in words and numbers that can be read, whatever its numbers', () => {
    fc.assert(
      fc.property(scenarios, scenarios, (scenario, other) => {
        const [result, pinned] = [
          resultOf(scenario),
          resultOf({ ...other, problem: scenario.problem, w0: scenario.w0, lambda: scenario.lambda }),
        ];
        for (const beside of [null, pinned]) {
          says(convergenceTelling, convergenceFacts(result, beside));
          says(costTelling, costFacts(result, beside));
          says(growthTelling, growthFacts(result, beside));
          says(outerTelling, outerFacts(result, false, beside));
          says(innerTelling, innerFacts(result, nowhere, beside));
          says(ratioTelling, ratioFacts(result, nowhere, beside));
          says(stripTelling, stripFacts(result, nowhere, false, beside));
        }
        says(pinnedTelling, pinnedFacts(result, pinned));
        for (const text of [settingsLine(scenario), ...printSettings(scenario)]) expect(text).not.toMatch(unsaid);
      }),
      tries,
    );
  });
});
