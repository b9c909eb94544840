import type { Machine } from './machine.ts';
import type { Ask, Result } from './result.ts';
import type { FieldRequest, Tile } from './tile.ts';

/** What a result is put together from. A part left out of a message is the one sent before. */
export type Parts = Omit<Result, 'revision' | 'scenario' | 'milliseconds' | 'machine'>;

export type ToWorker =
  | { readonly kind: 'ask'; readonly ask: Ask }
  /** One tile, for a worker that helps with fields; `request` only where it differs from the one before. */
  | {
      readonly kind: 'tile';
      readonly job: number;
      readonly request: FieldRequest | null;
      readonly start: number;
      readonly end: number;
    };

export type FromWorker =
  | {
      readonly kind: 'parts';
      readonly revision: number;
      readonly parts: Partial<Parts>;
      /** Nothing more follows for this revision. */
      readonly done: boolean;
      readonly milliseconds: number;
      readonly machine: Machine;
    }
  /** The scenario cannot be computed, and why. */
  | { readonly kind: 'refused'; readonly revision: number; readonly message: string }
  /** The worker is broken: it should be replaced. */
  | { readonly kind: 'fault'; readonly message: string }
  /** Still at work. */
  | { readonly kind: 'alive' }
  | { readonly kind: 'tile'; readonly job: number; readonly tile: Tile };
