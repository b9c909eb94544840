import type { Progress } from '../engine/job.ts';
import type { Result, Tensors } from '../engine/result.ts';
import { limits } from '../scenario/limits.ts';
import { hasManyRuns } from '../scenario/settings/parts.ts';

/** What computed the field that is on screen. */
export type FieldFact =
  | { readonly kind: 'gpu' | 'software-gpu'; readonly name: string }
  | { readonly kind: 'threads'; readonly threads: number }
  /** No field, since λ is not a plane; what would compute one. */
  | { readonly kind: 'no-plane'; readonly threads: number }
  | { readonly kind: 'no-plane-for-gpu'; readonly name: string }
  /** Why a GPU that is there did not compute this one. */
  | { readonly kind: 'solution-not-on-gpu'; readonly name: string }
  | { readonly kind: 'steps-not-on-gpu'; readonly name: string; readonly most: number };

/** As many steps back as the GPU can walk where it has to keep states (`mostSteps` of `tensor/passesShader.ts`). */
const mostSteps = 1024;

/** Why not this field; null where only the next one is the GPU's own. */
const whyNot = ({ scenario, machine }: Result, name: string): FieldFact | null => {
  if (machine.trouble?.code === 'refused') return null;
  if (scenario.truth === 'solution') return { kind: 'solution-not-on-gpu', name };
  return scenario.T > mostSteps ? { kind: 'steps-not-on-gpu', name, most: mostSteps } : null;
};

export const fieldFacts = (result: Result): readonly FieldFact[] => {
  const { field, machine, scenario } = result;
  const { gpu, workers } = machine;
  if (gpu && field?.float32) return [{ kind: gpu.software ? 'software-gpu' : 'gpu', name: gpu.name }];
  if (!field && scenario.lambda.length === 1)
    return [gpu ? { kind: 'no-plane-for-gpu', name: gpu.name } : { kind: 'no-plane', threads: workers }];
  const why = gpu && whyNot(result, gpu.name);
  return [{ kind: 'threads', threads: workers }, ...(why ? [why] : [])];
};

/** How far the descent on tensors has come; `each`: milliseconds per update. */
export type UpdatesFact =
  | { readonly kind: 'all-updates'; readonly updates: number; readonly each: number }
  | { readonly kind: 'updates-so-far'; readonly updates: number; readonly of: number; readonly each: number }
  /** Where the work allowed ends before the descent does. */
  | { readonly kind: 'first-updates'; readonly updates: number; readonly asked: number; readonly each: number };

/** The updates of the descent that tensors have computed; null while it is float64. */
export const updatesOf = ({ descent }: Tensors): number | null => descent && descent.done - 1;

/** null before the first update. */
export const updatesFact = (tensors: Tensors, asked: number): UpdatesFact | null => {
  const { descent, of } = tensors;
  const updates = updatesOf(tensors);
  if (!descent || !updates) return null;
  const each = descent.perUnit;
  if (updates >= asked) return { kind: 'all-updates', updates, each };
  return updates < of ? { kind: 'updates-so-far', updates, of, each } : { kind: 'first-updates', updates, asked, each };
};

export type Backend = NonNullable<Tensors['machine']>['backend'];

/** What computes hypergradients, descents and curves. */
export type RestFact =
  | { readonly kind: 'float64' }
  | { readonly kind: 'too-much-for-tensors'; readonly most: number }
  | { readonly kind: 'tensors-stopped'; readonly message: string }
  | { readonly kind: 'tensors-to-come' }
  | { readonly kind: 'tensors'; readonly backend: Backend }
  | { readonly kind: 'tensors-on' | 'tensors-on-software'; readonly backend: Backend; readonly device: string }
  | UpdatesFact
  /** What stays float64 beside tensors. */
  | { readonly kind: 'float64-beside' }
  /** What makes many runs, whatever computes the rest. */
  | { readonly kind: 'many-runs' };

export const restFacts = (result: Result): readonly RestFact[] => [
  ...descentFacts(result),
  ...(hasManyRuns(result.scenario) ? [{ kind: 'many-runs' } as const] : []),
];

const descentFacts = ({ tensors, scenario }: Result): readonly RestFact[] => {
  if (!tensors) return [{ kind: 'float64' }];
  const { machine, failed, of, unrolled } = tensors;
  if (of === 0) return [{ kind: 'too-much-for-tensors', most: limits.tensorWork }];
  if (failed !== null) return [{ kind: 'tensors-stopped', message: failed }];
  if (!machine || !unrolled) return [{ kind: 'tensors-to-come' }];
  const { backend, device, software } = machine;
  const updates = updatesFact(tensors, scenario.outer.iterations);
  return [
    device ? { kind: software ? 'tensors-on-software' : 'tensors-on', backend, device } : { kind: 'tensors', backend },
    ...(updates ? [updates] : []),
    { kind: 'float64-beside' },
  ];
};

/** A job that is not over; `left`: milliseconds that it will still take. */
export interface JobFact {
  readonly kind: 'running' | 'paused';
  readonly left: number;
}

/** null where it is over, or there is none. */
export const jobFact = (job: Progress | null | undefined): JobFact | null =>
  job?.status === 'running' || job?.status === 'paused' ? { kind: job.status, left: job.left } : null;
