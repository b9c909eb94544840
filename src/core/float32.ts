/** Half a unit in the last place of 1: what one operation rounds by. */
export const ROUNDING = 2 ** -24;

/**
 * The share of the largest ‖d‖ of a field below which float32 says nothing: ε(16 + T/4), ε = 2⁻²⁴, since every inner step
 * rounds. Above the largest error of d over the built-in problems and every schedule of γ, T ≤ 1000.
 */
export const float32Floor = (T: number): number => ROUNDING * (16 + T / 4);
