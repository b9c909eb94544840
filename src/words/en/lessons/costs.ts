import type { costs as lesson } from '../../../lessons/costs.ts';
import type { WordsOf } from '../../../lessons/lesson.ts';

export const costs: WordsOf<typeof lesson> = {
  title: 'What it costs',
  about: 'One gradient, five ways to compute it. Each pays in time, in memory or in accuracy: counted, not estimated.',
  afterwards: 'count time and memory of each way, and choose one for a given memory',
  steps: {
    counted: {
      title: 'Counted, not estimated',
      text: [
        'There are many ways to compute the gradient d of the loss in λ. All start alike, with {T} inner gradients, one for each training step. From there they part.',
        '**Reverse mode**, called Exact in the figure, keeps every state, each w on the way, and walks back. **Forward mode** takes slopes along, one for each component of λ and each as large as a state. **Checkpointing** keeps few states, about twice the square root of T, and computes those between anew. **Recomputing** keeps none, and starts from w₀ for each. **Truncation** keeps the last K, and forgets the rest.',
        'The bars are what the program counted while it ran: inner gradients, products of a matrix and a vector, and states kept.',
      ],
      goal: 'Drag K until truncation keeps at least a quarter of the states of reverse mode.',
      soFar: 'K = {K}: {products} {products|one=product|other=products} and {states} {states|one=state|other=states}.',
      met: 'K = **{K}**: {products} products and **{states}** states. The inner gradients are still {gradients}.',
      ask: {
        question: 'Which way takes by far the most inner gradients?',
        choices: {
          forward: 'Forward mode',
          checkpointed: 'Checkpointing',
          recompute: 'Recomputing',
          truncated: 'Truncation',
        },
        hints: {
          forward: 'It takes its {tangents-forward} slopes along, but not a single inner gradient more.',
          checkpointed: 'It takes {gradients-checkpointed}: fewer than two for each training step.',
          truncated: 'It takes as few as training itself: {gradients}.',
        },
        notSure: 'Compare the first column of the figure.',
        right: 'Yes: {gradients-recompute}, to keep no state at all.',
      },
      reveal: [
        'Recomputing walks from w₀ to every state: the sum of all numbers up to T, about half of the square of T.',
      ],
    },
    growth: {
      title: 'How memory grows',
      text: [
        'Now train longer. The figure shows how each cost grows with T, on axes on which a power is a straight line.',
        'Reverse mode keeps as many states as there are steps. Truncation keeps the same K, however long training is. Checkpointing is called √T points there.',
      ],
      goal: 'Train until reverse mode keeps at least four hundred states.',
      soFar: 'T = {T}: reverse mode keeps {reverse}, checkpointing {checkpointed}.',
      met: 'T = **{T}**: reverse mode keeps **{reverse}**, checkpointing **{checkpointed}**.',
      ask: {
        question: 'T goes from {T-short} to {T-long}. What happens to the states that checkpointing keeps?',
        choices: {
          same: 'They stay as many',
          root: 'They become about three times as many',
          ten: 'They become ten times as many',
        },
        hints: {
          same: 'Only with a fixed K are they as many: truncation still keeps {truncated-long}.',
          ten: 'That is what happens to reverse mode.',
        },
        notSure: 'It keeps about twice the square root of T.',
        right: 'Yes: {checkpointed-short} become {checkpointed-long}, about twice the square root of T.',
      },
      reveal: [
        'So an exact gradient need not keep all states: for fewer than twice the inner gradients it keeps about twice the square root of T.',
      ],
    },
    choose: {
      title: 'Choose for a memory',
      text: [
        'Now λ has thousands of components, T is {T}, the memory holds {room} states, and d has to be exact.',
        'The figure counts for {N} components of λ. Which of its columns would change with more of them?',
      ],
      ask: {
        question: 'Which way do you take?',
        choices: {
          reverse: 'Reverse mode',
          forward: 'Forward mode',
          truncated: 'Truncation with K = {room}',
          checkpointed: 'Checkpointing',
        },
        hints: {
          reverse: 'It keeps {reverse-states} states, and there is room for {room}.',
          forward:
            'With {N} components it takes {forward-tangents} products along, and with thousands thousands of times as many as there are steps.',
          truncated: 'It fits, but it is not exact: in the figure it is off by {off}.',
        },
        notSure: 'Rule out what does not fit, what is not exact, and what grows with the components of λ.',
        right: 'Yes: {states} states, and {gradients} inner gradients instead of {T}.',
      },
      reveal: [
        'And where d need not be exact, truncation is cheaper still. Whether it may be wrong is the lesson ‘When biased is enough’.',
      ],
    },
  },
};
