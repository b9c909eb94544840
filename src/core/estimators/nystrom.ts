import { type Dynamics, read, type Walk } from '../dynamics.ts';
import { counts, type Descriptor } from './descriptor.ts';
import { applied, implicitly, type Solved, type Solver } from './linearSystem.ts';
import { k, type NumberParameter } from './parameters.ts';

export interface Nystrom {
  readonly kind: 'nystrom';
  /** Columns of A that are looked at. */
  readonly k: number;
  /** ρ. */
  readonly damping: number;
}

/** Columns that are looked at: a system of as many equations is solved. */
const columnsOf: NumberParameter = { ...k, max: 200 };

const damping: NumberParameter = { type: 'number', min: 1e-8, max: 1e3, initially: 0.01, link: 'damping' };

export const aboutNystrom: Descriptor<Nystrom> = {
  kind: 'nystrom',
  code: (e) => `Nystrom k = ${e.k} rho = ${e.damping}`,
  parameters: { k: columnsOf, damping },
  exact: false,
  keeps: false,
  used: () => 0,
  forwardOnly: true,
  solves: true,
  needsSymmetry: true,
  damps: true,
  reading: null,
  predicted: (e, T) => counts(T, e.k + 1, e.k),
  paper: null,
};

/** x with S x = y by elimination, S symmetric n × n, row-major; a pivot that is rounding leaves its component at 0. */
const eliminated = (S: Float64Array, y: Float64Array): Float64Array => {
  const n = y.length;
  const least = 1e-14 * S.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  for (let j = 0; j < n; j++) {
    const pivot = S[j * n + j]!;
    if (!(Math.abs(pivot) > least)) continue;
    for (let i = j + 1; i < n; i++) {
      const factor = S[i * n + j]! / pivot;
      for (let c = j; c < n; c++) S[i * n + c] = S[i * n + c]! - factor * S[j * n + c]!;
      y[i] = y[i]! - factor * y[j]!;
    }
  }
  for (let j = n - 1; j >= 0; j--) {
    const pivot = S[j * n + j]!;
    let rest = y[j]!;
    for (let c = j + 1; c < n; c++) rest -= S[j * n + c]! * y[c]!;
    y[j] = Math.abs(pivot) > least ? rest / pivot : 0;
  }
  return y;
};

/**
 * Of k columns C of A, at components K, A_k = C A_KK⁻¹ Cᵀ, and v = (A_k + ρI)⁻¹ b = (b − C (ρ A_KK + CᵀC)⁻¹ Cᵀ b)/ρ by Woodbury's
 * identity. The components are spread evenly, where the paper draws them.
 */
const solverOf = (rho: number): Solver =>
  function* (d, map, b, k) {
    const M = d.components ?? d.W.dimension;
    const count = Math.min(k, M);
    const chosen = Array.from({ length: count }, (_, i) => Math.floor((i * M) / count));
    let columns: (typeof b)[] = [];
    for (const i of chosen) {
      const e = d.W.basis(i);
      columns.push(applied(d, map, e));
      d.W.release(e);
      yield;
    }
    columns = columns.map((column) => d.W.retain(column));
    const numbers = yield* read(d.W.numbers([...columns, b]));
    const n = d.W.dimension;
    const at = (i: number): Float64Array => numbers.subarray(i * n, i * n + n);
    const S = new Float64Array(count * count);
    const y = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      for (let x = 0; x < n; x++) y[i] = y[i]! + at(i)[x]! * at(count)[x]!;
      for (let j = 0; j < count; j++) {
        let sum = rho * at(j)[chosen[i]!]!;
        for (let x = 0; x < n; x++) sum += at(i)[x]! * at(j)[x]!;
        S[i * count + j] = sum;
      }
    }
    const z = eliminated(S, y);
    const zero = d.W.zeros();
    let v = d.W.axpy(1 / rho, b, zero);
    d.W.release(zero);
    for (const [i, column] of columns.entries()) {
      const next = d.W.axpy(-z[i]! / rho, column, v);
      d.W.release(v);
      d.W.release(column);
      v = next;
    }
    return v;
  };

/** Implicit with A for its Nyström approximation (Hataya & Yamada 2023), on the map of gradient descent. T g + 1 o + (k + 1) h at most; k columns. */
export const nystrom = <W, L>(d: Dynamics<W, L>, l: L, e: Nystrom): Walk<Solved<L>> =>
  implicitly(d, l, { k: e.k, map: 'gradient-descent' }, solverOf(e.damping));
