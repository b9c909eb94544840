import { termsIn } from '../terms.ts';

/** A text's symbols and words that the glossary explains, set apart. */
export const marked = termsIn([
  ['Beitrag', 'contribution'],
  ['Beitrags', 'contribution'],
  ['Beiträge', 'contribution'],
  ['Beiträgen', 'contribution'],
  ['Schranke', 'bound'],
  ['Schranken', 'bound'],
  ['Zustand', 'state'],
  ['Zustands', 'state'],
  ['Zustände', 'state'],
  ['Zuständen', 'state'],
]);
