/** x with A x = b for a row-major n × n matrix, by elimination with row pivots; null where it is singular or not finite. */
export const solved = (A: readonly number[], b: ArrayLike<number>): readonly number[] | null => {
  const n = b.length;
  const rows = Array.from({ length: n }, (_, i) => [...A.slice(i * n, i * n + n), b[i]!]);
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    const top = rows[k]!;
    if (!(Math.abs(top[k]!) > 0)) return null;
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i]![k]! / top[k]!;
      for (let j = k; j <= n; j++) rows[i]![j] = rows[i]![j]! - factor * top[j]!;
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let rest = rows[i]![n]!;
    for (let j = i + 1; j < n; j++) rest -= rows[i]![j]! * x[j]!;
    x[i] = rest / rows[i]![i]!;
  }
  return x.every(Number.isFinite) ? x : null;
};

const SWEEPS = 30;

/** Eigenvalues of the symmetric part of a row-major n × n matrix, by Jacobi's rotations. */
export const eigenvalues = (A: readonly number[]): readonly number[] => {
  const n = Math.sqrt(A.length);
  const S = Float64Array.from(A, (x, k) => (x + A[(k % n) * n + Math.floor(k / n)]!) / 2);
  const at = (i: number, j: number): number => S[i * n + j]!;
  const size = Math.hypot(...S);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let off = 0;
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) off = Math.max(off, Math.abs(at(i, j)));
    if (!(off > Number.EPSILON * size)) break;
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        if (at(p, q) === 0) continue;
        const theta = (at(q, q) - at(p, p)) / (2 * at(p, q));
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        const s = t * c;
        for (let k = 0; k < n; k++) {
          const [x, y] = [at(k, p), at(k, q)];
          S[k * n + p] = c * x - s * y;
          S[k * n + q] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const [x, y] = [at(p, k), at(q, k)];
          S[p * n + k] = c * x - s * y;
          S[q * n + k] = s * x + c * y;
        }
      }
  }
  return Array.from({ length: n }, (_, i) => at(i, i));
};
