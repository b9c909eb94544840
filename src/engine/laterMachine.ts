import type { FieldMachine } from './machine.ts';
import type { TileMachine } from './tile.ts';

/** Float64 on threads until a GPU is wished for; the machine that looks for one is loaded then. */
export const createLaterMachine = (float64: TileMachine, load: () => Promise<FieldMachine>): FieldMachine => {
  let machine: FieldMachine | null = null;
  let loading: Promise<FieldMachine> | null = null;
  let heard: () => void = () => {};

  return {
    get machine() {
      return machine?.machine ?? { workers: float64.workers, gpu: null, trouble: null };
    },
    usesGpu: (request) => machine?.usesGpu(request) ?? false,
    async choose(choice) {
      if (choice === 'float64' && !loading) return;
      loading ??= load();
      machine = await loading;
      machine.listen(() => heard());
      await machine.choose(choice);
    },
    tiles: (request, breathe) => (machine ?? float64).tiles(request, breathe),
    listen(changed) {
      heard = changed;
    },
  };
};
