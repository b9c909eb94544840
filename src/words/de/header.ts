import { type HeaderFact, headerFacts } from '../../facts/header.ts';
import { exactly } from '../exact.ts';
import { fixed } from '../numbers.ts';
import { type Telling, tell } from '../telling.ts';

/** The machine in a few words each. */
const header: Telling<HeaderFact, string> = {
  'no-gpu': () => 'keine GPU',
  'gpu-lost': () => 'GPU verloren',
  'gpu-refused': () => 'GPU lehnt ab',
  'too-much-for-tensors': () => 'zu viel für Tensoren',
  'tensors-stopped': () => 'Tensoren angehalten',
  tensors: ({ backend }) => `Tensoren · ${backend}`,
  'tensors-so-far': ({ backend, updates, of }) =>
    `Tensoren · ${backend} · ${exactly(updates)} von ${exactly(of)} Schritten`,
  'tensors-first': ({ backend, updates, asked }) =>
    `Tensoren · ${backend} · erste ${exactly(updates)} von ${exactly(asked)} Schritten`,
  'gpu-field': () => 'Feld auf der GPU · float32',
  float64: ({ threads }) => `float64 · ${threads} ${threads === 1 ? 'Thread' : 'Threads'}`,
  'field-float64': ({ threads }) => `Feld in float64 · ${threads} ${threads === 1 ? 'Thread' : 'Threads'}`,
  took: ({ milliseconds }) => `${milliseconds < 1 ? '< 1' : fixed(milliseconds, 0)} ms`,
};

/** What the header says of the machine. */
export const headerWords = {
  machine: (...args: Parameters<typeof headerFacts>): string =>
    headerFacts(...args)
      .map((fact) => tell(header, fact))
      .join(' · '),
  title: 'Was wo berechnet wird',
  failed: 'Diese Übersicht konnte nicht geladen werden. Lade die Seite neu und öffne sie noch einmal.',
} as const;
