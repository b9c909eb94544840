import type { WordsOf } from '../../../lessons/lesson.ts';
import type { unrolling as lesson } from '../../../lessons/unrolling.ts';

export const unrolling: WordsOf<typeof lesson> = {
  title: 'Unrolling',
  about: 'Training is a long chain of small steps. How is a gradient carried through it, forwards or back?',
  afterwards: 'read the strip, and say what forward and reverse mode compute and keep',
  steps: {
    chain: {
      title: 'Training is a chain',
      text: [
        'A model w starts at w₀ and is trained for {T} steps. Each step subtracts γ times the gradient of the training loss g:',
        '$$',
        'What you tune, λ, stands in g and stays the same in all steps. Written out one after the other they are one long function of λ: training is **unrolled**.',
      ],
      goal: 'Shorten the chain to at most ten steps, and see where w gets.',
      soFar: 'Now T = {T}.',
      met: 'With T = **{T}** the path of w ends early: the trained w depends on T as well.',
      ask: {
        question: 'In which of the steps does λ act on w?',
        choices: { first: 'In the first', last: 'In the last', all: 'In all of them' },
        hints: {
          first: 'The first step uses the gradient of g at λ. Do the others not?',
          last: 'The last step uses the gradient of g at λ. Do the others not?',
        },
        notSure: 'Look at the formula: where does λ stand, and for which $t$?',
        right: 'Yes: it stands in every step.',
      },
      reveal: [
        'So if λ moves a little, every step moves a little, and what an early step has moved is passed on by all that follow.',
      ],
    },
    forward: {
      title: 'Forward: take the slope along',
      text: [
        'To know the gradient d of F, the **hypergradient**, one needs how the trained w moves with λ. One way is to take that slope along, from step to step:',
        '$$',
        '$A_t$ is what step $t$ makes of a change of w, and $B_t$ what λ itself adds in that step. No state has to be kept: each is used while it is there.',
        'But the slope has a row for each component of λ, as long as w, and here λ has {N}. The figure counts these rows as states.',
      ],
      ask: {
        question: 'How many products with $A_t$ does forward mode take in {T} steps, if each is with one row?',
        label: 'Products',
        hints: {
          low: 'That is too few: each step takes one for every component of λ.',
          high: 'That is too many: one for every component of λ in every step.',
        },
        notSure: 'Multiply the steps by the components of λ.',
        right: 'Yes: {tangents}.',
      },
      reveal: [
        'Going back takes only {products}, however many components λ has. With a million of them forward mode is out of the question.',
      ],
    },
    reverse: {
      title: 'Reverse: walk back',
      text: [
        'The other way starts at the end, from the gradient $a_T$ of f with respect to the trained w, and carries a single vector back:',
        '$$',
        'At each step it reads off what λ did there. The matrices of step $t$ belong to the **state** w that stood before it, so that all states have to be kept on the way forward.',
      ],
      goal: 'Train until the walk back needs at least four hundred states.',
      soFar: 'T = {T}: {states} {states|one=state is|other=states are} kept.',
      met: 'T = **{T}**: **{states}** states are kept.',
      ask: {
        question: 'The walk back is about to take step $t$. Which states does it still need?',
        choices: { before: 'Those before step $t$', after: 'Those after step $t$', all: 'All of them' },
        hints: {
          after: 'Those steps have been walked back through already.',
          all: 'The steps after $t$ have been walked back through: their states may be forgotten.',
        },
        notSure: 'It goes from the end to the beginning. Where has it been, and where has it still to go?',
        right: 'Yes: those of the steps that are still to come, on the way back.',
      },
      reveal: [
        'One vector and T products, for however many components of λ: that is why gradients of large models are computed backwards. The price is memory.',
      ],
    },
    strip: {
      title: 'How to read the strip',
      text: [
        'Each bar of the strip stands for one training step. Its height is the length of what that step adds to d, its **contribution**.',
        'The forward pass runs from left to right, and the walk back from right to left. The squares below are the states that are kept.',
      ],
      goal: 'Shorten T or change γ until the first step adds more than a tenth.',
      soFar: 'T = {T}, γ = {gamma}: the first step adds {first}, the last one {last}.',
      met: 'T = **{T}**, γ = **{gamma}**: the first step adds **{first}**, the last one {last}.',
      ask: {
        question: 'Which training step adds most to d now?',
        label: 'Step',
        hints: {
          low: 'A later step adds more. Look further to the right.',
          high: 'There is no such step, or an earlier one adds more.',
        },
        notSure: 'Look for the highest bar, and read its step below.',
        right: 'Yes: step {largest}.',
      },
      reveal: [
        'In this problem bars fade towards the past, since each later step takes back part of what λ did before. That is what the lesson ‘Forgetting’ builds on.',
      ],
    },
    same: {
      title: 'Two ways, one gradient',
      text: [
        'Forward mode takes slopes along; reverse mode carries a gradient back. Both multiply the same matrices, in another order.',
        'In the figure both are compared.',
      ],
      ask: {
        question: 'Which of the two is nearer to the gradient of F through all steps?',
        choices: { forward: 'Forward mode', reverse: 'Reverse mode', same: 'Both are that gradient' },
        hints: {
          forward: 'Reverse mode leaves nothing out, either.',
          reverse: 'Forward mode leaves nothing out, either.',
        },
        notSure: 'Does either of them leave out a step?',
        right: 'Yes: their order differs, and what they compute does not.',
      },
      reveal: [
        'Here both return ({first}, {second}); they differ by {error}. They differ in what they cost: that is the lesson ‘What it costs’.',
      ],
    },
  },
};
