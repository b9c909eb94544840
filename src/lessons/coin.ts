import type { Lesson } from './lesson.ts';

const direct = 'p=shaban-toy-interfering';
const compared = (K: number, q: number): string => `e=K${K}-s1,reverse-s3,K${K}-q${q}-s4&sel=2&arrows=0`;

/** Debiased truncation: right on average, its scatter and its price (U). */
export const coin = {
  name: 'coin',
  minutes: 8,
  steps: [
    {
      name: 'average',
      figure: { link: `#v=2&${direct}&${compared(1, 0.1)}&tau=1`, views: ['outer'], controls: ['q'] },
      introduces: ['lambda', 'lambda-best', 'T', 'd', 'h', 'K', 'q', 'xi'],
      formula: String.raw`G \;=\; h+\frac{\xi}{q}\,(d-h)`,
      quantities: {
        T: { of: 'T', as: 'exactly' },
        q: { of: 'q', as: 'exactly' },
        times: { of: 'times' },
        distance: { of: 'distance', who: 0 },
      },
      question: { kind: 'number', right: 'times', within: 0.01 },
      reveal: 'answer',
    },
    {
      name: 'scatter',
      figure: {
        link: `#v=2&${direct}&${compared(1, 0.1)}&tau=1`,
        views: ['outer'],
        controls: ['K', 'q'],
        beside: {
          one: `#v=2&${direct}&${compared(1, 0.1)}&tau=1`,
          double: `#v=2&${direct}&${compared(1, 0.2)}&tau=1`,
          many: `#v=2&${direct}&${compared(25, 0.1)}&tau=1`,
        },
      },
      introduces: [],
      formula: String.raw`\mathrm E\,\lVert G-d\rVert^2 \;=\; \Bigl(\frac1q-1\Bigr)\,\lVert h-d\rVert^2`,
      quantities: {
        K: { of: 'K', as: 'exactly' },
        q: { of: 'q', as: 'exactly' },
        off: { of: 'off', as: 'percent' },
        'K-many': { of: 'K', on: 'many', as: 'exactly' },
        'off-one': { of: 'off', on: 'one', as: 'percent' },
        'off-double': { of: 'off', on: 'double', as: 'percent' },
        'off-many': { of: 'off', on: 'many', as: 'percent' },
      },
      goal: [{ of: 'off', below: 0.2 }],
      reached: `#v=2&${direct}&${compared(25, 0.1)}&tau=1`,
      question: { kind: 'choice', choices: ['double', 'keep'], right: 'keep' },
      reveal: 'answer',
    },
    {
      name: 'run',
      figure: { link: `#v=2&${direct}&${compared(5, 0.1)}&runs=300&tau=201`, views: ['outer'], controls: ['K', 'q'] },
      introduces: ['tau'],
      quantities: {
        moves: { of: 'moves', as: 'exactly' },
        q: { of: 'q', as: 'exactly' },
        expected: { of: 'expected-heads' },
        runs: { of: 'runs', as: 'exactly' },
        mean: { of: 'mean-distance' },
        'distance-tails': { of: 'distance', who: 0 },
      },
      question: { kind: 'number', right: 'expected', within: 0.01 },
      reveal: 'answer',
    },
    {
      name: 'price',
      figure: {
        link: `#v=2&${direct}&${compared(1, 0.1)}&tau=1`,
        views: ['cost'],
        controls: ['K', 'q'],
      },
      introduces: ['state', 'w-0'],
      quantities: {
        K: { of: 'K', as: 'exactly' },
        q: { of: 'q', as: 'exactly' },
        off: { of: 'off', as: 'percent' },
        gradients: { of: 'gradients' },
        'gradients-exact': { of: 'gradients', who: 1, as: 'exactly' },
        states: { of: 'states', as: 'exactly' },
        'states-exact': { of: 'states', who: 1, as: 'exactly' },
      },
      goal: [{ of: 'gradients', atMost: 300 }],
      reached: `#v=2&${direct}&${compared(1, 0.03)}&tau=1`,
      question: { kind: 'choice', choices: ['work', 'memory', 'both'], right: 'memory' },
      reveal: 'answer',
    },
  ],
} as const satisfies Lesson;
