import { describe, expect, test } from 'vitest';
import type { Exercise, ExerciseWords } from '../../../lessons/exercise.ts';
import { exercises } from '../../../lessons/exercises.ts';
import { resultOf } from '../../../lessons/figures.ts';
import { lessons } from '../../../lessons/index.ts';
import { type Measured, measure } from '../../../lessons/measure.ts';
import { prepareFormulas } from '../../../scenario/formula.ts';
import { parseHash } from '../../../scenario/link.ts';
import { namesIn, plainly, rich } from '../../rich.ts';
import { plural } from '../language.ts';
import { exerciseWords } from './exercises.ts';

const all = lessons.flatMap(({ name }) =>
  (exercises[name] as readonly Exercise[]).map((exercise): [string, Exercise, ExerciseWords] => [
    `${name}, ${exercise.name}`,
    exercise,
    exerciseWords[name][exercise.name as never],
  ]),
);

const measuredOf = async ({ beside }: Exercise): Promise<Measured> => {
  const results = await Promise.all(Object.entries(beside).map(async ([name, link]) => [name, await resultOf(link)]));
  const all = Object.fromEntries(results);
  return { result: Object.values(all)[0] as Measured['result'], beside: all };
};
const number = async (lesson: keyof typeof exercises, name: string, quantity: string): Promise<number> => {
  const exercise: Exercise = exercises[lesson].find((one) => one.name === name)!;
  return measure(exercise.quantities[quantity]!, await measuredOf(exercise));
};

test.each(all)(
  '%s: figures need no repair, every number is there and used, none is typed',
  async (_, exercise, words) => {
    await prepareFormulas();
    for (const link of Object.values(exercise.beside)) expect(parseHash(link).changes, link).toEqual([]);
    const measured = await measuredOf(exercise);
    for (const quantity of Object.values(exercise.quantities)) expect(measure(quantity, measured)).not.toBeNaN();
    const { ask, answer } = words;
    expect(new Set(namesIn(`${ask} ${answer}`))).toEqual(new Set(Object.keys(exercise.quantities)));
    expect(`${ask} ${answer}`.replace(/\{[^}]*\}/g, '')).not.toMatch(/\d/);
    const say = (text: string): string =>
      plainly(
        rich(
          text,
          (name) => ({ ...exercise.quantities[name], value: measure(exercise.quantities[name]!, measured) }),
          plural,
        ),
      );
    expect(say(`${ask} ${answer}`)).not.toMatch(/[{}]|NaN|—/);
    expect(ask).toMatch(/\?$/);
    expect(answer).toMatch(/\.$/);
  },
);

describe('what answers say without a number is the case', () => {
  test('a larger penalty, a smaller w; F falls towards λ* from either side', async () => {
    expect(await number('levels', 'penalty', 'w-after')).toBeLessThan(await number('levels', 'penalty', 'w-before'));
    expect(await number('levels', 'sides', 'd-low')).toBeLessThan(0);
    expect(await number('levels', 'sides', 'd-high')).toBeGreaterThan(0);
  });

  test('one state for each step; one forward product for each step and component', async () => {
    expect(await number('unrolling', 'longer', 'states-long')).toBe(await number('unrolling', 'longer', 'T-long'));
    const [N, products] = [await number('unrolling', 'forward', 'N'), await number('unrolling', 'forward', 'products')];
    expect(await number('unrolling', 'forward', 'tangents')).toBe(N * products);
  });

  test('fewer steps are enough with larger ones; h is next to nothing where the path of one step rests', async () => {
    expect(await number('forgetting', 'enough', 'fewest-fast')).toBeLessThan(
      await number('forgetting', 'enough', 'fewest-slow'),
    );
    const { unrolled } = await resultOf(exercises.biased[1].beside.one);
    expect(Math.hypot(...unrolled.estimates[0]!.hypergradient)).toBeLessThan(Math.hypot(...unrolled.exact) / 1000);
    expect(await number('biased', 'stop', 'length')).toBeGreaterThan(1);
  });

  test('truncated or exact, the longer training costs the same gradients', async () => {
    const { costs } = await resultOf(exercises.costs[0].beside.long);
    expect(costs[4]!.expected.innerGradients).toBe(costs[1]!.expected.innerGradients);
  });

  test('the mean of many runs is nearer to λ* than the path without a coin, and a smaller q is cheaper and scatters more', async () => {
    expect(await number('coin', 'heads', 'mean')).toBeLessThan((await number('coin', 'heads', 'tails')) / 5);
    expect(await number('coin', 'halved', 'off-after')).toBeGreaterThan(await number('coin', 'halved', 'off-before'));
    expect(await number('coin', 'halved', 'work-after')).toBeLessThan(await number('coin', 'halved', 'work-before'));
  });
});
