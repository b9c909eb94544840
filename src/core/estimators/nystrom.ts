import { type Dynamics, read, type Walk } from '../dynamics.ts';
import { dot } from '../space.ts';
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

/** x with S x = y by elimination, S symmetric n × n, row-major; both are overwritten. A pivot that is rounding leaves its component at 0. */
const eliminated = (S: Float64Array, y: Float64Array): Float64Array => {
  const n = y.length;
  const least = Float64Array.from(y, (_, j) => 1e-13 * Math.abs(S[j * n + j]!));
  for (let j = 0; j < n; j++) {
    const pivot = S[j * n + j]!;
    if (!(Math.abs(pivot) > least[j]!)) continue;
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
    y[j] = Math.abs(pivot) > least[j]! ? rest / pivot : 0;
  }
  return y;
};

/**
 * Of k columns C of A, at components K, A_k = C A_KK⁻¹ Cᵀ, and v = (A_k + ρI)⁻¹ b = (b − C (ρ A_KK + CᵀC)⁻¹ Cᵀ b)/ρ by Woodbury's
 * identity. The components are spread evenly, where the paper draws them; more columns than w has are some of them again, and
 * are left out of the elimination.
 */
const solverOf = (rho: number): Solver =>
  function* (d, map, b, k) {
    const M = d.components ?? d.W.dimension;
    const chosen = Array.from({ length: k }, (_, i) => Math.floor((i * M) / k));
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
    const distinct = chosen.flatMap((x, i) => (x === chosen[i - 1] ? [] : [i]));
    const S = distinct.flatMap((i) => distinct.map((j) => rho * at(j)[chosen[i]!]! + dot(at(i), at(j))));
    const z = eliminated(
      Float64Array.from(S),
      Float64Array.from(distinct, (i) => dot(at(i), at(k))),
    );
    const zero = d.W.zeros();
    let v = d.W.axpy(1 / rho, b, zero);
    d.W.release(zero);
    for (const [j, i] of distinct.entries()) {
      const next = d.W.axpy(-z[j]! / rho, columns[i]!, v);
      d.W.release(v);
      v = next;
    }
    for (const one of columns) d.W.release(one);
    return v;
  };

/** Implicit with A for its Nyström approximation (Hataya & Yamada 2023), on the map of gradient descent. T g + 1 o + (k + 1) h; k columns. */
export const nystrom = <W, L>(d: Dynamics<W, L>, l: L, e: Nystrom): Walk<Solved<L>> =>
  implicitly(d, l, { k: e.k, map: 'gradient-descent' }, solverOf(e.damping));
