import type { Lesson } from './lesson.ts';

const ways = 'e=forward-s0,reverse-s3,checkpointed-s2,recompute-s4,K5-s1&sel=4&tau=1';

/** Time and memory of each way, counted (S Table 1). */
export const costs = {
  name: 'costs',
  minutes: 6,
  steps: [
    {
      name: 'counted',
      figure: { link: `#v=2&${ways}`, views: ['cost'], controls: ['K'] },
      introduces: ['lambda', 'T', 'd', 'K', 'state', 'w', 'w-0'],
      quantities: {
        T: { of: 'T', as: 'exactly' },
        K: { of: 'K', as: 'exactly' },
        products: { of: 'products', as: 'exactly' },
        states: { of: 'states', as: 'exactly' },
        gradients: { of: 'gradients', as: 'exactly' },
        'gradients-recompute': { of: 'gradients', who: 3, as: 'exactly' },
        'gradients-checkpointed': { of: 'gradients', who: 2, as: 'exactly' },
        'tangents-forward': { of: 'tangents', who: 0, as: 'exactly' },
      },
      goal: [{ of: 'states', atLeast: 25 }],
      reached: '#v=2&e=forward-s0,reverse-s3,checkpointed-s2,recompute-s4,K30-s1&sel=4&tau=1',
      question: { kind: 'choice', choices: ['forward', 'checkpointed', 'recompute', 'truncated'], right: 'recompute' },
      reveal: 'answer',
    },
    {
      name: 'growth',
      figure: {
        link: `#v=2&${ways}&cost=T`,
        views: ['cost'],
        controls: ['T'],
        beside: { short: `#v=2&${ways}`, long: `#v=2&${ways}&T=1000` },
      },
      introduces: [],
      quantities: {
        T: { of: 'T', as: 'exactly' },
        reverse: { of: 'states', who: 1, as: 'exactly' },
        checkpointed: { of: 'states', who: 2, as: 'exactly' },
        'T-short': { of: 'T', on: 'short', as: 'exactly' },
        'T-long': { of: 'T', on: 'long', as: 'exactly' },
        'checkpointed-short': { of: 'states', who: 2, on: 'short', as: 'exactly' },
        'checkpointed-long': { of: 'states', who: 2, on: 'long', as: 'exactly' },
        'truncated-long': { of: 'states', who: 4, on: 'long', as: 'exactly' },
      },
      goal: [{ of: 'states', who: 1, atLeast: 400 }],
      reached: `#v=2&${ways}&cost=T&T=500`,
      question: { kind: 'choice', choices: ['same', 'root', 'ten'], right: 'root' },
      reveal: 'answer',
    },
    {
      name: 'choose',
      figure: {
        link: `#v=2&${ways}`,
        views: ['cost'],
        controls: ['K', 'T'],
        beside: { fixed: '#v=2&e=forward-s0,reverse-s3,checkpointed-s2,recompute-s4,K25-s1&sel=4&tau=1' },
      },
      introduces: [],
      quantities: {
        room: { of: 'K', on: 'fixed', as: 'exactly' },
        T: { of: 'T', on: 'fixed', as: 'exactly' },
        N: { of: 'N', on: 'fixed', as: 'exactly' },
        'reverse-states': { of: 'states', who: 1, on: 'fixed', as: 'exactly' },
        'forward-tangents': { of: 'tangents', who: 0, on: 'fixed', as: 'exactly' },
        off: { of: 'off', on: 'fixed', as: 'percent' },
        states: { of: 'states', who: 2, on: 'fixed', as: 'exactly' },
        gradients: { of: 'gradients', who: 2, on: 'fixed', as: 'exactly' },
      },
      question: { kind: 'choice', choices: ['reverse', 'forward', 'truncated', 'checkpointed'], right: 'checkpointed' },
      reveal: 'answer',
    },
  ],
} as const satisfies Lesson;
