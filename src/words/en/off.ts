import type { OffFact } from '../../facts/off.ts';
import { number } from '../numbers.ts';

/** What an error is that is no plain one: of one toss, beside that of the mean of all. */
export const offNote = (off: OffFact): string | null => {
  switch (off.kind) {
    case 'off':
      return null;
    case 'blind-off':
      return off.to === 'start' ? 'blind to w₀(λ)' : 'blind to γ';
    case 'toss-off':
      return `per toss; ${number(off.mean)} on average`;
    case 'draw-off':
      return `per draw; ${number(off.mean)} on average`;
  }
};
