import type { biased as lesson } from '../../../lessons/biased.ts';
import type { WordsOf } from '../../../lessons/lesson.ts';

export const biased: WordsOf<typeof lesson> = {
  title: 'When biased is enough',
  about: 'A gradient that forgets is wrong. When does it still lead to the best λ, and when does it stop elsewhere?',
  afterwards: 'judge from the descent ratio, and from what λ acts on, whether a small K is safe',
  steps: {
    arrives: {
      title: 'Off, and still there',
      text: [
        'F(λ) is the loss of the model that is trained with λ. To tune λ is to move it again and again along −d, the way in which F falls most steeply. But the gradient d runs through all {T} training steps. Keep only the last K of them, and you have an estimate h, and move along −h.',
        'Two paths start at λ₁, one with d and one with your h. Both look for λ*, the lowest point of F.',
      ],
      goal: 'Keep a single step, and see where the path ends.',
      soFar: 'K = {K}: at λ₁ h is off by {off}, and the path ends {distance} from λ*.',
      met: 'K = **{K}**: at λ₁ h is off by **{off}**, and the path still ends only {distance} from λ*. It is within a hundredth after **{arrives}** moves, with d after {arrives-exact}.',
      ask: {
        question: 'How can so wrong an h lead there?',
        choices: {
          cancel: 'The errors of many moves cancel each other',
          downhill: 'Every move goes downhill, if more slowly',
          repair: 'Later moves keep more steps',
        },
        hints: {
          cancel:
            'They do not. All along the path a move keeps only between {low} and {high} of the descent: always too little.',
          repair: 'K is the same for every move.',
        },
        notSure: 'Look at any point of the path of a single step. Does F rise there, or fall too slowly?',
        right: 'Yes. A small move along −h lowers F whenever h points roughly where d points.',
      },
      reveal: [
        'So the error is not what matters. What matters is how much of the descent is left, and that can be measured.',
      ],
    },
    ratio: {
      title: 'How much of the descent is left',
      text: [
        'Let d be the exact gradient, and h the one that you compute. A small move along −h lowers F only as far as h points the same way as d.',
        'The **descent ratio** says how far:',
        '$$',
        'At one nothing is lost. Between zero and one a move keeps that part of the descent. Below zero it goes **uphill**.',
      ],
      goal: 'Drag K until at least half of the descent is kept everywhere on your path.',
      soFar: 'K = {K}: the lowest ratio on the path is {lowest}.',
      met: 'K = **{K}**: nowhere on the path is the ratio below **{lowest}**.',
      ask: {
        question: 'Somewhere the ratio is one half. What does a small move along −h do there?',
        choices: {
          speed: 'It lowers F half as fast as one along −d with the same η',
          length: 'It is half as long as one along −d with the same η',
          way: 'It goes half of the way to λ*',
        },
        hints: {
          length: 'Not necessarily: a long h that points mostly sideways has the same product with d.',
          way: 'The ratio is about a small move, and knows nothing of how far λ* is.',
        },
        notSure: 'F changes by the product of a small move with d. Compare the products of ηh and of ηd with d.',
        right:
          'Yes: F falls by η times the product of h and d, which is half of η times the square of the length of d.',
      },
      reveal: [
        'In this problem λ acts on f through training alone. Each part of h then pulls the way of d, and from the first step kept on the ratio is above zero. Lemma 3.2 of Shaban et al. says under which conditions that is sure.',
      ],
    },
    uphill: {
      title: 'A move can go uphill',
      text: [
        'Now λ stands in f itself, too. What it does there directly, $\\nabla_{\\!\\lambda} f$, is the **direct term**. It needs no training step, so it is part of every h and never cut.',
        'Hatched is where a move with your K raises F. The ratios are measured along the path of $K=1$.',
      ],
      goal: 'Drag K until the ratio turns negative somewhere on the path of $K=1$.',
      soFar: 'K = {K}: the lowest ratio on that path is {lowest}.',
      met: 'Reached at K = **{K}**: **{lowest}** at τ = {at}.',
      ask: {
        question: 'Without the direct term the ratio stays above zero for every K. What makes the difference?',
        choices: {
          error: 'The error $\\lVert h-d\\rVert$ is larger with it',
          pull: 'It pulls against the steps, and is never cut',
          training: 'The training steps no longer converge',
        },
        hints: {
          error:
            'It is not: where that path is lowest, and with K = {K-beside}, the error is **{error-with}** with the direct term and **{error-without}** without. Compare the lengths of d instead: {length-with} and {length-without}.',
          training: 'Training does not know f: w takes the same path with the direct term and without.',
        },
        notSure: 'Which part of d does h keep whole, and which part only in pieces?',
        right: 'Yes: h keeps the direct term whole, and only some of what stands against it.',
      },
      reveal: [
        'There the direct term is {direct} long, and all steps together {length-without}, nearly the other way. Their sum d is only {length-with}. Where d is a small difference of two large things, what is forgotten decides which of them wins.',
      ],
    },
    rest: {
      title: 'Where the path comes to rest',
      text: [
        'A path comes to rest where h is zero. At the end of the path of $K=1$, the direct term is {direct} long, and the one **contribution** kept is {gathered} long and points against it.',
        'So they cancel, and nothing moves any more. The strip shows what was forgotten there.',
      ],
      goal: 'Keep enough steps for the path to end less than two hundredths from λ*.',
      soFar: 'K = {K}: it ends {distance} from λ*.',
      met: 'K = **{K}**: it ends **{distance}** from λ*.',
      ask: {
        question: 'At the end of the path of $K=1$, h is zero. Is F lowest there?',
        choices: {
          lowest: 'Yes: where h is zero nothing is left to descend',
          nearly: 'Nearly: h is d up to a small error',
          forgotten: 'No: d is what was forgotten, and not zero',
        },
        hints: {
          lowest: 'The slope of F is d, not h. There d is **{length-one}** long, and λ* is {distance-one} away.',
          nearly: 'There the error is {error-one}, about as long as d itself, which is {length-one}.',
        },
        notSure: 'Set the cut to one step, and read the error in the sentence above the strip.',
        right: 'Yes: d is **{length-one}** long there, and leads back to λ*, which is {distance-one} away.',
      },
      reveal: [
        'The more steps are kept, the nearer the path ends: {distance-one} from λ* with $K=1$, {distance-five} with K = {K-five}, and {distance-many} with K = {K-many}.',
      ],
    },
    longer: {
      title: 'Longer training does not help',
      text: [
        'Would a longer training bring the path to λ*? Theorem 3.5 of Shaban et al. says no: there are problems with a strongly convex g on which every K below T stops at a wrong λ.',
        'Their example is not printed in full. This one, of ours, has one λ and one w, and does the same:',
        '$$',
        'The curve is F. Your path keeps one step.',
      ],
      goal: 'Train at least five times as long.',
      soFar: 'T = {T}: the path ends at λ = {end}, and λ* is {best}.',
      met: 'T = **{T}**: the path ends at λ = **{end}**, and λ* is {best}.',
      ask: {
        question: 'What would bring the end of the path to λ*?',
        choices: {
          train: 'Still more training steps',
          smaller: 'Smaller moves of λ',
          keep: 'Keeping more of the steps',
        },
        hints: {
          train: 'With T = {T-long} it ends at {end-long}.',
          smaller: 'The path comes to rest where h is zero. Smaller moves come to rest there, too.',
        },
        notSure: 'At the end of the path h is zero. Which of the three changes h there?',
        right: 'Yes: with K = {K-many} it ends at {end-many}.',
      },
      reveal: [
        'What is missing is called **non-interference**: roughly, steps that pull against the direct term must not outweigh it. Where it is given, Theorem 3.4 promises, under further conditions that it names, that for a T large and a γ small enough the path of any K ends where d is zero.',
      ],
    },
    trust: {
      title: 'When to trust a small K',
      text: [
        'Ask first whether λ acts on f directly. If it does not, g is strongly convex and λ reaches all of w, even a small K goes downhill.',
        'If it does, look at the ratio: as long as it stays above zero along the path, the moves go downhill.',
      ],
      ask: {
        question: 'Where would you trust $K=1$ most?',
        choices: {
          price: 'f has a price on λ, and training pulls the other way',
          penalty: 'λ is a penalty in g, and f is the loss on other data',
          flat: 'λ is a penalty in g, but g is almost flat along some w',
        },
        hints: {
          price: 'That is the problem of the figure: its path of a single step ends {distance} from λ*.',
          flat: 'Then α is almost zero, and so $1-\\gamma\\alpha$ almost one: old steps count nearly as much as the last.',
        },
        notSure: 'Ask of each: is there a direct term? Do old steps fade?',
        right: 'Yes: there is no direct term, and old steps fade.',
      },
      reveal: [
        'And where a small K is not safe and a large one too dear? Then a coin helps: it makes h right **on average**.',
      ],
    },
  },
};
