import type { FieldRequest, Tile, TileMachine } from './tile.ts';

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

/**
 * The float64 machine until another is chosen: what looks for a GPU, and watches over it, is loaded only then. Where it
 * cannot be loaded, fields stay float64 and the trouble is told; the next choice tries again.
 */
export const createMachineOnDemand = (float64: TileMachine, load: () => Promise<FieldMachine>): FieldMachine => {
  let loading: Promise<FieldMachine> | null = null;
  let machine: FieldMachine | null = null;
  let trouble: Trouble | null = null;
  let changed: () => void = () => {};

  const loaded = async (): Promise<FieldMachine | null> => {
    loading ??= load();
    try {
      machine = await loading;
      machine.listen(() => changed());
      trouble = null;
    } catch (error) {
      loading = null;
      trouble = { code: 'lost', message: error instanceof Error ? error.message : String(error) };
      changed();
    }
    return machine;
  };

  return {
    get machine() {
      return machine?.machine ?? { workers: float64.workers, gpu: null, trouble };
    },
    usesGpu: (request) => machine?.usesGpu(request) ?? false,
    async choose(choice) {
      if (machine || choice !== 'float64') await (machine ?? (await loaded()))?.choose(choice);
    },
    tiles: (request, breathe) => (machine ?? float64).tiles(request, breathe),
    listen(listener) {
      changed = listener;
    },
  };
};
