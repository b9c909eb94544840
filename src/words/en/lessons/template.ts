import type { WordsOf } from '../../../lessons/lesson.ts';
import type { template as lesson } from '../../../lessons/template.ts';

export const template: WordsOf<typeof lesson> = {
  title: 'A template',
  about: 'How far is a gradient off that keeps a few steps?',
  afterwards: 'write a lesson',
  steps: {
    cut: {
      title: 'Cut off',
      text: ['The gradient d runs through all {T} steps. The last K of them alone give h, and with more of them', '$$'],
      goal: 'Drag the cut until h is off by more than half.',
      soFar: 'With {K} {K|one=step|other=steps} it is off by {off}.',
      met: 'With **{K}** {K|one=step|other=steps} it is off by **{off}**.',
      ask: {
        question: 'What makes the error larger?',
        choices: { more: 'To keep more steps', fewer: 'To keep fewer steps' },
        hints: { more: 'With all {T} there is no error at all.' },
        notSure: 'Drag the cut to the right, and to the left.',
        right: 'Yes: what is left out is the error.',
      },
      reveal: ['The lesson ‘Forgetting’ goes on from here.'],
    },
  },
};
