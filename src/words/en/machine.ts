import type { Machine, MachineChoice, Trouble } from '../../engine/machine.ts';
import type { Result, Tensors } from '../../engine/result.ts';
import { limits } from '../../scenario/limits.ts';
import type { Arithmetic } from '../../scenario/scenario.ts';
import { exactly } from '../exact.ts';
import { number } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';

/** The panel of the machine: who computes what, on which device, and what is wrong with it. */

const threads = (n: number): string => `${n} ${n === 1 ? 'thread' : 'threads'}`;

/** As many steps back as the GPU can walk where it has to keep states (`mostSteps` of `tensor/passesShader.ts`). */
const mostSteps = 1024;

/** Why a GPU that is there did not compute this field; null where only the next field is its own. */
const whyNot = ({ scenario, machine }: Result): string | null => {
  if (machine.trouble?.code === 'refused') return null;
  if (scenario.truth === 'solution') return 'the exact inner solution is found in float64 only';
  if (scenario.T > mostSteps) return `the GPU walks at most ${exactly(mostSteps)} steps of this problem back`;
  return null;
};

/** What computed the field that is on screen. */
const fieldSentence = (result: Result): Sentence => {
  const { field, machine, scenario } = result;
  const { gpu, workers } = machine;
  if (gpu && field?.float32) {
    const device = gpu.software ? say`${strong(gpu.name)}, a processor that plays a GPU` : say`${strong(gpu.name)}`;
    return say`WebGPU on ${device}: float32, about six digits of the largest value.`;
  }
  const own = say`${strong(threads(workers))} of this computer’s processor: float64.`;
  if (!field && scenario.lambda.length !== 2)
    return say`None here: λ is not a plane. Where it is one: ${machine.gpu ? say`WebGPU on ${strong(machine.gpu.name)}.` : own}`;
  const why = gpu && whyNot(result);
  return why ? say`${own} Not ${gpu.name}: ${why}.` : own;
};

const bracketed = ({ message }: Pick<Trouble, 'message'>): string => {
  const line = message.split('\n')[0]!.replace(/\.$/, '');
  return line ? ` (${line.length > 160 ? `${line.slice(0, 159)}…` : line})` : '';
};

const troubleSentence = (trouble: Trouble): Sentence => {
  switch (trouble.code) {
    case 'none':
      return say`This browser gives the page no GPU. Everything works in float64; the GPU is taken when there is one.`;
    case 'lost':
      return say`The GPU cannot be had now${bracketed(trouble)}. Fields are float64 until it is back; nothing was lost.`;
    case 'refused':
      return say`The GPU refuses this field${bracketed(trouble)}. It is computed in float64, and not asked of the GPU again.`;
  }
};

const backendNames = { webgpu: 'WebGPU', wasm: 'WebAssembly', cpu: 'JavaScript' };

const milliseconds = (ms: number): string => (ms < 1 ? '< 1' : number(ms, 2));

/** How far the descent on tensors has come, and where it ends; null before its first update. */
export const tensorUpdates = ({ updates, of, perUpdate }: Tensors, asked: number): Sentence | null => {
  if (!updates) return null;
  const each = `op by op they take ${milliseconds(perUpdate)} ms each`;
  return updates >= asked
    ? say`All ${strong(String(updates))} updates are computed; ${each}.`
    : updates < of
      ? say`${strong(String(updates))} updates of ${String(of)} are computed; ${each}.`
      : say`The first ${strong(String(updates))} of ${String(asked)} updates are computed; ${each}.`;
};

/** What computes hypergradients, descents and curves. */
const restSentence = ({ tensors, scenario }: Result): Sentence => {
  if (!tensors)
    return say`One thread of the processor: ${strong('float64')}. Hypergradients, descents and curves reach 10⁻¹²; in float32 they would stall near 10⁻⁶, which hides what they show.`;
  const { machine, failed, of, unrolled } = tensors;
  if (of === 0)
    return say`${strong('float64')}: T × estimators is beyond the ${exactly(limits.tensorWork)} steps that tensors take.`;
  if (failed !== null) return say`${strong('float64')}: tensors stopped${bracketed({ message: failed })}.`;
  if (!machine || !unrolled) return say`${strong('float64')}, until tensors have computed them.`;
  const device = machine.device
    ? ` on ${machine.device}${machine.software ? ', a processor that plays a GPU' : ''}`
    : '';
  return say`Descents and the unrolled hypergradient: tensors by ${strong(`${backendNames[machine.backend]}${device}`)}, float32. ${tensorUpdates(tensors, scenario.outer.iterations) ?? ''} Costs, needles and bounds: float64.`;
};

const bytes = (n: number): string => (n < 1e6 ? `${number(Math.round(n / 1e3))} kB` : `${(n / 1e6).toFixed(1)} MB`);

export const machineWords = {
  title: 'What computes what',
  field: 'Field of the outer plane',
  fieldSentence,
  rest: 'Everything else',
  restSentence,
  arithmetic: 'Descents and hypergradients are computed in',
  arithmetics: { float64: 'float64', tensors: 'tensors, float32' } satisfies Record<Arithmetic, string>,
  arithmeticNotes: {
    float64: 'Every digit.',
    tensors: 'Slower: each estimator op by op. The log plots show where float32 ends.',
  } satisfies Record<Arithmetic, string>,
  carried: 'The link carries it.',
  onDevice: 'On the GPU',
  onDeviceSentence: ({ kernels, bytes: held }: NonNullable<Machine['gpu']>): Sentence =>
    say`${strong(String(kernels))} ${kernels === 1 ? 'kernel' : 'kernels'} compiled, ${bytes(held)} held. T, K, γ and w₀ compile nothing.`,
  troubleSentence,
  choice: 'Fields are computed by',
  choices: {
    auto: 'the best there is',
    float64: 'float64 only',
    webgpu: 'a GPU, even a software one',
  } satisfies Record<MachineChoice, string>,
  notes: {
    auto: 'A real GPU where the browser gives one, else float64.',
    float64: 'Every digit, on the processor’s threads.',
    webgpu: 'For trying: a processor that plays a GPU is slower than float64.',
  } satisfies Record<MachineChoice, string>,
  remembered: 'Kept on this device; no link carries it.',
  close: 'Close',
} as const;
