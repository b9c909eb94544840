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

/** Jacobi's method on a symmetric n × n matrix, which it overwrites. */
const largestEigenvalue = (s: Float64Array, n: number): number => {
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const apq = s[p * n + q]!;
        if (apq === 0) continue;
        off = Math.max(off, Math.abs(apq));
        const theta = (s[q * n + q]! - s[p * n + p]!) / (2 * apq);
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const cosine = 1 / Math.hypot(tangent, 1);
        rotate(s, n, p, q, cosine, tangent * cosine);
      }
    }
    if (off <= 1e-17) break;
  }
  let largest = -Infinity;
  for (let i = 0; i < n; i++) largest = Math.max(largest, s[i * n + i]!);
  return largest;
};

const rotate = (s: Float64Array, n: number, p: number, q: number, cosine: number, sine: number): void => {
  for (let k = 0; k < n; k++) {
    const kp = s[k * n + p]!;
    const kq = s[k * n + q]!;
    s[k * n + p] = cosine * kp - sine * kq;
    s[k * n + q] = sine * kp + cosine * kq;
  }
  for (let k = 0; k < n; k++) {
    const pk = s[p * n + k]!;
    const qk = s[q * n + k]!;
    s[p * n + k] = cosine * pk - sine * qk;
    s[q * n + k] = sine * pk + cosine * qk;
  }
};
