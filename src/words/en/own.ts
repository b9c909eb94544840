import type { Fault, Variable } from '../../scenario/typed.ts';
import { exactly } from '../exact.ts';

/** The words of the page on which a problem is typed. */
export const ownWords = {
  title: 'Your problem',
  lead: 'Type two levels: f is minimised over λ, where w descends on g. What can be read becomes the scenario at once; the link carries it.',
  examples: 'Start from an example',
  objectives: 'Objectives',
  outer: 'Outer objective f(w, λ)',
  inner: 'Inner objective g(w, λ)',
  variables: 'Variables',
  component: 'Name',
  start: 'Start',
  domain: 'Domain',
  to: 'to',
  names: { lambda: 'Names of λ, one or two', w: 'Names of w, one or two' } satisfies Record<Variable, string>,
  starts: {
    lambda: (name: string) => `λ₁, start of ${name}`,
    w: (name: string) => `w₀, start of ${name}: a number or a formula of λ`,
  } satisfies Record<Variable, (name: string) => string>,
  low: (name: string) => `Domain of ${name}, from`,
  high: (name: string) => `Domain of ${name}, to`,
  startHint: 'A start of w may be a formula of λ, such as 2*l1. An empty domain is −2 to 2.',
  more: 'Step size and declared constants',
  step: 'γ, a number or a formula of λ',
  strongConvexity: 'α, declared strong convexity of g',
  smoothness: 'β, declared smoothness of g',
  moreHint:
    'γ as a formula of λ is learned with it. α and β are yours to declare: bound S (10) is drawn only where both are.',
  preview: 'Type-set',
  previewBefore: 'Not everything can be read yet. This is the last problem that could be, and the one that is shown:',
  picture: 'What it looks like',
  explore: 'Explore it',
  syntax: 'What may be typed',
  arithmetic: 'Operators',
  truths: 'Conditions',
  functions: 'Functions',
  constants: 'Constants',
  syntaxHint:
    '^ is power and binds before the sign: −x^2 is −(x²). A conditional is w1 < 0 ? −w1 : w1. Multiplication is always written: 2*w1. Names are letters, digits and _.',
  read: 'Everything can be read.',
} as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is wrong with one text. */
export const faultSentence = ({ why }: Fault): string => {
  switch (why.code) {
    case 'formula':
      return `${capital(why.message)}.`;
    case 'range':
      return `A number from ${exactly(why.range.min)} to ${exactly(why.range.max)} is needed here.`;
    case 'names':
      return 'One or two names are needed here, with a comma between them.';
    case 'missing':
      return 'This is empty.';
    case 'empty-domain':
      return 'The domain must end above its beginning.';
    case 'half-domain':
      return 'A domain has both ends, or neither.';
    case 'alpha-above-beta':
      return 'α is the least curvature and β the greatest: α may not be above β.';
  }
};
