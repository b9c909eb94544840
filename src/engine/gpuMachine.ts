import type { Estimator } from '../core/estimators/choice.ts';
import { isShrinking } from '../core/stepSize.ts';
import type { FieldMachine, GpuFields, Machine, MachineChoice, Trouble } from './machine.ts';
import { problemKey } from './problemKey.ts';
import type { FieldRequest, Tile, TileMachine } from './tile.ts';

export interface MachineOptions {
  readonly float64: TileMachine;
  /** Opens a GPU; null where there is none, or only a software one that is not wanted. */
  readonly open: (wanted: { readonly software: boolean }) => Promise<GpuFields | null>;
  /** Milliseconds: how long a GPU may be silent, how long opening one may take, and how long to wait before a second attempt, and at most. */
  readonly patience?: number;
  readonly opening?: number;
  readonly pause?: { readonly first: number; readonly most: number };
}

/** A GPU that nobody misses is looked for so often: a browser that has just started may have none yet. */
const ATTEMPTS = 3;

const silence = (milliseconds: number): [Promise<'silent'>, () => void] => {
  let timer: ReturnType<typeof setTimeout>;
  const elapsed = new Promise<'silent'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'silent');
  });
  return [elapsed, () => clearTimeout(timer)];
};

const noAnswer = (milliseconds: number): string => `no answer within ${milliseconds / 1000} s`;

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Fields on a GPU where there is one, else as float64 tiles. Whatever befalls the GPU, the field is computed: one that is
 * lost is looked for at once, then ever more seldom until it has computed a field again, and a kernel that it refuses, or
 * does not finish, is not asked of it a second time.
 */
export const createFieldMachine = ({
  float64,
  open,
  patience = 8000,
  opening: longest = 30_000,
  pause = { first: 1000, most: 60_000 },
}: MachineOptions): FieldMachine => {
  let choice: MachineChoice = 'float64';
  let gpu: GpuFields | null = null;
  let opening: Promise<void> | null = null;
  let trouble: Trouble | null = null;
  /** Attempts to open a GPU since one computed a field. */
  let attempts = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let changed: () => void = () => {};
  /** What the GPU refused, and its words. */
  const refused = new Map<string, string>();
  const kindOf = ({ problem, estimator, descent }: FieldRequest): string =>
    JSON.stringify([problemKey(problem), (estimator satisfies Estimator | null)?.kind, isShrinking(descent.decay)]);

  const lookLater = (): void => {
    clearTimeout(again);
    const wait = attempts === 0 ? 0 : Math.min(pause.most, pause.first * 2 ** (attempts - 1));
    again = setTimeout(() => void look(), wait);
  };

  const lose = (own: GpuFields, message: string): void => {
    if (gpu !== own) return;
    gpu = null;
    trouble = { code: 'lost', message };
    lookLater();
    changed();
  };

  /** A GPU, or none, or why not; one that comes too late is closed. */
  const opened = async (software: boolean): Promise<GpuFields | string | null> => {
    const attempt = open({ software }).catch(textOf);
    const [elapsed, answered] = silence(longest);
    const found = await Promise.race([attempt, elapsed]).finally(answered);
    if (found !== 'silent') return found;
    void attempt.then((late) => late && typeof late !== 'string' && late.close());
    return noAnswer(longest);
  };

  /** Opens what the choice wants, one at a time; a choice that changes meanwhile is heard. */
  const look = (): Promise<void> => {
    const before = trouble;
    opening ??= (async () => {
      while (choice !== 'float64' && !gpu) {
        const wanted = choice;
        attempts += 1;
        const found = await opened(wanted === 'webgpu');
        if (choice !== wanted) {
          if (found && typeof found !== 'string') found.close();
          continue;
        }
        if (found && typeof found !== 'string') {
          gpu = found;
          trouble = null;
          void found.lost.then((message) => lose(found, message));
          break;
        }
        if (found !== null && found !== trouble?.message) trouble = { code: 'lost', message: found };
        if (found === null && wanted === 'webgpu') trouble ??= { code: 'none', message: '' };
        if (trouble || attempts < ATTEMPTS) lookLater();
        break;
      }
    })().finally(() => {
      opening = null;
      if (gpu || trouble !== before) changed();
    });
    return opening;
  };

  const usesGpu = (request: FieldRequest): boolean =>
    choice !== 'float64' && gpu !== null && gpu.alive() && gpu.takes(request) && !refused.has(kindOf(request));

  async function* tiles(request: FieldRequest, breathe?: () => Promise<void>): AsyncGenerator<Tile, void, undefined> {
    const kind = kindOf(request);
    const own = gpu;
    if (trouble?.code === 'refused') trouble = null;
    if (!own || !usesGpu(request)) {
      const message = own?.takes(request) && refused.get(kind);
      if (message) trouble = { code: 'refused', message };
      yield* float64.tiles(request, breathe);
      return;
    }
    const work = own.tiles(request);
    let silent = false;
    try {
      for (;;) {
        const [elapsed, answered] = silence(patience);
        const step = await Promise.race([work.next(), elapsed]).finally(answered);
        silent = step === 'silent';
        if (step === 'silent') throw new Error(noAnswer(patience));
        if (step.done) break;
        yield step.value;
      }
      trouble = null;
      attempts = 0;
      return;
    } catch (error) {
      const message = textOf(error);
      if (silent || own.alive()) refused.set(kind, message);
      if (silent) own.close();
      if (own.alive()) trouble = { code: 'refused', message };
      else lose(own, message);
    } finally {
      void work.return();
    }
    yield* float64.tiles(request, breathe);
  }

  return {
    get machine(): Machine {
      const now =
        choice !== 'float64' && gpu?.alive() ? { name: gpu.name, software: gpu.software, ...gpu.counts() } : null;
      return { workers: float64.workers, gpu: now, trouble };
    },
    usesGpu,
    async choose(next) {
      if (next === choice) return void (await opening);
      choice = next;
      trouble = null;
      attempts = 0;
      clearTimeout(again);
      refused.clear();
      const own = gpu;
      if (own && (choice === 'float64' || (own.software && choice === 'auto'))) {
        gpu = null;
        own.close();
      }
      if (choice !== 'float64' && !gpu) await look();
    },
    tiles,
    listen(listener) {
      changed = listener;
    },
  };
};
