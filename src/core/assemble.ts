import type { Batch, Descent, Formula, FormulaProblem, Problem, Sweep, Traits } from './problem.ts';
import { isShrinking, stepSizesOf } from './stepSize.ts';
import { traitsOfFormula } from './traits.ts';

/** A fused kernel. It is given what multiplies ∇_w g: γ, or 1 where step(λ) is learned; where the step shrinks, that at every t. */
export type FusedSweep<Rate> = (batch: Batch, descent: Descent, rate: Rate, out: Sweep) => void;

/** What printed code makes: a problem that does not know its text, and whose sweep is that of a constant step. */
export type Printed = () => Pick<Traits, 'M' | 'N'> &
  Omit<Problem, keyof Traits | 'formula' | 'sweep'> & { readonly sweep: FusedSweep<number> };
/** The same problem's sweep for a step that shrinks. */
export type PrintedShrinking = () => FusedSweep<Float64Array>;

/** A problem put together: its sweep is one of two kernels, of which that for a shrinking step is made when first needed. */
export const assemble = (
  formula: Formula,
  printed: ReturnType<Printed>,
  shrinking: PrintedShrinking,
): FormulaProblem => {
  let sweepShrinking: FusedSweep<Float64Array> | undefined;
  return {
    ...traitsOfFormula(formula),
    ...printed,
    formula,
    sweep: (batch, descent, out) => {
      const gamma = formula.step === undefined ? descent.stepSize : 1;
      if (!isShrinking(descent.decay)) return printed.sweep(batch, descent, gamma, out);
      sweepShrinking ??= shrinking();
      sweepShrinking(batch, descent, stepSizesOf(gamma, descent), out);
    },
  };
};
