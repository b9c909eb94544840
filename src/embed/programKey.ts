import type { Early } from './contract.ts';
import type { Language } from './language.ts';
import type { Asked } from './options.ts';

/** Where the program's script leaves itself for the element's. */
export const programKey = (language: Language): symbol => Symbol.for(`unrolled:program:v1:${language}`);

/** Each language is a program of its own: nobody fetches the words of another. */
export const scriptOf = (language: Language): string => (language === 'en' ? 'figure.js' : `figure.${language}.js`);

/** How a figure is to stand. */
export interface State {
  readonly early: Early;
  /** All that is said of it. */
  readonly asked: Asked;
  readonly still: boolean;
}

/** What the program is given to show a figure. */
export interface Mount extends State {
  /** The element that the figure stands in, and what its styles belong to. */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The folder that the scripts lie in. */
  readonly base: string;
  drawn(): void;
  /** The reader, or whoever sets a scenario, has changed it. */
  changed(hash: string): void;
  failed(message: string): void;
}

/** A figure at work. */
export interface Shown {
  /** Stands as is said now; false where that asks for other views or controls, which only another figure has. */
  update(now: State): boolean;
  /** Gives up its part of the engine until it wakes; the picture stays. */
  sleep(): void;
  wake(): void;
  dispose(): void;
}

export interface Program {
  /** Fetches what a figure needs. */
  prepare(asked: Asked): Promise<void>;
  show(mount: Mount): Promise<Shown>;
}
