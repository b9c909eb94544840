import type { FieldKind, Truth } from '../scenario/scenario.ts';

/** Symbols that every language writes alike. */

export const normName = (truth: Truth): string => (truth === 'steps' ? '‖d‖' : '‖∇f‖');

/** Of the quantity in the field's key. */
export const fieldName: Readonly<Record<FieldKind, string>> = {
  value: 'F',
  gradient: '‖d‖',
  bias: '‖h − d‖',
  ratio: 'h·d/‖d‖²',
  cosine: 'cos(h, d)',
};
