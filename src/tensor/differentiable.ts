import { shipped } from './kernels/gradients.ts';
import { engine, type GradConfig, mul, registerGradient, sign, type Tensor, where, zeros, zerosLike } from './tfjs.ts';

/**
 * What tfjs needs so that a gradient can be differentiated again: its tape put in order, and the gradients that it lacks
 * or has wrong. Without it some second derivatives throw and others are silently wrong (exp, sigmoid, tanh).
 */
export const makeDifferentiable = (): void => {
  repairTape();
  for (const config of [...shipped, absolute, select]) registerGradient(config);
};

interface TapeNode {
  readonly inputs: Readonly<Record<string, Tensor>>;
  readonly outputs: readonly Tensor[];
  readonly saved: readonly Tensor[];
}
/** The parts of tfjs's engine that its types keep private. */
interface Taping {
  addTapeNode(kernel: string, ...rest: unknown[]): void;
  readonly state: { readonly activeTape: TapeNode[] };
}

const repaired = new WeakSet<Taping>();

/** Constant wherever they have a derivative; tfjs has none for them. */
const truths = new Set([
  'Equal',
  'Greater',
  'GreaterEqual',
  'Less',
  'LessEqual',
  'LogicalAnd',
  'LogicalNot',
  'LogicalOr',
]);

/**
 * An operation whose gradient saves its output has a clone of that output on the tape before its own node; the backward
 * pass, which walks the tape in order, then takes the clone for a constant. Such clones are moved behind their operation.
 * Comparisons and connectives leave no trace on the tape: a zero sent back through them would meet what is infinite.
 */
const repairTape = (): void => {
  const taping = engine() as unknown as Taping;
  if (repaired.has(taping)) return;
  repaired.add(taping);
  const add = taping.addTapeNode.bind(taping);
  taping.addTapeNode = (kernel, ...rest) => {
    if (truths.has(kernel)) return;
    add(kernel, ...rest);
    const tape = taping.state.activeTape;
    const node = tape.at(-1)!;
    const made = new Set(node.outputs);
    const clones = tape.splice(tape.length - 1 - node.saved.length).slice(0, -1);
    const ofOutput = (clone: TapeNode): boolean => Object.values(clone.inputs).some((x) => made.has(x));
    tape.push(...clones.filter((c) => !ofOutput(c)), node, ...clones.filter(ofOutput));
  };
};

/** tfjs has −1 at 0; between the two slopes it is 0. */
const absolute: GradConfig = {
  kernelName: 'Abs',
  inputsToSave: ['x'],
  gradFunc: (dy, [x]) => ({ x: () => mul(dy as Tensor, sign(x!)) }),
};

/** tfjs multiplies by 0 what does not flow into the arm that is not taken, so that NaN stays NaN; this drops it. */
const select: GradConfig = {
  kernelName: 'Select',
  inputsToSave: ['condition'],
  gradFunc: (dy, [condition]) => ({
    condition: () => zeros(condition!.shape),
    t: () => where(condition!, dy as Tensor, zerosLike(dy as Tensor)),
    e: () => where(condition!, zerosLike(dy as Tensor), dy as Tensor),
  }),
};
