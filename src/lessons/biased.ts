import type { Lesson } from './lesson.ts';

const direct = 'p=shaban-toy-interfering';
/** The λ of τ = 8 on the path of K = 1 with the direct term. */
const turning = 'lambda=0.43066268882916986,0.06055462351468132&sel=0&tau=1&n=1';

/** When a gradient that is off still leads downhill, and where a path with it comes to rest (S §3.2, §4.1). */
export const biased = {
  name: 'biased',
  minutes: 10,
  steps: [
    {
      name: 'arrives',
      figure: {
        link: '#v=2&e=K25-s1,reverse-s3&sel=0&arrows=0&tau=1',
        views: ['outer'],
        controls: ['K'],
        beside: { one: '#v=2&e=K1-s1,reverse-s3&sel=0&tau=1' },
      },
      introduces: ['lambda', 'lambda-1', 'lambda-best', 'T', 'F', 'd', 'h', 'K'],
      quantities: {
        T: { of: 'T', as: 'exactly' },
        K: { of: 'K', as: 'exactly' },
        off: { of: 'off', as: 'percent' },
        distance: { of: 'distance', digits: 2 },
        arrives: { of: 'arrives', as: 'exactly' },
        'arrives-exact': { of: 'arrives', who: 1, as: 'exactly' },
        low: { of: 'lowest-ratio', on: 'one', as: 'percent' },
        high: { of: 'highest-ratio', on: 'one', as: 'percent' },
      },
      goal: [{ of: 'K', atMost: 1 }],
      reached: '#v=2&e=K1-s1,reverse-s3&sel=0&arrows=0&tau=1',
      question: { kind: 'choice', choices: ['cancel', 'downhill', 'repair'], right: 'downhill' },
      reveal: 'answer',
    },
    {
      name: 'ratio',
      figure: {
        link: '#v=2&e=K5-s1,reverse-s3&sel=0&arrows=0&field=ratio&tau=2',
        views: ['outer', 'ratio'],
        controls: ['K'],
      },
      introduces: ['f', 'eta'],
      formula: String.raw`\varrho \;=\; \frac{h\cdot d}{\lVert d\rVert^2}`,
      quantities: {
        K: { of: 'K', as: 'exactly' },
        lowest: { of: 'lowest-ratio' },
      },
      goal: [{ of: 'lowest-ratio', atLeast: 0.5 }],
      reached: '#v=2&e=K14-s1,reverse-s3&sel=0&arrows=0&field=ratio&tau=2',
      question: { kind: 'choice', choices: ['speed', 'length', 'way'], right: 'speed' },
      reveal: 'answer',
    },
    {
      name: 'uphill',
      figure: {
        link: `#v=2&${direct}&e=K1,K12,K25&sel=1&along=0&arrows=0&field=ratio&frame=-0.3,0.95,-0.25,0.3&tau=8`,
        views: ['outer', 'ratio'],
        controls: ['K'],
        beside: {
          with: `#v=2&${direct}&e=K7-s1&${turning}`,
          without: `#v=2&e=K7-s1&${turning}`,
        },
      },
      introduces: ['w', 'tau'],
      quantities: {
        K: { of: 'K', as: 'exactly' },
        lowest: { of: 'lowest-ratio', along: 0 },
        at: { of: 'lowest-ratio-at', along: 0, as: 'exactly' },
        'K-beside': { of: 'K', on: 'with', as: 'exactly' },
        'error-with': { of: 'error', on: 'with' },
        'error-without': { of: 'error', on: 'without' },
        'length-with': { of: 'length', on: 'with' },
        'length-without': { of: 'length', on: 'without' },
        direct: { of: 'direct', on: 'with' },
      },
      goal: [{ of: 'lowest-ratio', along: 0, below: 0 }],
      reached: `#v=2&${direct}&e=K1,K7,K25&sel=1&along=0&arrows=0&field=ratio&frame=-0.3,0.95,-0.25,0.3&tau=8`,
      question: { kind: 'choice', choices: ['error', 'pull', 'training'], right: 'pull' },
      reveal: 'answer',
    },
    {
      name: 'rest',
      figure: {
        link: `#v=2&${direct}&e=K1-s1,reverse-s3&sel=0&arrows=0&tau=201`,
        views: ['outer', 'strip'],
        controls: ['K'],
        beside: {
          one: `#v=2&${direct}&e=K1-s1,reverse-s3&sel=0&tau=201`,
          five: `#v=2&${direct}&e=K5-s1,reverse-s3&sel=0&tau=201`,
          many: `#v=2&${direct}&e=K25-s1,reverse-s3&sel=0&tau=201`,
        },
      },
      introduces: ['contribution'],
      quantities: {
        K: { of: 'K', as: 'exactly' },
        direct: { of: 'direct', on: 'one' },
        gathered: { of: 'gathered', on: 'one' },
        distance: { of: 'distance' },
        'length-one': { of: 'length', on: 'one' },
        'error-one': { of: 'error', on: 'one' },
        'distance-one': { of: 'distance', on: 'one' },
        'K-five': { of: 'K', on: 'five', as: 'exactly' },
        'distance-five': { of: 'distance', on: 'five' },
        'K-many': { of: 'K', on: 'many', as: 'exactly' },
        'distance-many': { of: 'distance', on: 'many' },
      },
      goal: [{ of: 'distance', below: 0.02 }],
      reached: `#v=2&${direct}&e=K25-s1,reverse-s3&sel=0&arrows=0&tau=201`,
      question: { kind: 'choice', choices: ['lowest', 'nearly', 'forgotten'], right: 'forgotten' },
      reveal: 'answer',
    },
    {
      name: 'longer',
      figure: {
        link: '#v=2&p=shaban-theorem-3.5&e=K1-s1,reverse-s3&sel=0&tau=201',
        views: ['outer'],
        controls: ['T'],
        beside: {
          long: '#v=2&p=shaban-theorem-3.5&e=K1-s1,reverse-s3&sel=0&T=2000&tau=201',
          many: '#v=2&p=shaban-theorem-3.5&e=K50-s1,reverse-s3&sel=0&tau=201',
        },
      },
      introduces: ['g', 'gamma'],
      formula: String.raw`f \;=\; \tfrac12\,w^2+\tfrac12\,(\lambda-1)^2,\qquad g \;=\; \tfrac12\,(w-\lambda)^2`,
      quantities: {
        T: { of: 'T', as: 'exactly' },
        end: { of: 'end' },
        best: { of: 'best' },
        'T-long': { of: 'T', on: 'long', as: 'exactly' },
        'end-long': { of: 'end', on: 'long' },
        'K-many': { of: 'K', on: 'many', as: 'exactly' },
        'end-many': { of: 'end', on: 'many' },
      },
      goal: [{ of: 'T', atLeast: 500 }],
      reached: '#v=2&p=shaban-theorem-3.5&e=K1-s1,reverse-s3&sel=0&T=500&tau=201',
      question: { kind: 'choice', choices: ['train', 'smaller', 'keep'], right: 'keep' },
      reveal: 'answer',
    },
    {
      name: 'trust',
      figure: {
        link: `#v=2&${direct}&e=K1-s1,reverse-s3&sel=0&arrows=0&field=ratio&frame=-0.3,0.95,-0.25,0.3&tau=8`,
        views: ['outer', 'ratio'],
        controls: ['K'],
        beside: { one: `#v=2&${direct}&e=K1-s1,reverse-s3&sel=0&tau=201` },
      },
      introduces: ['alpha'],
      quantities: { distance: { of: 'distance', on: 'one' } },
      question: { kind: 'choice', choices: ['price', 'penalty', 'flat'], right: 'penalty' },
      reveal: 'answer',
    },
  ],
} as const satisfies Lesson;
