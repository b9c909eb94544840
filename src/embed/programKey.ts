import type { Options } from './contract.ts';

/** Where the program's script leaves itself for the element's. */
export const programKey = Symbol.for('unrolled:program:v1');

/** What the program is given to show a figure. */
export interface Mount {
  /** The element that the figure stands in, and what its styles belong to. */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly options: Options;
  /** The folder that the scripts lie in. */
  readonly base: string;
  readonly still: boolean;
  drawn(): void;
  /** The reader, or whoever sets a scenario, has changed it. */
  changed(hash: string): void;
  failed(message: string): void;
}

/** A figure at work. */
export interface Shown {
  update(change: Partial<Pick<Mount, 'options' | 'still'>>): void;
  /** Gives up its part of the engine until it wakes; the picture stays. */
  sleep(): void;
  wake(): void;
  dispose(): void;
}

export interface Program {
  /** Fetches what these options need. */
  prepare(options: Options): Promise<void>;
  show(mount: Mount): Promise<Shown>;
}
