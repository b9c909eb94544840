import type { OffFact } from '../../facts/off.ts';
import { number } from '../numbers.ts';

/** What an error is that is no plain one: of one toss, beside that of the mean of all. */
export const offNote = (off: OffFact): string | null => {
  switch (off.kind) {
    case 'off':
      return null;
    case 'blind-off':
      return off.to === 'start' ? 'blind für w₀(λ)' : 'blind für γ';
    case 'toss-off':
      return `je Wurf; ${number(off.mean)} im Mittel`;
    case 'draw-off':
      return `je Ziehung; ${number(off.mean)} im Mittel`;
  }
};
