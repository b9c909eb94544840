import { beforeAll, expect, it } from 'vitest';
import { prepareBuiltIns } from '../../core/problems/built-in.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { nowhere } from '../../state/actions.ts';
import { markupOf, resultOf, views } from '../../views/rendered.tsx';
import { plain } from '../sentence.ts';
import { convergenceSentence } from './convergence.ts';
import { innerSentence } from './inner.ts';
import { outerSentence } from './pointed.ts';
import { printSettings } from './print.ts';
import { ratioSentence } from './ratio.ts';
import { stripSentence } from './strip.ts';

beforeAll(prepareBuiltIns);

const truncated = (K: number, slot: number) =>
  ({ estimator: { kind: 'truncated', K, initTerm: 'drop' }, slot }) as const;
const large: Scenario = {
  ...defaultScenario(),
  T: 4000,
  stepSize: 0.001,
  estimators: [truncated(1500, 0), truncated(2500, 1)],
  selected: 0,
  outer: { schedule: 'constant', stepSize: 0.0001, iterations: 1200 },
  tau: 1100,
};

it.each<readonly [string, Partial<Scenario>]>([
  ['a long descent', {}],
  ['one that runs away', { stepSize: 2.01 }],
])('whole numbers from 1,000 on are written alike everywhere: %s', async (_, change) => {
  const result = resultOf({ ...large, ...change }, 9, 7);
  const cursors = [nowhere, { ...nowhere, step: 1234 }, { ...nowhere, pass: 5500 }];
  const said = cursors.flatMap((cursor) =>
    [outerSentence, innerSentence, stripSentence, ratioSentence, convergenceSentence].map((say) =>
      plain(say(result, cursor)),
    ),
  );
  const drawn = await Promise.all(Object.keys(views).map((view) => markupOf(view, result)));
  const texts = drawn.flatMap((markup) => [...markup.matchAll(/>([^<>]+)</g)].map(([, text]) => text!));
  const unlike = [...said, ...printSettings(result.scenario), ...texts].filter((text) =>
    /(?<![\d.,])\d{4,}/.test(text),
  );
  expect(unlike).toEqual([]);
});
