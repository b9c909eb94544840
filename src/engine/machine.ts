import type { FieldRequest, Tile } from './tile.ts';

/** Which machine is to compute fields: the best there is, float64 only, or a GPU even where a processor plays it. */
export const machineChoices = ['auto', 'float64', 'webgpu'] as const;
export type MachineChoice = (typeof machineChoices)[number];

/** Why a GPU that was asked for, or had been there, does not compute now. */
export interface Trouble {
  /** 'none': there is none. 'lost': it is gone, and looked for again. 'refused': it is there, and not asked for this again. */
  readonly code: 'none' | 'lost' | 'refused';
  /** What the device said. */
  readonly message: string;
}

/** What computes fields now; everything else is float64 in the engine's worker. */
export interface Machine {
  /** Threads that compute float64 fields. */
  readonly workers: number;
  /** null: fields are float64. */
  readonly gpu: {
    readonly name: string;
    readonly software: boolean;
    /** Kernels compiled on it so far, and bytes that it holds. */
    readonly kernels: number;
    readonly bytes: number;
  } | null;
  readonly trouble: Trouble | null;
}

/** Computes fields. Tiles come in any order and hold every node once; leaving the loop over them ends the work. */
export interface FieldMachine {
  readonly machine: Machine;
  /** Whether a GPU would compute this field. */
  usesGpu(request: FieldRequest): boolean;
  choose(choice: MachineChoice): Promise<void>;
  /** `breathe`: how work on this thread lets others in, where it is not the machine's own way. */
  tiles(request: FieldRequest, breathe?: () => Promise<void>): AsyncGenerator<Tile, void, undefined>;
  /** Calls when a GPU has come, gone or come back, other than by a field. */
  listen(changed: () => void): void;
}

/** Fields on a GPU, float32. */
export interface GpuFields {
  readonly name: string;
  readonly software: boolean;
  readonly alive: () => boolean;
  /** Resolves to the reason once the device is gone. */
  readonly lost: Promise<string>;
  readonly counts: () => { readonly kernels: number; readonly bytes: number };
  takes(request: FieldRequest): boolean;
  /** Throws where the device is lost or refuses the work. */
  tiles(request: FieldRequest): AsyncGenerator<Tile, void, undefined>;
  close(): void;
}
