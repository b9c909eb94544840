import type { Estimator } from '../core/estimators/choice.ts';
import type { FieldRequest, Tile } from './messages.ts';

/** Which machine is to compute fields: the best there is, float64 only, or a GPU even where a processor plays it. */
export const machineChoices = ['auto', 'float64', 'webgpu'] as const;
export type MachineChoice = (typeof machineChoices)[number];

/** Why a GPU that was asked for, or had been there, does not compute now. */
export interface Trouble {
  readonly code: 'none' | 'lost' | 'refused';
  /** What the device said. */
  readonly message: string;
}

/** What computes fields now; everything else is float64 in the engine's worker. */
export interface Machine {
  /** Threads that compute float64 fields. */
  readonly workers: number;
  /** null: fields are float64. */
  readonly gpu: { readonly name: string; readonly software: boolean } | null;
  readonly trouble: Trouble | null;
}

/** Computes fields. Tiles come in any order and hold every node once; leaving the loop over them ends the work. */
export interface FieldMachine {
  readonly machine: Machine;
  choose(choice: MachineChoice): Promise<void>;
  tiles(request: FieldRequest): AsyncGenerator<Tile, void, undefined>;
}

/** Fields on a GPU, float32. */
export interface GpuFields {
  readonly name: string;
  readonly software: boolean;
  readonly alive: () => boolean;
  takes(request: FieldRequest): boolean;
  /** Throws where the device is lost or refuses the work. */
  tiles(request: FieldRequest): AsyncGenerator<Tile, void, undefined>;
  close(): void;
}

export interface MachineOptions {
  readonly float64: {
    readonly workers: number;
    tiles(request: FieldRequest): AsyncGenerator<Tile, void, undefined>;
  };
  /** Opens a GPU; null where there is none, or only a software one that is not wanted. */
  readonly open: (wanted: { readonly software: boolean }) => Promise<GpuFields | null>;
}

/**
 * Fields on a GPU where there is one, else as float64 tiles. Whatever befalls the GPU, the field is computed: one that is
 * lost is opened again at the next field, and a problem that it refuses is not asked of it a second time.
 */
export const createFieldMachine = ({ float64, open }: MachineOptions): FieldMachine => {
  let choice: MachineChoice = 'float64';
  let gpu: GpuFields | null = null;
  let opening: Promise<void> | null = null;
  let trouble: Trouble | null = null;
  const refused = new Set<string>();
  const kindOf = ({ problem, estimator }: FieldRequest): string =>
    JSON.stringify([problem, (estimator satisfies Estimator | null)?.kind]);

  const start = (): Promise<void> => {
    const software = choice === 'webgpu';
    opening ??= open({ software })
      .then((found) => {
        gpu = found;
        trouble = found || !software ? null : { code: 'none', message: '' };
      })
      .catch((error) => {
        trouble = { code: 'refused', message: String(error) };
      })
      .finally(() => {
        opening = null;
      });
    return opening;
  };

  /** The GPU for this request, opened again where it was lost; null where there is none for it. */
  const gpuFor = async (request: FieldRequest): Promise<GpuFields | null> => {
    if (choice === 'float64') return null;
    if (gpu && !gpu.alive()) gpu = null;
    if (!gpu && trouble?.code === 'lost') await start();
    return gpu?.takes(request) && !refused.has(kindOf(request)) ? gpu : null;
  };

  async function* tiles(request: FieldRequest): AsyncGenerator<Tile, void, undefined> {
    const own = await gpuFor(request);
    if (own) {
      try {
        yield* own.tiles(request);
        trouble = null;
        return;
      } catch (error) {
        const lost = !own.alive();
        trouble = { code: lost ? 'lost' : 'refused', message: error instanceof Error ? error.message : String(error) };
        if (lost) gpu = null;
        else refused.add(kindOf(request));
      }
    }
    yield* float64.tiles(request);
  }

  return {
    get machine(): Machine {
      const now = choice === 'float64' ? null : gpu;
      return { workers: float64.workers, gpu: now && { name: now.name, software: now.software }, trouble };
    },
    async choose(next) {
      if (next === choice) return;
      choice = next;
      trouble = null;
      refused.clear();
      if (gpu && (choice === 'float64' || (gpu.software && choice === 'auto'))) {
        gpu.close();
        gpu = null;
      }
      if (choice !== 'float64' && !gpu) await start();
    },
    tiles,
  };
};
