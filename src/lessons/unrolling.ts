import type { Lesson } from './lesson.ts';

/** Forward and reverse mode through training, and how the strip is read. */
export const unrolling = {
  name: 'unrolling',
  minutes: 8,
  steps: [
    {
      name: 'chain',
      figure: { link: '#v=2&e=reverse-s3&sel=0&tau=1', views: ['inner'], controls: ['T'] },
      introduces: ['lambda', 'w', 'g', 'T', 'gamma', 'w-0'],
      formula: String.raw`w_t \;=\; w_{t-1}-\gamma\,\nabla_{\!w}\,g(w_{t-1},\lambda)`,
      quantities: { T: { of: 'T', as: 'exactly' } },
      goal: [{ of: 'T', atMost: 10 }],
      reached: '#v=2&e=reverse-s3&sel=0&tau=1&T=8',
      question: { kind: 'choice', choices: ['first', 'last', 'all'], right: 'all' },
      reveal: 'answer',
    },
    {
      name: 'forward',
      figure: { link: '#v=2&e=forward-s0,reverse-s3&sel=0&tau=1', views: ['cost'], controls: ['T'] },
      introduces: ['F', 'f', 'd', 'state'],
      formula: String.raw`\nabla_{\!\lambda} w_t\;=\;\nabla_{\!\lambda} w_{t-1}\,A_t+B_t`,
      quantities: {
        T: { of: 'T', as: 'exactly' },
        N: { of: 'N', as: 'exactly' },
        tangents: { of: 'tangents', who: 0, as: 'exactly' },
        products: { of: 'products', who: 1, as: 'exactly' },
      },
      question: { kind: 'number', right: 'tangents', within: 0 },
      reveal: 'answer',
    },
    {
      name: 'reverse',
      figure: { link: '#v=2&e=reverse-s3&sel=0&tau=1', views: ['strip'], controls: ['T'] },
      introduces: [],
      formula: String.raw`a_{t-1}\;=\;A_t\,a_t,\qquad d\;=\;\nabla_{\!\lambda} f+\sum_{t=1}^{T} B_t\,a_t`,
      quantities: {
        T: { of: 'T', as: 'exactly' },
        states: { of: 'states', as: 'exactly' },
      },
      goal: [{ of: 'states', atLeast: 400 }],
      reached: '#v=2&e=reverse-s3&sel=0&tau=1&T=500',
      question: { kind: 'choice', choices: ['before', 'after', 'all'], right: 'before' },
      reveal: 'answer',
    },
    {
      name: 'strip',
      figure: { link: '#v=2&e=reverse-s3&sel=0&tau=1', views: ['strip'], controls: ['T', 'stepSize'] },
      introduces: ['contribution'],
      quantities: {
        T: { of: 'T', as: 'exactly' },
        gamma: { of: 'gamma', as: 'exactly' },
        largest: { of: 'largest-step', as: 'exactly' },
        first: { of: 'contribution', at: 1 },
        last: { of: 'last' },
      },
      goal: [{ of: 'contribution', at: 1, above: 0.1 }],
      reached: '#v=2&e=reverse-s3&sel=0&tau=1&T=20',
      question: { kind: 'number', right: 'largest', within: 0 },
      reveal: 'answer',
    },
    {
      name: 'same',
      figure: { link: '#v=2&e=forward-s0,reverse-s3&sel=0&tau=1', views: ['outer'], controls: ['T'] },
      introduces: [],
      quantities: {
        first: { of: 'd', at: 1, digits: 6 },
        second: { of: 'd', at: 2, digits: 6 },
        error: { of: 'error', who: 0 },
      },
      question: { kind: 'choice', choices: ['forward', 'reverse', 'same'], right: 'same' },
      reveal: 'answer',
    },
  ],
} as const satisfies Lesson;
