/** ‖A‖₂ of a small dense matrix, row-major rows × columns: the root of the largest eigenvalue of its smaller Gram matrix. */
export const operatorNorm = (a: Float64Array, rows: number, columns: number): number => {
  let scale = 0;
  for (let i = 0; i < a.length; i++) {
    const size = Math.abs(a[i]!);
    if (!(size <= scale)) scale = size;
  }
  if (scale === 0 || !Number.isFinite(scale)) return scale;
  if (rows === 1 && columns === 1) return scale;
  if (rows === 2 && columns === 2) return scale * norm2(a[0]! / scale, a[1]! / scale, a[2]! / scale, a[3]! / scale);
  return scale * Math.sqrt(largestEigenvalue(gram(a, rows, columns, scale), Math.min(rows, columns)));
};

/** The larger singular value of [[p, q], [r, s]], without cancellation. */
const norm2 = (p: number, q: number, r: number, s: number): number =>
  (Math.sqrt((p + s) * (p + s) + (q - r) * (q - r)) + Math.sqrt((p - s) * (p - s) + (q + r) * (q + r))) / 2;

const gram = (a: Float64Array, rows: number, columns: number, scale: number): Float64Array => {
  const wide = rows <= columns;
  const n = wide ? rows : columns;
  const length = wide ? columns : rows;
  /** n rows of `length`. */
  const scaled = new Float64Array(n * length);
  for (let i = 0, at = 0; i < n; i++)
    for (let k = 0; k < length; k++) scaled[at++] = (wide ? a[i * columns + k]! : a[k * columns + i]!) / scale;
  const g = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0, p = i * length, q = j * length; k < length; k++, p++, q++) sum += scaled[p]! * scaled[q]!;
      g[i * n + j] = g[j * n + i] = sum;
    }
  return g;
};

/**
 * The largest eigenvalue of a symmetric n × n matrix, which it overwrites: made tridiagonal by reflections (Householder), then
 * bisected by counts of sign changes (Sturm) down to round-off.
 */
const largestEigenvalue = (s: Float64Array, n: number): number => {
  /** off[i] stands between i − 1 and i. */
  const off = new Float64Array(n + 1);
  const v = new Float64Array(n);
  const p = new Float64Array(n);
  for (let i = n - 1; i > 0; i--) {
    let squared = 0;
    for (let k = 0; k < i; k++) {
      v[k] = s[i * n + k]!;
      squared += v[k]! * v[k]!;
    }
    const last = v[i - 1]!;
    off[i] = last > 0 ? -Math.sqrt(squared) : Math.sqrt(squared);
    const half = squared - off[i]! * last;
    if (!(half > 0)) continue;
    v[i - 1] = last - off[i]!;
    let along = 0;
    for (let j = 0; j < i; j++) {
      let sum = 0;
      for (let k = 0, at = j * n; k < i; k++, at++) sum += s[at]! * v[k]!;
      p[j] = sum / half;
      along += p[j]! * v[j]!;
    }
    for (let j = 0; j < i; j++) p[j] = p[j]! - (along / (2 * half)) * v[j]!;
    for (let j = 0; j < i; j++)
      for (let k = 0, at = j * n; k < i; k++, at++) s[at] = s[at]! - v[j]! * p[k]! - p[j]! * v[k]!;
  }
  let [from, to] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < n; i++) {
    from = Math.max(from, s[i * n + i]!);
    to = Math.max(to, s[i * n + i]! + Math.abs(off[i]!) + Math.abs(off[i + 1]!));
  }
  const isAbove = (x: number): boolean => {
    let pivot = 1;
    for (let i = 0; i < n; i++) {
      pivot = s[i * n + i]! - x - (off[i]! * off[i]!) / pivot;
      if (!(pivot < 0)) return false;
    }
    return true;
  };
  for (;;) {
    const middle = from + (to - from) / 2;
    if (!(middle > from && middle < to)) return middle;
    if (isAbove(middle)) to = middle;
    else from = middle;
  }
};
