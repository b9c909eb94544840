import type { Space } from '../core/space.ts';
import {
  add,
  concat,
  equal,
  getBackend,
  keep,
  logicalOr,
  mul,
  setBackend,
  slice,
  sum,
  Tensor,
  tensor1d,
  tidy,
  where,
  zerosLike,
} from './tfjs.ts';

/** Which tensors are on loan: what was handed out and not yet given back. */
export interface Loans {
  /** Runs `work` on the backend that was tfjs's when this began, frees what it made on the way, and hands out what it returns. */
  lend<Lent extends Tensor | Readonly<Record<string, Tensor>>>(work: () => Lent): Lent;
  take(v: Tensor): void;
  /** Takes back all that is still out, as after a run that was stopped. */
  takeAll(): void;
}

export const createLoans = (): Loans => {
  const out = new Set<Tensor>();
  const backend = getBackend();
  const take = (v: Tensor): void => {
    out.delete(v);
    v.dispose();
  };
  return {
    lend: (work) => {
      // At once, though it returns a promise: the backend is open.
      if (getBackend() !== backend) void setBackend(backend);
      const lent = tidy(work as () => Tensor) as ReturnType<typeof work>;
      for (const v of lent instanceof Tensor ? [lent] : Object.values(lent)) out.add(v);
      return lent;
    },
    take,
    takeAll: () => {
      for (const v of [...out]) take(v);
    },
  };
};

/** ℝⁿ in float32, on whatever machine tfjs computes: `retain` keeps a tensor, `release` disposes of it. */
export const tensorSpace = (dimension: number, loans: Loans): Space<Tensor> => ({
  dimension,
  zeros: () => loans.lend(() => tensor1d(new Float32Array(dimension))),
  basis: (i) => loans.lend(() => tensor1d(Float32Array.from({ length: dimension }, (_, k) => (k === i ? 1 : 0)))),
  axpy: (a, x, y) =>
    loans.lend(() => {
      if (a === 0) return y.clone();
      const sum = add(y, mul(x, a));
      return Number.isFinite(a) ? sum : where(equal(x, 0), y, sum);
    }),
  dot: (x, y) => readable(loans, () => sum(where(logicalOr(equal(x, 0), equal(y, 0)), zerosLike(x), mul(x, y)))),
  numbers: (vectors) => {
    const all = loans.lend(() => joined(vectors));
    return {
      read: async () => {
        const numbers = Float64Array.from(await all.data());
        loans.take(all);
        return numbers;
      },
    };
  },
  retain: (v) => keep(v),
  release: loans.take,
});

/** A number that stays where it is computed until it is read, once. */
export const readable = (loans: Loans, work: () => Tensor) => {
  const value = loans.lend(work);
  return {
    read: async (): Promise<number> => {
      const [number] = await value.data();
      loans.take(value);
      return number!;
    },
  };
};

/** The components of a vector, each a tensor of one number; `joined` puts them together again. */
export const components = (v: Tensor): Tensor[] => Array.from({ length: v.size }, (_, i) => slice(v, [i], [1]));
export const joined = (parts: readonly Tensor[]): Tensor => concat([...parts]);
