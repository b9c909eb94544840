import type { FieldKind, Truth } from '../scenario/scenario.ts';

/** Symbols that every language writes alike: of the gradient through T steps, d, or of that at the exact solution, ∇f. */

export const truthName = (truth: Truth): string => (truth === 'steps' ? 'd' : '∇f');

export const normName = (truth: Truth): string => `‖${truthName(truth)}‖`;

export const squareName = (truth: Truth): string => `${normName(truth)}²`;

/** The inner product of h and the truth. */
export const productName = (truth: Truth): string => `h·${truthName(truth)}`;

/** The descent ratio. */
export const ratioName = (truth: Truth): string => `${productName(truth)}/${squareName(truth)}`;

/** Of the quantity in the field's key. */
export const fieldName = (field: FieldKind, truth: Truth): string => {
  switch (field) {
    case 'value':
      return 'F';
    case 'gradient':
      return normName(truth);
    case 'bias':
      return `‖h − ${truthName(truth)}‖`;
    case 'ratio':
      return ratioName(truth);
    case 'cosine':
      return `cos(h, ${truthName(truth)})`;
  }
};
