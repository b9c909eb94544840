import type { Lesson } from './lesson.ts';

/** A lesson to be copied: one step with a goal, a question and a reveal. It is in no list, and tested like all that are. */
export const template = {
  name: 'template',
  minutes: 2,
  steps: [
    {
      name: 'cut',
      figure: { link: '#v=2&e=K50-s1&sel=0&tau=1', views: ['strip'], controls: ['K'] },
      introduces: ['T', 'K', 'd', 'h'],
      formula: String.raw`h\to d`,
      quantities: {
        K: { of: 'K', as: 'exactly' },
        T: { of: 'T', as: 'exactly' },
        off: { of: 'off', as: 'percent' },
      },
      goal: [{ of: 'off', above: 0.5 }],
      reached: '#v=2&e=K5-s1&sel=0&tau=1',
      question: { kind: 'choice', choices: ['more', 'fewer'], right: 'fewer' },
      reveal: 'answer',
    },
  ],
} as const satisfies Lesson;
