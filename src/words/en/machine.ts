import type { Order } from '../../engine/job.ts';
import type { Machine, MachineChoice, Trouble } from '../../engine/machine.ts';
import type { Result, Tensors } from '../../engine/result.ts';
import {
  type FieldFact,
  fieldFacts,
  type JobFact,
  type RestFact,
  restFacts,
  type UpdatesFact,
  updatesFact,
} from '../../facts/machine.ts';
import type { Arithmetic } from '../../scenario/scenario.ts';
import { exactly } from '../exact.ts';
import { fixed, number } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { type Telling, tell, tellAll } from '../telling.ts';
import { duration } from './duration.ts';
import { plural } from './language.ts';

/** The panel of the machine: who computes what, on which device, and what is wrong with it. */

const threadForms = { one: 'thread', other: 'threads' };
const threads = (n: number): string => `${n} ${plural(n, threadForms)}`;

const fieldSentences: Telling<FieldFact> = {
  gpu: ({ name }) => say`WebGPU on ${strong(name)}: float32, about six digits of the largest value.`,
  'software-gpu': ({ name }) =>
    say`WebGPU on ${strong(name)}, a software GPU: float32, about six digits of the largest value.`,
  threads: (fact) => say`${strong(threads(fact.threads))} of this computer’s processor: float64.`,
  'no-plane': (fact) =>
    say`None here: λ is not a plane. Where it is one: ${strong(threads(fact.threads))} of this computer’s processor: float64.`,
  'no-plane-for-gpu': ({ name }) => say`None here: λ is not a plane. Where it is one: WebGPU on ${strong(name)}.`,
  'solution-not-on-gpu': ({ name }) => say`Not ${name}: the exact inner solution is found in float64 only.`,
  'steps-not-on-gpu': ({ name, most }) =>
    say`Not ${name}: for this problem the GPU goes back through at most ${exactly(most)} steps.`,
};

const bracketed = (message: string): string => {
  const line = message.split('\n')[0]!.replace(/\.$/, '');
  return line ? ` (${line.length > 160 ? `${line.slice(0, 159)}…` : line})` : '';
};

const troubleSentences: Readonly<Record<Trouble['code'], (message: string) => Sentence>> = {
  none: () => say`This browser gives the page no GPU. Everything works in float64; the GPU is taken when there is one.`,
  lost: (message) =>
    say`The GPU is not available now${bracketed(message)}. Fields are float64 until it is back; nothing was lost.`,
  refused: (message) =>
    say`The GPU refuses this field${bracketed(message)}. It is computed in float64, and not asked of the GPU again.`,
};

const backendNames = { webgpu: 'WebGPU', wasm: 'WebAssembly', cpu: 'JavaScript' };

const milliseconds = (ms: number): string => (ms < 1 ? '< 1' : number(ms, 2));

export const updatesTelling: Telling<UpdatesFact> = {
  'all-updates': ({ updates, each }) =>
    say`All ${strong(updates)} updates are computed; op by op they take ${milliseconds(each)} ms each.`,
  'updates-so-far': ({ updates, of, each }) =>
    say`${strong(updates)} updates of ${of} are computed; op by op they take ${milliseconds(each)} ms each.`,
  'first-updates': ({ updates, asked, each }) =>
    say`The first ${strong(updates)} of ${asked} updates are computed; op by op they take ${milliseconds(each)} ms each.`,
};

/** How far the descent on tensors has come, and where it ends; null before its first update. */
export const tensorUpdates = (tensors: Tensors, asked: number): Sentence | null => {
  const fact = updatesFact(tensors, asked);
  return fact && tell(updatesTelling, fact);
};

const restSentences: Telling<RestFact> = {
  ...updatesTelling,
  float64: () =>
    say`One thread of the processor: ${strong('float64')}. Hypergradients, descents and curves reach 10⁻¹²; in float32 they would stall near 10⁻⁶, which hides what they show.`,
  'too-much-for-tensors': ({ most }) =>
    say`${strong('float64')}: T × estimators is beyond the ${exactly(most)} steps that tensors take.`,
  'tensors-stopped': ({ message }) => say`${strong('float64')}: tensors stopped${bracketed(message)}.`,
  'tensors-to-come': () => say`${strong('float64')}, until tensors have computed them.`,
  tensors: ({ backend }) =>
    say`Descents and the unrolled hypergradient: tensors by ${strong(backendNames[backend])}, float32.`,
  'tensors-on': ({ backend, device }) =>
    say`Descents and the unrolled hypergradient: tensors by ${strong(`${backendNames[backend]} on ${device}`)}, float32.`,
  'tensors-on-software': ({ backend, device }) =>
    say`Descents and the unrolled hypergradient: tensors by ${strong(`${backendNames[backend]} on ${device}, a software GPU`)}, float32.`,
  'float64-beside': () => say`Costs, needles and bounds: float64.`,
  'many-runs': () => say`Many runs: float64 on the processor, by several threads where there is much to do.`,
};

const jobSentences: Telling<JobFact> = {
  running: ({ left }) => say`Running: about ${duration(left)} left.`,
  paused: ({ left }) => say`Paused with about ${duration(left)} left.`,
};

const bytes = (n: number): string => (n < 1e6 ? `${number(Math.round(n / 1e3))} kB` : `${fixed(n / 1e6, 1)} MB`);

export const machineWords = {
  title: 'What computes what',
  field: 'Field of the outer plane',
  fieldSentence: (result: Result): Sentence => tellAll(fieldSentences, fieldFacts(result)),
  rest: 'Everything else',
  restSentence: (result: Result): Sentence => tellAll(restSentences, restFacts(result)),
  arithmetic: 'Descents and hypergradients are computed in',
  arithmetics: { float64: 'float64', tensors: 'tensors, float32' } satisfies Record<Arithmetic, string>,
  arithmeticNotes: {
    float64: 'Every digit.',
    tensors: 'Slower: each estimator op by op. The log plots show where float32 ends.',
  } satisfies Record<Arithmetic, string>,
  carried: 'The link carries it.',
  jobSentence: (fact: JobFact): Sentence => tell(jobSentences, fact),
  jobOrders: { pause: 'Pause', resume: 'Resume', cancel: 'Stop' } satisfies Record<Order, string>,
  onDevice: 'On the GPU',
  onDeviceSentence: ({ kernels, bytes: held }: NonNullable<Machine['gpu']>): Sentence =>
    say`${strong(kernels)} ${plural(kernels, { one: 'kernel', other: 'kernels' })} compiled, ${bytes(held)} held. T, K, γ and w₀ compile nothing.`,
  troubleSentence: ({ code, message }: Trouble): Sentence => troubleSentences[code](message),
  choice: 'Fields are computed by',
  choices: {
    auto: 'the best there is',
    float64: 'float64 only',
    webgpu: 'a GPU, even a software one',
  } satisfies Record<MachineChoice, string>,
  notes: {
    auto: 'A real GPU where the browser gives one, else float64.',
    float64: 'Every digit, on the processor’s threads.',
    webgpu: 'For trying out: a software GPU is slower than float64.',
  } satisfies Record<MachineChoice, string>,
  remembered: 'Kept on this device; no link carries it.',
  close: 'Close',
} as const;
