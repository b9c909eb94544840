import { type FieldMachine, type MachineChoice, machineChoices } from './machine.ts';
import type { TileMachine } from './tile.ts';

/** A machine of fields as one of several has it. */
export interface Seat extends FieldMachine {
  close(): void;
}

/** Whoever takes a software GPU takes a real one; whoever takes none is served by whatever is open. */
const strength: Readonly<Record<MachineChoice, number>> = { float64: 0, auto: 1, webgpu: 2 };

/**
 * One machine of fields for several, each with a choice of its own: a GPU is open as long as one of them wants it, and
 * computes for those only that would have opened it.
 */
export const shareMachine = (machine: FieldMachine, float64: TileMachine) => {
  const seats = new Set<{ choice: MachineChoice; changed: () => void }>();

  const choose = (): Promise<void> => {
    const wanted = machineChoices.filter((choice) => [...seats].some((seat) => seat.choice === choice));
    return machine.choose(wanted.sort((a, b) => strength[b] - strength[a])[0] ?? 'float64');
  };

  machine.listen(() => {
    for (const { choice, changed } of [...seats]) if (choice !== 'float64') changed();
  });

  return {
    /** How many share it. */
    taken: (): number => seats.size,
    /** `breathe`: how its field's work on this thread lets others in. */
    take(breathe: () => Promise<void>): Seat {
      const own = { choice: 'float64' as MachineChoice, changed: () => {} };
      seats.add(own);
      const shares = (): boolean =>
        own.choice === 'webgpu' || (own.choice === 'auto' && machine.machine.gpu?.software !== true);
      return {
        get machine() {
          return shares() ? machine.machine : { ...machine.machine, gpu: null, trouble: null };
        },
        usesGpu: (request) => shares() && machine.usesGpu(request),
        choose(choice) {
          own.choice = choice;
          return choose();
        },
        tiles: (request) => (shares() ? machine.tiles(request, breathe) : float64.tiles(request, breathe)),
        listen(changed) {
          own.changed = changed;
        },
        close() {
          seats.delete(own);
          void choose();
        },
      };
    },
  };
};
