import type { OuterDescent, Run } from './descend.ts';

const joined = (a: Float64Array, b: Float64Array): Float64Array => {
  const whole = new Float64Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
};

const longer = (before: Run, more: Run): Run => {
  if (more.length === 0 && !more.ended) return before;
  const coin = before.coin && more.coin && Uint16Array.of(...before.coin, ...more.coin);
  return {
    ...more,
    length: before.length + more.length,
    lambda: joined(before.lambda, more.lambda),
    value: joined(before.value, more.value),
    gradientNorm: joined(before.gradientNorm, more.gradientNorm),
    ratio: before.ratio.map((x, e) => joined(x, more.ratio[e]!)),
    cosine: before.cosine.map((x, e) => joined(x, more.cosine[e]!)),
    coin,
    q: before.q && more.q && joined(before.q, more.q),
  };
};

/** A descent and the states that followed it: append(since(0) at τ, since(τ)) is since(0). A run that did not go on stays identical. */
export const append = (before: OuterDescent, more: OuterDescent): OuterDescent => ({
  runs: before.runs.map((run, r) => longer(run, more.runs[r]!)),
});
