import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimators } from '../scenario/arbitrary.ts';
import { counted } from './counted.ts';
import type { Dynamics } from './dynamics.ts';
import { type Estimator, solvesAtEnd, stepsKept, withinSteps } from './estimators/choice.ts';
import { estimate } from './estimators/estimate.ts';
import { descriptorOf } from './estimators/index.ts';
import { lastPosition, type Moment, momentAt } from './twoPasses.ts';
import { costAt, heldAt, type Underway } from './underway.ts';

const settings = fc.tuple(estimators, fc.integer({ min: 1, max: 60 })).map(([e, T]) => ({ e: withinSteps(e, T), T }));

/** w_t is the number t; every other vector is −1. */
const nothing: Dynamics<number, number> = {
  steps: 0,
  stationary: true,
  W: {
    dimension: 1,
    zeros: () => -1,
    basis: () => -1,
    axpy: () => -1,
    dot: () => 1,
    numbers: () => new Float64Array(0),
    retain: (v) => v,
    release: () => {},
  },
  L: {
    dimension: 2,
    zeros: () => -1,
    basis: () => -1,
    axpy: () => -1,
    dot: () => 0,
    numbers: () => new Float64Array(0),
    retain: (v) => v,
    release: () => {},
  },
  init: () => 0,
  initPull: () => -1,
  initPush: () => -1,
  step: (t) => t,
  slope: () => -1,
  linearize: () => ({ pull: () => ({ w: -1, l: -1 }), pullW: () => -1, push: () => -1, release: () => {} }),
  outer: () => 0,
  outerGradient: () => ({ w: -1, l: -1 }),
};

interface Seen extends Underway {
  readonly held: readonly number[];
}

/** What a real run holds and has counted after each forward step and after each product, by position. */
const watched = (e: Estimator, T: number): Seen[] => {
  const held = new Set<number>();
  const base = { ...nothing, steps: T };
  const { dynamics, tally } = counted({
    ...base,
    W: {
      ...base.W,
      retain: (v) => {
        if (v >= 0) held.add(v);
        return v;
      },
      release: (v) => {
        held.delete(v);
        // A product frees its state, and then the vector that it was taken with.
        if (v === -1 && tally().pulls > pulls) look();
      },
    },
  });
  let pulls = 0;
  const seen: Seen[] = [];
  const look = () => {
    const { innerGradients, pushes, ...all } = tally();
    pulls = all.pulls;
    const products = pulls + pushes;
    seen.push({ innerGradients, products, states: held.size, held: [...held].sort((a, b) => a - b) });
  };
  const walk = estimate(dynamics, 0, e, 0);
  for (let yields = 1; !walk.next().done; yields++) if (yields <= T) look();
  // A step back without a product is done at the end.
  if (descriptorOf(e).needsObjective) look();
  return seen;
};

const sum = (flags: Uint8Array): number => flags.reduce((a, b) => a + b, 0);
const set = (flags: Uint8Array): number[] => [...flags.keys()].filter((s) => flags[s]);

describe('a hypergradient underway', () => {
  it('holds the states, and has cost the gradients and products, that a real run has after every step', () => {
    fc.assert(
      fc.property(settings, ({ e, T }) => {
        const looks = watched(e, T);
        // A linear system is solved within the moment at which w_T is reached.
        const run = solvesAtEnd(e) ? [...looks.slice(0, T - 1), looks.at(-1)!] : looks;
        expect(run).toHaveLength(lastPosition(e, T));
        run.forEach((seen, i) => {
          const moment = momentAt(i + 1, e, T);
          const { innerGradients, products, states } = costAt(e, T, 2, moment);
          expect({ innerGradients, products }).toEqual({
            innerGradients: seen.innerGradients,
            products: seen.products,
          });
          if (e.kind === 'forward') return;
          expect(set(heldAt(e, T, moment))).toEqual(seen.held);
          expect(states).toBe(seen.states);
        });
      }),
    );
  });

  it('has nothing before its first step, and nothing left at its end', () => {
    fc.assert(
      fc.property(settings, ({ e, T }) => {
        const none = (moment: Moment) => sum(heldAt(e, T, moment));
        expect(none(momentAt(0, e, T))).toBe(0);
        if (stepsKept(e, T) > 0) expect(none(momentAt(lastPosition(e, T), e, T))).toBe(0);
      }),
    );
  });

  it('waits at its own end while another, which keeps more, walks on', () => {
    const five: Estimator = { kind: 'truncated', K: 5, initTerm: 'drop' };
    const all = momentAt(150, { kind: 'reverse' }, 100);
    expect(costAt(five, 100, 2, all)).toEqual({ innerGradients: 100, products: 5, states: 0 });
    expect(sum(heldAt({ kind: 'reverse' }, 100, all))).toBe(50);
  });
});
