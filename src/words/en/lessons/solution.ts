import type { WordsOf } from '../../../lessons/lesson.ts';
import type { solution as lesson } from '../../../lessons/solution.ts';

export const solution: WordsOf<typeof lesson> = {
  title: 'Two truths',
  about:
    'Training is cut off after T steps, or thought to its end: two gradients. Which one do you want, and what does it cost?',
  afterwards: 'tell the gradient through the steps from the one at the solution, and choose between them',
  steps: {
    truths: {
      title: 'Two gradients, both true',
      text: [
        'So far d has been the truth: the gradient of F, and F is the loss f at the w that {T} training steps reach.',
        'But training aims at w*, where the training loss g is lowest. Put w* in place of the trained w, and f has another gradient in λ: ∇f, **at the solution**.',
        'The path in the figure leads from w₀ towards w*, which is the cross; in this problem it lies at λ itself.',
      ],
      goal: 'Train until d and ∇f are less than one per cent apart.',
      soFar: 'T = {T}: they are {apart} of the length of ∇f apart.',
      met: 'T = **{T}**: they are **{apart}** of the length of ∇f apart.',
      ask: {
        question: 'Which of the two depends on w₀, where training starts?',
        choices: { steps: 'd, through the steps', solution: '∇f, at the solution', both: 'Both' },
        hints: {
          solution: 'It knows w* alone, and w* is where it is whatever training starts from.',
          both: 'One of them knows only where g is lowest.',
        },
        notSure: 'Would w* move if training started elsewhere?',
        right: 'Yes: d runs through a path that starts at w₀, and ∇f knows no path.',
      },
      reveal: [
        'Neither is wrong. d says how to move λ if you go on to train for as many steps; ∇f says how, if you trained to the end. Every error on these pages names the one that it is measured against.',
      ],
    },
    system: {
      title: 'A linear system in place of a path',
      text: [
        'How does w* move with λ? So that the slope of g in w stays zero. That gives ∇f without any path:',
        '$$',
        'What has to be found is v, from a linear system. **Conjugate gradients**, CG for short, find it in steps: k of them, each a product of a vector with the curvature of g.',
        'The figure shows for each k how far h is from ∇f, at the w that {T} training steps reach.',
      ],
      goal: 'Raise k of CG until h is off by less than a millionth.',
      soFar: 'k = {k}: h is off by {off} of the length of ∇f.',
      met: 'k = **{k}**: h is off by **{off}** of the length of ∇f. w has {M} components, and CG needs no more steps than that.',
      ask: {
        question: 'How many states of the training does CG have to keep?',
        choices: { none: 'None but the last w', k: 'One for each of its k steps', all: 'All of them' },
        hints: {
          k: 'Each of its steps uses the curvature at the same w.',
          all: 'That is what reverse mode keeps: {states-unrolled} of them.',
        },
        notSure: 'At which w are the formula’s derivatives taken?',
        right: 'Yes: it takes {products} products and keeps {states} states. Reverse mode keeps {states-unrolled}.',
      },
      reveal: [
        'What CG asks for is a curvature that is the same seen from both sides, as that of any g is, and positive. And a w that is near w*: at a w far from it the answer is exact for the wrong question.',
      ],
    },
    same: {
      title: 'The same sum twice',
      text: [
        'There is a plainer way to solve the system: the **fixed point**, k small steps of size γ. It adds up',
        '$$',
        'Now read it as a gradient that is cut: each term of the sum is the **contribution** of one training step, if training stands at w* and stays there.',
      ],
      goal: 'Keep enough steps for h to be within five per cent of ∇f.',
      soFar: 'K = {K}: h is off by {off} of the length of ∇f.',
      met: 'K = **{K}**: h is off by **{off}** of the length of ∇f.',
      ask: {
        question:
          'With K = k = {both} both are off by the same: {off-kept} and {off-fixed}. What does the fixed point spare?',
        choices: { states: 'The states kept', products: 'The products', error: 'The error' },
        hints: {
          products: 'Hardly: it takes {products-fixed}, and the cut gradient {products-kept}.',
          error: 'The two errors are the same.',
        },
        notSure: 'The cut gradient walks back along the path. Where does the fixed point walk?',
        right: 'Yes: it stays at one w, so there is nothing to keep.',
      },
      reveal: [
        'So truncation and implicit methods are relatives: at the solution, keeping the last K steps is solving the linear system by K terms of its series. Proposition 3.6 of Shaban et al. says so.',
      ],
    },
    fewer: {
      title: 'When fewer steps are nearer',
      text: [
        'Training is short now: {T} steps. Against d, keeping all of them has no error at all. But measured against ∇f?',
        'The solid line says how far h is off ∇f for each cut.',
      ],
      goal: 'Find a cut that is nearer to ∇f than all {T} steps, by at least three tenths.',
      soFar: 'K = {K}: off ∇f by {off}, and with all steps by {apart}.',
      met: 'K = **{K}**: off ∇f by only **{off}**, and with all steps by {apart}.',
      ask: {
        question: 'How can it help to forget?',
        choices: {
          inexact: 'Reverse mode computes d inexactly',
          cancel: 'Two errors partly cancel each other',
          always: 'Fewer steps are always nearer to ∇f',
        },
        hints: {
          inexact: 'It is exact to the last digits. It is the exact gradient of F, and that is not f at w*.',
          always: 'A single step is off by {off-one}.',
        },
        notSure: 'Training that is not at its end puts d on one side of ∇f. To which side does the cut push h?',
        right: 'Yes: short training makes d differ from ∇f, and what the cut leaves out happens to point back.',
      },
      reveal: [
        'That is called **the curse of unrolling**. It is a small effect of an unfinished training: after {T-long} steps all of it together is {apart-long} of the length of ∇f.',
      ],
    },
    choose: {
      title: 'Which one to take',
      text: [
        'In this figure λ itself is where training starts, w₀ = λ, as in learning to learn. All that λ does to the loss of the trained w, it does through the start.',
      ],
      ask: {
        question: 'Where would you **not** differentiate at the solution?',
        choices: {
          memory: 'Training takes many steps, and memory is short',
          start: 'λ is where training starts',
          penalty: 'λ is a penalty in g, and training comes to rest',
        },
        hints: {
          memory: 'There it helps most: it needs the last w alone.',
          penalty: 'There both gradients agree in the end, and ∇f is the cheaper one.',
        },
        notSure: 'What does ∇f know of w₀?',
        right:
          'Yes: w* does not know where training started. What d brings from the start is {through} long, and of that ∇f has {at-solution}.',
      },
      reveal: [
        'Go **through the steps** where the path itself matters: few steps, a start or a step size that is learned. Differentiate **at the solution** where training comes to rest and memory is short. A cut gradient stands between the two.',
      ],
    },
  },
};
