import type { Dynamics, Linear } from './dynamics.ts';

/** What one run cost, in the units of mathematics A.0: g, o, h, j, and vectors stored at once beside O(1) work vectors. */
export interface Counts {
  readonly innerGradients: number;
  readonly outerGradients: number;
  readonly pulls: number;
  readonly pushes: number;
  readonly statesPeak: number;
}

export interface Tally extends Counts {
  /** Which of w_0 … w_{T−1} were stored when the memory first reached its peak: 1 or 0 each; length T. */
  readonly kept: Uint8Array;
}

/** The same dynamics, which counts what is asked of it; a stride as all its steps. A state is stored from `W.retain` to `W.release`. */
export const counted = <W, L>(d: Dynamics<W, L>): { dynamics: Dynamics<W, L>; tally: () => Tally } => {
  let innerGradients = 0;
  let outerGradients = 0;
  let pulls = 0;
  let pushes = 0;
  let stored = 0;
  let peak = 0;
  let peakAt = 0;
  const time = new Map<W, number>();
  const retained = new Set<W>();
  /** The times stored (t) and freed (−1 − t), in order; vectors that are no state of the path have none. */
  const log: number[] = [];

  const W: typeof d.W = {
    ...d.W,
    retain: (v) => {
      const own = d.W.retain(v);
      const t = time.get(v);
      if (t !== undefined) {
        time.set(own, t);
        log.push(t);
      }
      retained.add(own);
      stored++;
      if (stored > peak) {
        peak = stored;
        peakAt = log.length;
      }
      return own;
    },
    release: (v) => {
      if (retained.delete(v)) {
        stored--;
        const t = time.get(v);
        if (t !== undefined) log.push(-1 - t);
      }
      time.delete(v);
      d.W.release(v);
    },
  };

  const counting = (linear: Linear<W, L>): Linear<W, L> => ({
    pull: (a) => {
      pulls++;
      return linear.pull(a);
    },
    pullW: (a) => {
      pulls++;
      return linear.pullW(a);
    },
    push: (dw, dl) => {
      pushes++;
      return linear.push(dw, dl);
    },
    release: () => linear.release(),
  });

  const dynamics: Dynamics<W, L> = {
    ...d,
    W,
    init: (l) => {
      const w = d.init(l);
      time.set(w, 0);
      return w;
    },
    step: (t, w, l) => {
      innerGradients++;
      const next = d.step(t, w, l);
      time.set(next, t);
      return next;
    },
    ...(d.stride && {
      stride: (from: number, to: number, w: W, l: L) => {
        innerGradients += to - from;
        const end = d.stride!(from, to, w, l);
        time.set(end, to);
        return end;
      },
    }),
    linearize: (t, w, l) => counting(d.linearize(t, w, l)),
    ...(d.descentMap && { descentMap: (w: W, l: L) => counting(d.descentMap!(w, l)) }),
    ...(d.slope && {
      slope: (t: number, w: W, l: L) => {
        innerGradients++;
        return d.slope!(t, w, l);
      },
    }),
    outerGradient: (w, l) => {
      outerGradients++;
      return d.outerGradient(w, l);
    },
  };

  const tally = () => {
    const kept = new Uint8Array(d.steps);
    for (const entry of log.slice(0, peakAt)) kept[entry < 0 ? -1 - entry : entry] = entry < 0 ? 0 : 1;
    return { innerGradients, outerGradients, pulls, pushes, statesPeak: peak, kept };
  };
  return { dynamics, tally };
};
