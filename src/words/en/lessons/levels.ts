import type { WordsOf } from '../../../lessons/lesson.ts';
import type { levels as lesson } from '../../../lessons/levels.ts';

export const levels: WordsOf<typeof lesson> = {
  title: 'Two levels',
  about:
    'Training finds w. But who finds the λ that training is done with? A problem within a problem, with one number each.',
  afterwards: 'tell the trained w from the tuned λ, and say how λ reaches the loss',
  steps: {
    training: {
      title: 'Below: training finds w',
      text: [
        'A model has one parameter w. The training data alone would like it to be $2$, and a penalty λ pulls it to zero. Training lowers both together:',
        '$$',
        'This is ridge regression with a single parameter. Training takes {T} steps down g, and all the while λ stays as it is.',
        'The inner plane shows how w is trained with the λ that you set in the outer plane, by its handle λ₁. The curve there is for the next step.',
      ],
      goal: 'Drag λ₁ until training ends at less than half of what the training data want.',
      soFar: 'λ = {lambda}: training ends at w = {w}.',
      met: 'λ = **{lambda}**: training ends at w = **{w}**.',
      ask: {
        question: 'λ grows. What does the trained w do?',
        choices: {
          grows: 'It grows',
          shrinks: 'It shrinks towards zero',
          stays: 'It stays, for λ is no part of the model',
        },
        hints: {
          grows: 'A larger λ makes a large w dearer. Drag λ₁ to the right, and watch where training ends.',
          stays: 'The model does not use λ, but training does: λ stands in g.',
        },
        notSure: 'Drag λ₁ to the right, and watch where training ends.',
        right: 'Yes: each λ has a trained w of its own.',
      },
      reveal: ['So the trained w is a function of λ, although nobody wrote it down: it is what training returns.'],
    },
    judging: {
      title: 'Above: what λ is judged by',
      text: [
        'Which λ is best? Not by the training data: without any penalty w fits them best. One asks other data, and these would like w to be $1$:',
        '$$',
        '$w_T$ is the w that training with λ ends at. F is the curve in the figure: to draw one point of it one has to train once.',
      ],
      goal: 'Drag λ₁ to where F is less than a thousandth.',
      soFar: 'λ = {lambda}: w = {w}, and F is {value}.',
      met: 'λ = **{lambda}**: w = **{w}**, and F is only **{value}**.',
      ask: {
        question: 'At which λ is F lowest?',
        label: 'λ',
        hints: {
          low: 'There the penalty is too weak: the trained w is still larger than other data want.',
          high: 'There the penalty is too strong: the trained w is smaller than other data want.',
        },
        notSure: 'Look for the λ at which the trained w is exactly what the other data want.',
        right: 'Yes: at λ = {best} training ends where the other data want w.',
      },
      reveal: [
        'This is a **bilevel problem**: minimise F over λ, where to know F at all one must first minimise g over w. Weights of examples, learning rates, a start that adapts quickly to new tasks: all are such a λ.',
      ],
    },
    slope: {
      title: 'Which way to move λ',
      text: [
        'With one λ one can try. With a million one needs to know for each whether it should go up or down, and that is the gradient d of F.',
        'λ can reach f in two ways, directly and through w:',
        '$$',
      ],
      goal: 'Drag λ₁ to where F rises with λ.',
      soFar: 'λ = {lambda}: d = {d}. To lower F, λ has to grow.',
      met: 'λ = **{lambda}**: d = **{d}**. To lower F, λ has to shrink.',
      ask: {
        question: 'One of the two is zero in this problem. Which?',
        choices: { direct: 'The direct one', through: 'The one through w', neither: 'Neither' },
        hints: {
          through: 'The trained w shrinks when λ grows, and f depends on w.',
          neither: 'Look at f in the step before: which letters stand in it?',
        },
        notSure: 'Look at f in the step before: does λ stand in it?',
        right: 'Yes: f does not name λ. All that λ does to f it does through training.',
      },
      reveal: [
        'What is hard is in the middle: how w moves when λ does. λ takes part in every training step, so this slope has to be carried through all of them. How that is done is the lesson ‘Unrolling’.',
      ],
    },
  },
};
