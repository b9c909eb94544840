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

const threads = (n: number): string => `${n} ${plural(n, { one: 'Thread', other: 'Threads' })}`;
/** After "von" and "nach", and alone. */
const steps = { one: 'Schritt', other: 'Schritte' };
const are = { one: 'ist', other: 'sind' };

const fieldSentences: Telling<FieldFact> = {
  gpu: ({ name }) => say`WebGPU auf ${strong(name)}: float32, etwa sechs Stellen des größten Werts.`,
  'software-gpu': ({ name }) =>
    say`WebGPU auf ${strong(name)}, einer Software-GPU: float32, etwa sechs Stellen des größten Werts.`,
  threads: (fact) => say`Der Prozessor dieses Rechners mit ${strong(threads(fact.threads))}: float64.`,
  'no-plane': (fact) =>
    say`Hier keines: λ ist keine Ebene. Wo es eine ist, rechnet der Prozessor dieses Rechners mit ${strong(threads(fact.threads))}: float64.`,
  'no-plane-for-gpu': ({ name }) =>
    say`Hier keines: λ ist keine Ebene. Wo es eine ist, rechnet WebGPU auf ${strong(name)}.`,
  'solution-not-on-gpu': ({ name }) => say`Nicht auf ${name}: Die exakte innere Lösung wird nur in float64 gefunden.`,
  'steps-not-on-gpu': ({ name, most }) =>
    say`Nicht auf ${name}: Bei diesem Problem geht die GPU durch höchstens ${exactly(most)} ${plural(most, steps)} zurück.`,
};

const bracketed = (message: string): string => {
  const line = message.split('\n')[0]!.replace(/\.$/, '');
  return line ? ` (${line.length > 160 ? `${line.slice(0, 159)}…` : line})` : '';
};

const troubleSentences: Readonly<Record<Trouble['code'], (message: string) => Sentence>> = {
  none: () =>
    say`Dieser Browser gibt der Seite keine GPU. Alles läuft in float64; gibt es eine GPU, so wird sie genommen.`,
  lost: (message) =>
    say`Die GPU ist gerade nicht verfügbar${bracketed(message)}. Bis sie wieder da ist, sind Felder in float64; verloren ist nichts.`,
  refused: (message) =>
    say`Die GPU lehnt dieses Feld ab${bracketed(message)}. Es wird in float64 berechnet, und die GPU wird nicht noch einmal gefragt.`,
};

const backendNames = { webgpu: 'WebGPU', wasm: 'WebAssembly', cpu: 'JavaScript' };

const milliseconds = (ms: number): string => (ms < 1 ? '< 1' : number(ms, 2));

export const updatesTelling: Telling<UpdatesFact> = {
  'all-updates': ({ updates, each }) =>
    say`Alle ${strong(updates)} äußeren Schritte sind berechnet; Operation für Operation dauert jeder ${milliseconds(each)} ms.`,
  'updates-so-far': ({ updates, of, each }) =>
    say`Von ${of} äußeren Schritten ${plural(updates, are)} ${strong(updates)} berechnet; Operation für Operation dauert jeder ${milliseconds(each)} ms.`,
  'first-updates': ({ updates, asked, each }) =>
    say`Von ${asked} äußeren Schritten ${plural(updates, { one: 'ist der erste', other: 'sind die ersten' })} ${strong(updates)} berechnet; Operation für Operation dauert jeder ${milliseconds(each)} ms.`,
};

/** How far the descent on tensors has come, and where it ends; null before its first update. */
export const tensorUpdates = (tensors: Tensors, asked: number): Sentence | null => {
  const fact = updatesFact(tensors, asked);
  return fact && tell(updatesTelling, fact);
};

const restSentences: Telling<RestFact> = {
  ...updatesTelling,
  float64: () =>
    say`Ein Thread des Prozessors: ${strong('float64')}. Hypergradienten, Abstiege und Kurven reichen bis 10⁻¹²; in float32 blieben sie nahe 10⁻⁶ stehen, und das verdeckte, was sie zeigen.`,
  'too-much-for-tensors': ({ most }) =>
    say`${strong('float64')}: T × Schätzer ist mehr als die ${exactly(most)} Schritte, die Tensoren übernehmen.`,
  'tensors-stopped': ({ message }) => say`${strong('float64')}: Die Tensoren haben angehalten${bracketed(message)}.`,
  'tensors-to-come': () => say`${strong('float64')}, bis Tensoren sie berechnet haben.`,
  tensors: ({ backend }) =>
    say`Abstiege und der abgerollte Hypergradient: Tensoren mit ${strong(backendNames[backend])}, float32.`,
  'tensors-on': ({ backend, device }) =>
    say`Abstiege und der abgerollte Hypergradient: Tensoren mit ${strong(`${backendNames[backend]} auf ${device}`)}, float32.`,
  'tensors-on-software': ({ backend, device }) =>
    say`Abstiege und der abgerollte Hypergradient: Tensoren mit ${strong(`${backendNames[backend]} auf ${device}, einer Software-GPU`)}, float32.`,
  'float64-beside': () => say`Kosten, Nadeln und Schranken: float64.`,
  'many-runs': () => say`Viele Läufe: float64 auf dem Prozessor, bei viel Arbeit auf mehreren Threads.`,
};

const jobSentences: Telling<JobFact> = {
  running: ({ left }) => say`Läuft: noch etwa ${duration(left)}.`,
  paused: ({ left }) => say`Angehalten: noch etwa ${duration(left)}.`,
};

const bytes = (n: number): string => (n < 1e6 ? `${number(Math.round(n / 1e3))} kB` : `${fixed(n / 1e6, 1)} MB`);

export const machineWords = {
  title: 'Was wo berechnet wird',
  field: 'Feld der äußeren Ebene',
  fieldSentence: (result: Result): Sentence => tellAll(fieldSentences, fieldFacts(result)),
  rest: 'Alles andere',
  restSentence: (result: Result): Sentence => tellAll(restSentences, restFacts(result)),
  arithmetic: 'Abstiege und Hypergradienten werden berechnet mit',
  arithmetics: { float64: 'float64', tensors: 'Tensoren, float32' } satisfies Record<Arithmetic, string>,
  arithmeticNotes: {
    float64: 'Jede Stelle.',
    tensors: 'Langsamer: jeder Schätzer Operation für Operation. Die logarithmischen Kurven zeigen, wo float32 endet.',
  } satisfies Record<Arithmetic, string>,
  carried: 'Der Link enthält es.',
  jobSentence: (fact: JobFact): Sentence => tell(jobSentences, fact),
  jobOrders: { pause: 'Anhalten', resume: 'Fortsetzen', cancel: 'Beenden' } satisfies Record<Order, string>,
  onDevice: 'Auf der GPU',
  onDeviceSentence: ({ kernels, bytes: held }: NonNullable<Machine['gpu']>): Sentence =>
    say`${strong(kernels)} ${plural(kernels, { one: 'Kernel', other: 'Kernel' })} übersetzt, ${bytes(held)} belegt. T, K, γ und w₀ lösen kein Übersetzen aus.`,
  troubleSentence: ({ code, message }: Trouble): Sentence => troubleSentences[code](message),
  choice: 'Felder werden berechnet von',
  choices: {
    auto: 'dem Besten, was da ist',
    float64: 'float64 allein',
    webgpu: 'einer GPU, auch in Software',
  } satisfies Record<MachineChoice, string>,
  notes: {
    auto: 'Eine echte GPU, wo der Browser eine gibt, sonst float64.',
    float64: 'Jede Stelle, auf den Threads des Prozessors.',
    webgpu: 'Zum Ausprobieren: Eine Software-GPU ist langsamer als float64.',
  } satisfies Record<MachineChoice, string>,
  remembered: 'Bleibt auf diesem Gerät; kein Link enthält es.',
  close: 'Schließen',
} as const;
