import type { Lesson } from './lesson.ts';

/** Ridge regression with one parameter: training data want w = 2, other data w = 1, and λ is the penalty. */
const ridge =
  '#v=2&l=l1&w=w1&inner=%28w1-2%29%5E2%2F2%2Bl1%2Aw1%5E2%2F2&outer=%28w1-1%29%5E2%2F2&window=0,3&region=0,2.5&alpha=1&beta=4' +
  '&w0=0&T=100&gamma=0.1&e=reverse-s3&sel=0&tau=1&arrows=0';

/** What a bilevel problem is. */
export const levels = {
  name: 'levels',
  minutes: 6,
  steps: [
    {
      name: 'training',
      figure: { link: `${ridge}&lambda=0.2`, views: ['outer', 'inner'], controls: [] },
      introduces: ['lambda', 'w', 'g', 'T', 'lambda-1'],
      formula: String.raw`g \;=\; \tfrac12\,(w-2)^2+\tfrac12\,\lambda\,w^2`,
      quantities: {
        T: { of: 'T', as: 'exactly' },
        lambda: { of: 'lambda' },
        w: { of: 'w' },
      },
      goal: [{ of: 'w', below: 1 }],
      reached: `${ridge}&lambda=1.5`,
      question: { kind: 'choice', choices: ['grows', 'shrinks', 'stays'], right: 'shrinks' },
      reveal: 'answer',
    },
    {
      name: 'judging',
      figure: { link: `${ridge}&lambda=0.2`, views: ['outer'], controls: [] },
      introduces: ['f', 'F'],
      formula: String.raw`f \;=\; \tfrac12\,(w-1)^2,\qquad F(\lambda) \;=\; f(w_T)`,
      quantities: {
        lambda: { of: 'lambda' },
        w: { of: 'w' },
        value: { of: 'value' },
        best: { of: 'best' },
      },
      goal: [{ of: 'value', below: 0.001 }],
      reached: `${ridge}&lambda=1`,
      question: { kind: 'number', right: 'best', within: 0.02 },
      reveal: 'answer',
    },
    {
      name: 'slope',
      figure: { link: `${ridge}&lambda=0.2`, views: ['outer', 'inner'], controls: [] },
      introduces: ['d'],
      formula: String.raw`d \;=\; \frac{\partial f}{\partial\lambda}\;+\;\frac{\mathrm d w}{\mathrm d\lambda}\,\frac{\partial f}{\partial w}`,
      quantities: { lambda: { of: 'lambda' }, d: { of: 'd' } },
      goal: [{ of: 'd', above: 0 }],
      reached: `${ridge}&lambda=2`,
      question: { kind: 'choice', choices: ['direct', 'through', 'neither'], right: 'direct' },
      reveal: 'answer',
    },
  ],
} as const satisfies Lesson;
