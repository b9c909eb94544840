import type { Lesson } from './lesson.ts';

const ridge = 'p=biased-ridge&truth=solution&sel=0&tau=1&n=1';
const toy = 'truth=solution&sel=0&tau=1&n=1&arrows=0';

/** The gradient through the steps and the one at the solution: what each asks, and when to take which (G §2; S Prop. 3.6). */
export const solution = {
  name: 'solution',
  minutes: 8,
  steps: [
    {
      name: 'truths',
      figure: { link: `#v=2&${toy}&e=reverse-s3&T=20`, views: ['inner'], controls: ['T'] },
      introduces: ['lambda', 'w', 'w-0', 'solution', 'T', 'f', 'F', 'g', 'd', 'gradient-at-solution'],
      quantities: {
        T: { of: 'T', as: 'exactly' },
        apart: { of: 'apart', as: 'percent' },
      },
      goal: [{ of: 'apart', below: 0.01 }],
      reached: `#v=2&${toy}&e=reverse-s3&T=120`,
      question: { kind: 'choice', choices: ['steps', 'solution', 'both'], right: 'steps' },
      reveal: 'answer',
    },
    {
      name: 'system',
      figure: {
        link: '#v=2&p=biased-ridge&data=1,8,3,0.1&e=fixed-point-k5,conjugate-gradient-k1,reverse&sel=1&T=32&n=1&truth=solution&errors=cuts',
        views: ['convergence'],
        controls: ['K'],
      },
      introduces: ['h', 'k', 'state', 'K'],
      formula: String.raw`\nabla f \;=\; \nabla_{\!\lambda} f-\nabla^2_{\!\lambda w}\,g\;v,\qquad \nabla^2_{\!ww}\,g\;v \;=\; \nabla_{\!w} f`,
      quantities: {
        k: { of: 'k', as: 'exactly' },
        M: { of: 'M', as: 'exactly' },
        T: { of: 'T', as: 'exactly' },
        off: { of: 'off-solution' },
        products: { of: 'products', as: 'exactly' },
        states: { of: 'states', as: 'exactly' },
        'states-unrolled': { of: 'states', who: 2, as: 'exactly' },
      },
      goal: [{ of: 'off-solution', below: 1e-6 }],
      reached:
        '#v=2&p=biased-ridge&data=1,8,3,0.1&e=fixed-point-k5,conjugate-gradient-k3,reverse&sel=1&T=32&n=1&truth=solution&errors=cuts',
      question: { kind: 'choice', choices: ['none', 'k', 'all'], right: 'none' },
      reveal: 'answer',
    },
    {
      name: 'same',
      figure: {
        link: `#v=2&${toy}&e=K5-s1&T=200`,
        views: ['strip'],
        controls: ['K'],
        beside: { both: `#v=2&${toy}&e=K10-s1,fixed-point-k10-s0&T=200` },
      },
      introduces: ['gamma', 'contribution'],
      formula: String.raw`h \;=\; \nabla_{\!\lambda} f-\nabla^2_{\!\lambda w}\,g\;\gamma\sum_{j<k}\bigl(I-\gamma\,\nabla^2_{\!ww}\,g\bigr)^{j}\,\nabla_{\!w} f`,
      quantities: {
        K: { of: 'K', as: 'exactly' },
        off: { of: 'off-solution', as: 'percent' },
        both: { of: 'K', on: 'both', as: 'exactly' },
        'off-kept': { of: 'off-solution', on: 'both', as: 'percent' },
        'off-fixed': { of: 'off-solution', who: 1, on: 'both', as: 'percent' },
        'products-kept': { of: 'products', on: 'both', as: 'exactly' },
        'products-fixed': { of: 'products', who: 1, on: 'both', as: 'exactly' },
      },
      goal: [{ of: 'off-solution', below: 0.05 }],
      reached: `#v=2&${toy}&e=K50-s1&T=200`,
      question: { kind: 'choice', choices: ['states', 'products', 'error'], right: 'states' },
      reveal: 'answer',
    },
    {
      name: 'fewer',
      figure: {
        link: `#v=2&${ridge}&e=K10-s1&T=10`,
        views: ['strip'],
        controls: ['K'],
        beside: { one: `#v=2&${ridge}&e=K1-s1&T=10`, long: `#v=2&${ridge}&e=K40-s1&T=40` },
      },
      introduces: [],
      quantities: {
        K: { of: 'K', as: 'exactly' },
        T: { of: 'T', as: 'exactly' },
        off: { of: 'off-solution', as: 'percent' },
        apart: { of: 'apart', as: 'percent' },
        'off-one': { of: 'off-solution', on: 'one', as: 'percent' },
        'T-long': { of: 'T', on: 'long', as: 'exactly' },
        'apart-long': { of: 'apart', on: 'long', digits: 2 },
      },
      goal: [{ of: 'of-unrolled', below: 0.7 }],
      reached: `#v=2&${ridge}&e=K8-s1&T=10`,
      question: { kind: 'choice', choices: ['inexact', 'cancel', 'always'], right: 'cancel' },
      reveal: 'answer',
    },
    {
      name: 'choose',
      figure: {
        link: '#v=2&p=quadratic-from-lambda&e=reverse-s3&truth=solution&sel=0&tau=1&n=1&arrows=0',
        views: ['inner'],
        controls: [],
      },
      introduces: [],
      quantities: {
        through: { of: 'gathered' },
        'at-solution': { of: 'at-solution' },
      },
      question: { kind: 'choice', choices: ['memory', 'start', 'penalty'], right: 'start' },
      reveal: 'answer',
    },
  ],
} as const satisfies Lesson;
