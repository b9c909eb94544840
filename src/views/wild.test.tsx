import { beforeAll, describe, expect, test } from 'vitest';
import { convergenceSentence } from '#words/convergence.ts';
import { innerSentence } from '#words/inner.ts';
import { outerSentence } from '#words/pointed.ts';
import { ratioSentence } from '#words/ratio.ts';
import { stripSentence } from '#words/strip.ts';
import { prepare } from '../engine/problems.ts';
import type { Result } from '../engine/result.ts';
import { prepareFormulas } from '../scenario/formula.ts';
import { parseHash } from '../scenario/link.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { seeds, wildLink } from '../scenario/wild.ts';
import { nowhere } from '../state/actions.ts';
import { plain, type Sentence } from '../words/sentence.ts';
import { markupOf, resultOf, views } from './rendered.tsx';

const says: Readonly<Record<string, (result: Result) => Sentence>> = {
  outer: (result) => outerSentence(result, nowhere),
  inner: (result) => innerSentence(result, nowhere),
  strip: (result) => stripSentence(result, nowhere),
  ratio: (result) => ratioSentence(result, nowhere),
  convergence: (result) => convergenceSentence(result, nowhere),
};

/** What is not finite reaches no path, no coordinate and no sentence; where the solution is the truth, nothing is called exact. */
beforeAll(prepareFormulas);

const finite = async (scenario: Scenario, link: string, size: readonly [number, number]): Promise<void> => {
  await prepare(scenario.problem, scenario.decay);
  const result = resultOf(scenario, ...size);
  for (const view of Object.keys(views)) {
    const markup = await markupOf(view, result, says[view] && plain(says[view](result)));
    const unfit = scenario.truth === 'solution' ? /NaN|Infinity|undefined|\bExact\b/ : /NaN|Infinity|undefined/;
    const bad = markup.split('\n').find((line) => unfit.test(line));
    expect(bad, `${view} of ${link}`).toBeUndefined();
  }
};

describe('links whose numbers are not finite', () => {
  test.each([
    '#v=1&l=l1,l2&w=w1,w2&inner=max(w1%2Cl1)%5E2%2Bw2%5E2*exp(l2)&outer=w1%5Ew2&init=2%3Bl1*l2&T=2&gamma=0.9738&lambda=-962.8,0&w0=1.622,0.7696&sel=2&truth=solution&tau=388',
    '#v=1&l=l1,l2&w=w1,w2&inner=1e300*w1%5E2%2Bw2%5E2&outer=0&init=1%2Fl1%3B0&alpha=0.2408&beta=0.1766&window=-2.307,4.103,-1.532,2.674&lambda=0,0&e=K25-keep,reverse,forward&field=ratio&along=4&tau=304',
    '#v=1&l=l1&w=w1,w2&inner=sin%283%2aw1%29%2al1%2Bw2%5E2&outer=w1%0A%2Bw2&e=ufom-q0.1,K1,K5-q0.1&sel=1&T=100&gamma=1.83&w0=-0.8796,-1.225&lambda=-2.525,-0.1797&along=3&tau=109',
    '#v=1&l=l1,l2&w=w1,w2&inner=exp(w1*l1)%2Bw2%5E4&outer=1e300*(w1%2Bw2)&init=2%3Bl1*l2&T=2&gamma=1.83&decay=harmonic&lambda=-0.9946973405312747,0.23415578564163297&w0=-1.1848637897055596,0.14757534966338426&n=12&e=debiased-K2-q0.5,recompute&field=gradient&costs=K&sel=1&along=0&tau=13&arrows=1',
  ])('%s', async (link) => {
    await finite(parseHash(link).scenario, link, [48, 32]);
  });
});

test.each(seeds)(
  'a hundred random ones: seed %d',
  async (first) => {
    for (let seed = first; seed < first + 100; seed++) {
      const link = wildLink(seed, true);
      await finite(parseHash(link).scenario, link, [9, 7]);
    }
  },
  120_000,
);
