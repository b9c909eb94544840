import { beforeAll, describe, expect, it } from 'vitest';
import { sampleDomain, suggested } from '../../core/theory/sampled.ts';
import { computeResult } from '../../engine/compute.ts';
import { prepare } from '../../engine/problems.ts';
import type { Result } from '../../engine/result.ts';
import { contradictedFact } from '../../facts/notes.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import { prepareFormulas } from '../../scenario/formula.ts';
import { frameOf } from '../../scenario/frame.ts';
import { parseHash } from '../../scenario/link.ts';
import { printTexts, readTexts } from '../../scenario/typed.ts';
import { plain, type Sentence } from '../sentence.ts';
import { convergenceSentence } from './convergence.ts';
import { settingsLine } from './export.ts';
import { innerSentence } from './inner.ts';
import { stationaryTitle } from './outerWords.ts';
import { checkSentences } from './own.ts';
import { outerSentence } from './pointed.ts';
import { printSettings } from './print.ts';
import { ratioSentence } from './ratio.ts';
import { stripSentence } from './strip.ts';

/** Sentences that were not true of what they stood beside, by the link that showed them. */
const rest = { lambda: null, step: null, pass: null };
const text = (sentence: Sentence): string => plain(sentence).replaceAll('\u00A0', ' ').replaceAll('\u2060', '');

const resultOf = async (hash: string, plane = false): Promise<Result> => {
  const { scenario } = parseHash(hash);
  await prepare(scenario.problem, scenario.decay);
  const frame = frameOf(scenario);
  return computeResult({
    revision: 1,
    scenario,
    focus: null,
    field: plane ? { frame, columns: 33, rows: 25 } : null,
    needles: new Float64Array(0),
    dragging: false,
  });
};
const says = async (hash: string) => {
  const result = await resultOf(hash);
  return {
    result,
    outer: text(outerSentence(result, rest)),
    inner: text(innerSentence(result, rest)),
    strip: text(stripSentence(result, rest)),
    ratio: text(ratioSentence(result, rest)),
    convergence: text(convergenceSentence(result, rest)),
  };
};

beforeAll(prepareFormulas);

describe('w is said to diverge where it goes on growing, and not', () => {
  const one = '#v=1&l=l1&w=w1&outer=w1%5E2';
  it.each([
    [
      'at a kink',
      '#v=1&l=l1&w=w1&inner=%28w1-l1%29%5E2%2F2%2B2%2Aabs%28w1%29&outer=%28w1-1%29%5E2&T=37&gamma=0.066&w0=0.892&lambda=0.397',
    ],
    ['in a bounded cycle', `${one}&inner=log(exp(w1-l1)%2Bexp(l1-w1))&gamma=2.5&w0=0.00001&lambda=0&T=20&beta=1`],
    ['at γ = 2/β', `${one}&inner=(w1-l1)%5E2%2F2&gamma=2&T=50`],
    ['where γ is large at first only', `${one}&inner=(w1-l1)%5E2%2F2&gamma=3&decay=harmonic&T=50`],
  ])('%s', async (_, hash) => {
    const { result, outer, inner } = await says(hash);
    expect(result.unrolled.divergence).toBeNull();
    expect(`${outer} ${inner}`).not.toMatch(/iverge|float64|beyond|grow/);
  });

  it('but where it does', async () => {
    const { result } = await says('#v=1&gamma=2.05');
    expect(result.unrolled.divergence).not.toBeNull();
  });
});

describe('a domain that is left is told with its term', () => {
  const g = (term: string) =>
    `#v=1&l=l1&w=w1&inner=%28w1-l1%29%5E2%2F2%2B0.1%2A${term}(w1)&outer=w1%5E2&T=40&w0=1&lambda=-1`;
  it.each(['sqrt', 'log'])('of %s in g, whether numbers follow or not', async (term) => {
    const { outer, inner, strip, ratio, result } = await says(g(term));
    const { path } = result.unrolled;
    const t = path.findIndex((w) => w < 0);
    expect(outer).toBe(`At t = ${t}, w leaves the domain of g: ${term}(w1) has no value there.`);
    expect([inner, strip, ratio]).toEqual([outer, outer, outer]);
  });
  it('of f', async () => {
    const { outer, convergence } = await says(
      '#v=1&l=l1&w=w1&inner=(w1-l1)%5E2%2F2&outer=sqrt(l1)%2Bw1%5E2&lambda=0.5&w0=0&T=20&e=K1,K5,reverse&sel=2',
    );
    expect(outer).toMatch(/^At λ = −\S+, f has no value, since sqrt\(l1\) has none\.$/);
    expect(convergence).toBe(outer);
  });
});

describe('powers at 0', () => {
  const one = (inner: string, outer: string, w0: number, lambda: number) =>
    resultOf(
      `#v=1&l=l1&w=w1&inner=${encodeURIComponent(inner)}&outer=${encodeURIComponent(outer)}&T=5&gamma=0.1&e=reverse&w0=${w0}&lambda=${lambda}&tau=1`,
    );
  it.each([
    ['(w1-1)^2/2+abs(w1)^l1', '(w1-0.5)^2', 0, 1.5, -0.10581823690436638],
    ['(w1-1)^2/2+abs(w1)^l1', '(w1-0.5)^2', 0, 3, -0.014469544146890783],
    ['w1^2/2', 'w1^l1 + l1', 0, 3, 1],
    ['(w1-l1)^2/2', '0^w1 + w1', 0.5, 1, 0.40951],
  ])('g = %s, f = %s', async (inner, outer, w0, lambda, d) => {
    const { unrolled } = await one(inner, outer, w0, lambda);
    expect(unrolled.exact[0]).toBeCloseTo(d, 12);
    expect(unrolled.leftDomain).toBeNull();
  });
  it('nothing diverges in the link that showed it', async () => {
    const { outer } = await says(
      '#v=1&l=l1&w=w1&inner=(w1-1)%5E2%2F2%2Babs(w1)%5El1&outer=(w1-0.5)%5E2&T=20&gamma=0.1&e=K1,K5,reverse&lambda=1.5&w0=0&sel=2',
    );
    expect(outer).not.toMatch(/iverge|float64|beyond/);
  });
});

describe('what has no derivative is said to have none, where it is met', () => {
  const norm = 'sqrt(w1%5E2%2Bw2%5E2)';
  const link = (inner: string, outer: string) =>
    `#v=1&l=l1&w=w1,w2&inner=${inner}&outer=${outer}&w0=0,0&lambda=0.5&T=5&e=K1,reverse&tau=1`;
  it('in g', async () => {
    const { outer, inner, strip, convergence } = await says(link(`(w1-l1)%5E2%2B${norm}`, 'w1%5E2'));
    expect(outer).toBe('At t = 0, g has no derivative: sqrt(w1^2 + w2^2) has none at w = (0.00, 0.00).');
    expect([inner, strip, convergence]).toEqual([outer, outer, outer]);
  });
  it('in f', async () => {
    const { outer, strip } = await says(link(`w1%5E2%2Bw2%5E2`, `${norm}%2Bl1`));
    expect(outer).toBe('At λ = 0.50, f has no derivative: sqrt(w1^2 + w2^2) has none at w = (0.00, 0.00).');
    expect(strip).toBe(outer);
  });
  it('but F and the reason for a missing ∇f are told where only a solution was not found', async () => {
    const { outer } = await says(
      '#v=1&l=l1&w=w1&inner=w1*l1&outer=w1%5E2&truth=solution&T=3&e=K1,reverse&gamma=0.1&w0=1&lambda=0.5',
    );
    expect(outer).toMatch(/has F = 0\.\d+; no exact solution was found there to take ∇f at\.$/);
  });
});

describe('kinks on the way of w', () => {
  const lasso =
    '#v=1&l=l1&w=w1&inner=%28w1-l1%29%5E2%2F2%2B2%2Aabs%28w1%29&outer=%28w1-1%29%5E2&T=37&gamma=0.066&w0=0.892&lambda=0.397';
  it('are told where it jumps across one to the end, and where w₀ lies on one', async () => {
    expect((await says(lasso)).strip).toMatch(
      /From t = \d+ every step jumps across the kink of abs\(w1\) in g: w cannot settle there\./,
    );
    const tie = (max: string) =>
      says(
        `#v=1&l=l1&w=w1&inner=(${max}-1)%5E2%2F2%2Bl1*w1&outer=w1%5E2&lambda=0.5&w0=0&T=5&gamma=0.1&e=K1,reverse&tau=1`,
      );
    const [one, other] = [await tie('max(w1,0)'), await tie('max(0,w1)')];
    expect(one.strip).toMatch(/At t = 0, w lies on the kink of max\(\S+, \S+\) in g\./);
    expect(other.result.unrolled.exact).toEqual(one.result.unrolled.exact);
    expect([0.0625, 0.25]).toEqual(
      [one.result.unrolled.value, one.result.unrolled.exact[0]].map((x) => Number(x!.toPrecision(12))),
    );
  });
});

describe('a run stops', () => {
  it('where it no longer moves, and not where h is small beside d', async () => {
    const { convergence } = await says('#v=1&e=K1,K5,reverse&sel=0&T=5000&gamma=0.001&eta=sqrt,0.3&n=10&tau=3');
    expect(convergence).not.toContain('stops');
  });
});

describe('the ratio', () => {
  it('of a random estimator is that of its base', async () => {
    const { ratio } = await says('#v=1&sel=4&tau=30');
    expect(ratio).toMatch(/^At τ = 30, Debiased K = 5 has 0\.394 at ξ = 0, before its coin corrects it\.$/);
  });
  it('against the solution is not said to go uphill, nor a point of ∇f = 0 to be a minimum of F', async () => {
    const { outer, ratio } = await says('#v=1&sel=3&T=5&truth=solution');
    expect(outer).toMatch(/the h of Unrolled points away from ∇f: h·∇f\/‖∇f‖² = −/);
    expect(`${outer} ${ratio}`).not.toContain('uphill');
    const { stationary } = await resultOf('#v=1&T=10&truth=solution', true);
    expect(stationary.length).toBeGreaterThan(0);
    expect(stationaryTitle('solution', stationary[0]!)).toMatch(/^Minimum of f\(w\*, λ\) at .*, where F = 14\.7$/);
  });
  it('is 0 where h is, and rounding is no direction', async () => {
    const { ratio } = await says('#v=1&e=K0,reverse,K5&sel=2');
    expect(ratio).not.toContain('All above 0');
    const long = await says('#v=1&p=shaban-theorem-3.5&e=K1,K5&n=10000&tau=1001');
    expect(long.outer).not.toContain('uphill');
  });
  it('follows the scale of the problem', async () => {
    const small =
      '#v=1&l=l1,l2&w=w1,w2&inner=((w1-l1)%5E2%2B(w2-l2)%5E2)%2F2&outer=1e-9*(w1%5E2%2Bw2%5E2)&w0=2,2&lambda=1,1';
    const { outer } = await says(small);
    expect(outer).not.toMatch(/arrived|is 0/);
  });
});

describe('what is printed and exported', () => {
  it('names a learned step and a start that is a formula', () => {
    const [step, start] = [defaultScenario('learned-step'), defaultScenario('quadratic-from-lambda')];
    for (const line of [settingsLine(step), printSettings(step).join(' ')]) expect(line).toMatch(/γ\u00A0=\u00A010\^/);
    for (const line of [settingsLine(start), printSettings(start).join(' ')]) expect(line).not.toContain('(0, 0)');
  });
});

describe('declared constants', () => {
  it('are of the g for which they were declared', () => {
    const scenario = defaultScenario();
    const texts = { ...printTexts(scenario), inner: '((w1 - l1)^2 + (w2 - l2)^2/10)/2' };
    const problem = readTexts(texts, scenario).change!.problem as object;
    expect(problem).not.toHaveProperty('smoothness');
    expect(problem).not.toHaveProperty('strongConvexity');
    const edited = { ...scenario, ...readTexts(texts, scenario).change! };
    const anew = { ...printTexts(edited), strongConvexity: '0.1', smoothness: '1' };
    const declared = readTexts(anew, edited).change!.problem;
    expect(declared).toMatchObject({ strongConvexity: 0.1, smoothness: 1 });
  });
  it('give no bound where the path contradicts them', async () => {
    const { result } = await says(
      '#v=1&l=l1,l2&w=w1,w2&inner=((w1-l1)%5E2%2B(w2-l2)%5E2%2F10)%2F2&outer=w1%5E2%2Bw2%5E2&alpha=1&beta=1&gamma=0.1',
    );
    expect(result.unrolled.bound).toBeNull();
    expect(result.unrolled.boundReason?.code).toBe('contradicted');
  });
  it('mark nothing on the slider of γ where the path contradicts β', async () => {
    const typed = (beta: number) =>
      `#v=1&l=l1&w=w1&inner=2*(w1-l1)%5E2&outer=w1%5E2&alpha=1&beta=${beta}&gamma=0.1&T=5&w0=1&lambda=0.5`;
    const { result } = await says(typed(1));
    expect(result.unrolled.steeper).toEqual({ t: 1, curvature: expect.closeTo(4, 9) });
    expect(result.unrolled.boundReason).toEqual({ code: 'contradicted', t: 1 });
    expect(contradictedFact(1, result.unrolled.steeper)).toMatchObject({ kind: 'smoothness-contradicted', beta: 1 });
    expect((await says(typed(4))).result.unrolled.steeper).toBeNull();
  });
  it('are not suggested where g has a kink, which is told', () => {
    const formula = { lambda: ['l'], w: ['w'], inner: '(w-2)^2/2 + exp(l)*abs(w)', outer: 'w^2' };
    const sampled = sampleDomain(formula, { window: [-2, 2], region: [-2, 2] });
    expect(suggested(sampled)).toBeNull();
    expect(
      checkSentences(formula, sampled, 0.1)
        .map(({ sentence }) => plain(sentence))
        .join(' '),
    ).toContain('kink');
  });
});
