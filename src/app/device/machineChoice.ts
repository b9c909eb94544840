import { type MachineChoice, machineChoices } from '../../engine/machine.ts';
import { createChoice } from './choice.ts';

/** What is to compute the fields: chosen for this device, no part of the scenario and its link. */
const choice = createChoice<MachineChoice>('unrolled:machine', machineChoices);

export const machineChoice = (): MachineChoice => choice.read() ?? 'auto';
export const chooseMachine = choice.write;
export const onMachineChoice = choice.subscribe;
export const useMachineChoice = (): MachineChoice => choice.use() ?? 'auto';
