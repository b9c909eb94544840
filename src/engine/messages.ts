import type { Flock } from '../core/outer/swarm.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Order } from './job.ts';
import type { Machine } from './machine.ts';
import type { Piece } from './piece.ts';
import type { JobState, OuterDescent, Result } from './result.ts';
import type { Sent, SentAsk } from './sentOnce.ts';
import type { FieldRequest, Tile } from './tile.ts';

/** What a result is put together from. A part left out of a message is the one sent before. */
export type Parts = Omit<Result, 'revision' | 'scenario' | 'milliseconds' | 'machine'>;

/** What a session is asked; sessions have numbers, which the page gives. */
export type ToSession =
  | { readonly kind: 'ask'; readonly session: number; readonly ask: SentAsk }
  | { readonly kind: 'order'; readonly session: number; readonly job: number; readonly order: Order }
  /** Nobody listens any more. */
  | { readonly kind: 'close'; readonly session: number };

/** What a worker that helps with fields is asked: one tile; `request` only where it differs from the one before. */
export interface ToHelper {
  readonly kind: 'tile';
  readonly job: number;
  readonly request: (Omit<FieldRequest, 'problem'> & { readonly problem: Sent }) | null;
  readonly start: number;
  readonly end: number;
}

/** What a worker that helps with swarms is asked: a piece, or, without one, to let go of the last. */
export interface ToFlockHelper {
  readonly kind: 'flock';
  readonly job: number;
  readonly ask: { readonly scenario: Scenario; readonly piece: Piece } | null;
}

export type ToWorker = ToSession | ToHelper | ToFlockHelper;

export type FromSession =
  | {
      readonly kind: 'parts';
      readonly revision: number;
      readonly parts: Partial<Parts>;
      /** Nothing more follows for this revision. */
      readonly done: boolean;
      readonly milliseconds: number;
      readonly machine: Machine;
    }
  /** How far a job has come that makes the descent, and what it adds to it, or begins anew. */
  | {
      readonly kind: 'job';
      readonly revision: number;
      readonly state: JobState;
      readonly addition: { readonly anew: boolean; readonly descent: OuterDescent } | null;
    }
  /** The scenario cannot be computed, and why. */
  | { readonly kind: 'refused'; readonly revision: number; readonly message: string }
  /** The worker is broken: it should be replaced. */
  | { readonly kind: 'fault'; readonly message: string }
  /** Still at work. */
  | { readonly kind: 'alive' };

export type FromHelper =
  | { readonly kind: 'tile'; readonly job: number; readonly tile: Tile }
  | { readonly kind: 'flock'; readonly job: number; readonly flock: Flock }
  | { readonly kind: 'fault'; readonly message: string };

export type FromWorker = (FromSession & { readonly session: number }) | FromHelper;
