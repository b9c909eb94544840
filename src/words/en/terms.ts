import { termsIn } from '../terms.ts';

/** A text's symbols and words that the glossary explains, set apart. */
export const marked = termsIn([
  ['contribution', 'contribution'],
  ['contributions', 'contribution'],
  ['Contributions', 'contribution'],
  ['bound', 'bound'],
  ['Bound', 'bound'],
  ['state', 'state'],
  ['states', 'state'],
]);
