/**
 * The error function, 2/√π ∫₀ˣ e^−t² dt, to a few roundings: its series x e^−x² Σ (2x²)ⁿ/(1·3·5⋯(2n + 1)), all of whose terms
 * are positive, and from 2 on 1 minus the continued fraction of its complement. From 6 on it is 1 in float64.
 */
export const erf = (x: number): number => {
  const size = Math.abs(x);
  if (!(size < 6)) return Math.sign(x);
  const tail = Math.exp(-size * size) / Math.sqrt(Math.PI);
  if (size < 2) {
    let [term, sum] = [size, size];
    for (let n = 1; term > 1e-17 * sum; n++) {
      term *= (2 * size * size) / (2 * n + 1);
      sum += term;
    }
    return Math.sign(x) * 2 * tail * sum;
  }
  let rest = 0;
  for (let n = 60; n > 0; n--) rest = n / 2 / (size + rest);
  return Math.sign(x) * (1 - tail / (size + rest));
};
