import { type HeaderFact, headerFacts } from '../../facts/header.ts';
import { exactly } from '../exact.ts';
import { fixed } from '../numbers.ts';
import { type Telling, tell } from '../telling.ts';

/** The machine in a few words each. */
const header: Telling<HeaderFact, string> = {
  'no-gpu': () => 'no GPU',
  'gpu-lost': () => 'GPU lost',
  'gpu-refused': () => 'GPU refused',
  'too-much-for-tensors': () => 'too much for tensors',
  'tensors-stopped': () => 'tensors stopped',
  tensors: ({ backend }) => `tensors · ${backend}`,
  'tensors-so-far': ({ backend, updates, of }) =>
    `tensors · ${backend} · ${exactly(updates)} of ${exactly(of)} updates`,
  'tensors-first': ({ backend, updates, asked }) =>
    `tensors · ${backend} · first ${exactly(updates)} of ${exactly(asked)} updates`,
  'gpu-field': () => 'field on the GPU · float32',
  float64: ({ threads }) => `float64 · ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
  'field-float64': ({ threads }) => `field float64 · ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
  took: ({ milliseconds }) => `${milliseconds < 1 ? '< 1' : fixed(milliseconds, 0)} ms`,
};

/** What the header says of the machine. */
export const headerWords = {
  machine: (...args: Parameters<typeof headerFacts>): string =>
    headerFacts(...args)
      .map((fact) => tell(header, fact))
      .join(' · '),
  title: 'What computes what',
  failed: 'The panel could not be loaded. Reload the page and open it again.',
} as const;
