import type { forgetting as lesson } from '../../../lessons/forgetting.ts';
import type { WordsOf } from '../../../lessons/lesson.ts';

export const forgetting: WordsOf<typeof lesson> = {
  title: 'Forgetting',
  about: 'A gradient through training is a sum of steps. Leave out the oldest: how wrong does it become?',
  afterwards: 'predict how the error shrinks with each step kept, and say when the bound holds',
  steps: {
    parts: {
      title: 'A gradient is a sum of steps',
      text: [
        'You tune λ. With it a model w is trained for {T} steps, and F(λ) is the loss f of the trained w. Which way should λ move next? The gradient d of F says it.',
        'λ takes part in every training step, so d has a part from each. To find it, one walks back from the last step to the first:',
        '$$',
        '$A_t$ carries a gradient back through step $t$, and $B_t$ reads off what λ did in that step. The first term is what λ does to f directly; here it is zero.',
        'In the strip each bar is the length of one such part, a **contribution**. Keep only the last K steps, and all bars before the cut are left out. What remains of the sum is h, an estimate of d, by **truncated back-propagation**.',
      ],
      goal: 'Drag the cut until at most a quarter of the steps is kept.',
      soFar: 'Now {K} of {T} steps are kept.',
      met: 'Kept: **{K}** of {T} steps. Forgotten: {forgotten}.',
    },
    off: {
      title: 'Three quarters forgotten',
      text: [
        'With K = {K} the walk back ends early, and {forgotten} bars are left out. Their parts, added as vectors, are the error of h.',
        'Mind that the axis is logarithmic: from one line to the next a bar is ten times as long.',
      ],
      ask: {
        question: 'Forgotten are {forgotten} of {T} steps. How far is h off, as a part of the length of d?',
        choices: {
          share: 'By {share}, since that many of the steps are missing',
          little: 'By {off}',
          nothing: 'Not at all',
        },
        hints: {
          share:
            'That would be so if all bars were equally long. Compare the first with the last: **{first}** and **{last}**.',
          nothing: 'The grey bars are short but not zero. Added up they are **{error}** long.',
        },
        notSure:
          'The sentence above the strip gives the error for this cut: {error}. The gradient d itself is {length} long.',
        right: 'Yes: the error is {error}, and d is {length} long.',
      },
      reveal: [
        'Old steps count little. What λ did to w long ago has been trained away since: whatever the steps before made of w, the later ones pull it to the same place.',
        'So the question is not how many steps are forgotten, but how fast the bars fade.',
      ],
    },
    rate: {
      title: 'How fast the bars fade',
      text: [
        'A training step subtracts γ times the gradient of g from w. To carry a gradient back through it is to multiply by',
        '$$',
        'Where g curves at least as much as α in every direction, and γ is at most $1/\\beta$, no direction keeps more than $1-\\gamma\\alpha$ of its length: with every further step back what is carried shrinks at least by that factor.',
      ],
      goal: 'Drag γ until the last {K} steps alone give the gradient to within one per cent.',
      soFar: 'With γ = {gamma} it is off by {off}.',
      met: 'With γ = **{gamma}** it is off by **{off}**: larger steps forget faster.',
      ask: {
        question:
          'Now γ is {gamma}, and α is {alpha}. By what factor does a part shrink at least, for each step that it is carried back?',
        label: 'Factor',
        hints: {
          low: 'That is less than $1-\\gamma\\alpha$. The slowest direction shrinks by γ times α of its length, and keeps the rest.',
          high: 'That is more than $1-\\gamma\\alpha$. What is left of one after γ times α is taken away?',
        },
        notSure: 'Take γ times α, and subtract it from one.',
        right: 'Yes: {contraction} is what the slowest direction keeps.',
      },
      reveal: [
        'In the figure a bar is on average **{fading}** times as long as the one after it.',
        'A constant factor is a straight line on a logarithmic axis. So the error falls **exponentially** in K: each step kept more takes away about the same part of it.',
      ],
    },
    drawn: {
      title: 'Draw it before you see it',
      text: [
        'The figure has γ = {gamma-slow}. The dotted curve below is its error at five cuts, as a part of the length of d.',
      ],
      ask: {
        question: 'Now γ is doubled, to {gamma-fast}. Draw the error: drag the five points.',
        label: 'The error at five cuts, as a part of the length of d',
        hints: {
          low: 'That falls too fast. A step back keeps {contraction-fast} in the slowest direction, where it kept {contraction-slow}.',
          high: 'That falls too slowly. With twice the γ one step back forgets about as much as two did.',
        },
        notSure:
          'With twice the γ one step back forgets about as much as two did. So read the dotted curve at twice the K.',
        right: 'Yes: near enough everywhere. The dashed curve is computed.',
      },
      reveal: [
        'With K = {K} the gradient was off by {off-slow}, and is off by **{off-fast}** now. Where training converges faster, less has to be kept.',
      ],
    },
    bound: {
      title: 'What can be promised',
      text: [
        'All parts left out together are a geometric series. Its sum is the **bound** of Shaban et al., the upper dashed line in the strip:',
        '$$',
        '$M_B$ is the largest $\\lVert B_t\\rVert$. The bound holds at every λ. In return it assumes two things of all w: g curves at least as much as α, and γ is at most $1/\\beta$, which is {most} here.',
      ],
      goal: 'Drag γ until the bound can no longer be given.',
      soFar: 'With γ = {gamma} and K = {K} the error is {error}, and the bound allows {bound}.',
      met: 'With γ = **{gamma}** there is no bound. The path bound says **{path}**, and the error is {error}.',
      ask: {
        question: 'What takes the bound away?',
        choices: {
          error: 'The error has grown larger than the bound',
          assumption: 'One of its two assumptions is broken',
          nothing: 'Nothing is forgotten any more',
        },
        hints: {
          error:
            'It need not have: at γ = {gamma-above} there is no bound either, and the error is only {error-above}.',
          nothing: 'K is still {K}: the cut is where it was.',
        },
        notSure: 'Move γ slowly to the place where the bound goes, and compare it with $1/\\beta$ = {most}.',
        right:
          'Yes: γ is no longer at most {most}, and the proof says nothing. That is not to say that the error is large.',
      },
      reveal: [
        'The **path bound** assumes nothing. It multiplies the norms of the very $A_t$ and $B_t$ that training has passed, so it holds for this λ and this training alone.',
      ],
    },
    enough: {
      title: 'How many are enough?',
      text: [
        'To walk back through a training step one needs its **state**, the w that stood there. Who keeps K steps keeps K states in memory, and the exact gradient needs {T}.',
      ],
      goal: 'Forget at least a quarter of the steps, and stay within one per cent of d.',
      soFar: 'K = {K} is off by {off} times the length of d.',
      met: 'K = **{K}** is off by **{off}** times the length of d, and keeps {states} states.',
      ask: {
        question: 'What is the smallest K that reaches one per cent?',
        label: 'K',
        hints: {
          low: 'With so few the gradient is off by more. Set the cut there and see.',
          high: 'That is enough, but fewer do, too. Try one less.',
        },
        notSure: 'Go one step at a time with the arrow keys, and watch the number above.',
        right: 'Yes: from K = {fewest} on the error stays below one per cent.',
      },
      reveal: [
        'So **{fewest}** states in memory do instead of {T}, for an error of one per cent. Where γ is larger or g is steeper, far fewer do.',
        'Whether an error matters at all is another question. A move of λ need not be exact; it has to go **downhill**. That is what the lesson ‘When biased is enough’ is about.',
      ],
    },
  },
};
