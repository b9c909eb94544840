import type { coin as lesson } from '../../../lessons/coin.ts';
import type { WordsOf } from '../../../lessons/lesson.ts';

export const coin: WordsOf<typeof lesson> = {
  title: 'Flip a coin',
  about: 'A gradient that forgets is cheap and wrong. A coin makes it right on average. What does that cost?',
  afterwards: 'explain why the coin is right on average, and choose q and K',
  steps: {
    average: {
      title: 'Right on average',
      text: [
        'An estimate h that goes back through one training step is not enough here: its path ends {distance} from the best λ, λ*. Going back through all {T} steps in every move would give the gradient d itself, and be dear.',
        'So flip a coin before each move. Heads come with chance q, and then ξ is one; else ξ is zero. Move along −G with',
        '$$',
        'On tails G is h. On heads d is computed as well, and what h was missing counts one over q times.',
      ],
      ask: {
        question: 'q is {q}. How many times does heads count what was missing?',
        label: 'Times',
        hints: {
          low: 'Heads come too seldom for so little: what is missing has to be made up for on average.',
          high: 'That is more than what tails leave out. How often must heads make up for it?',
        },
        notSure: 'It counts one over q times.',
        right: 'Yes: one over q is {times}.',
      },
      reveal: [
        'With chance q it counts one over q times, so on average it counts once, and G is d: **unbiased**, for every q and every K.',
      ],
    },
    scatter: {
      title: 'Right on average is not right each time',
      text: [
        'How far is a single G off? Its mean square error is known exactly, without flipping any coin:',
        '$$',
        'The first factor is the coin’s, and falls with q. The second is the error of the h that is corrected, and falls with K.',
      ],
      goal: 'Bring the typical error of G below a fifth of the length of d.',
      soFar: 'K = {K}, q = {q}: in root mean square G is off by {off}.',
      met: 'K = **{K}**, q = **{q}**: in root mean square G is off by **{off}**.',
      ask: {
        question: 'Start from $K=1$ and $q=0.1$. What brings the error down more?',
        choices: { double: 'To double q', keep: 'To keep {K-many} steps instead of one' },
        hints: { double: 'That brings it from {off-one} to {off-double} of d. Try the other one.' },
        notSure: 'Try both with the sliders.',
        right: 'Yes: from {off-one} to {off-many} of d, where doubling q gives {off-double}.',
      },
      reveal: [
        'What h forgets falls exponentially in K, and so does the scatter. A coin over a good h is a good coin.',
      ],
    },
    run: {
      title: 'Many runs',
      text: [
        'The thin lines are {runs} runs, each with coins of its own, and the thick one is their mean. On tails a run drifts to where h is zero. On heads it is thrown back by what was missing.',
      ],
      ask: {
        question: 'λ moves {moves} times, and q is {q}. How many heads do you expect?',
        label: 'Heads',
        hints: {
          low: 'That is fewer than q times the moves.',
          high: 'That is more than q times the moves.',
        },
        notSure: 'Multiply q by the number of moves.',
        right: 'Yes: {expected} on average.',
      },
      reveal: [
        'The runs end in many places. Their mean ends **{mean}** from λ*; without the coin the path of the same K ends {distance-tails} away.',
        'A single run may end elsewhere, and other seeds give another mean: what the coin promises is the average in each single move.',
      ],
    },
    price: {
      title: 'What the coin costs',
      text: [
        'On heads the walk back needs states that were not kept. It computes each of them anew, from w₀ on: little memory, and much work.',
        'In the figure the work of heads and tails is averaged; here in the text that mean is rounded to three digits.',
      ],
      goal: 'Bring a move down to three times the inner gradients of the exact one, or less.',
      soFar: 'K = {K}, q = {q}: {gradients} on average, where the exact gradient takes {gradients-exact}.',
      met: 'K = **{K}**, q = **{q}**: **{gradients}** on average, and G is off by {off} in root mean square.',
      ask: {
        question: 'What does the coin save, compared with the exact gradient that keeps all states?',
        choices: { work: 'Work', memory: 'Memory', both: 'Both' },
        hints: {
          work: 'It takes {gradients} inner gradients on average, and the exact one {gradients-exact}.',
          both: 'Memory, yes. But it takes {gradients} inner gradients, and the exact one {gradients-exact}.',
        },
        notSure: 'Compare the two columns of the figure: inner gradients, and states kept.',
        right: 'Yes: {states} {states|one=state|other=states} instead of {states-exact}.',
      },
      reveal: [
        'A smaller q is cheaper and scatters more. A larger K scatters less and is cheaper, too, since fewer steps are walked anew; it takes more memory. So first keep as many states as there is room for, then choose q.',
      ],
    },
  },
};
