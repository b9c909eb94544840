/** A letter with an index: w₀, w₄₀, λ_τ, w*, or with an argument: w₀(λ). */
export interface SymbolName {
  readonly letter: 'w' | 'λ';
  readonly index?: string;
  readonly raised?: string;
  readonly argument?: string;
}

/** About as wide as it is drawn. */
export const symbolWidth = ({ index = '', raised = '', argument = '' }: SymbolName): number =>
  13 + 7 * (index.length + raised.length) + 8 * argument.length;

export const symbolHeight = 18;

/** Drawn with the left end of its base line at (x, y). */
export const MathSymbol = ({ name, x, y }: { readonly name: SymbolName; readonly x: number; readonly y: number }) => (
  <text className="plane-math" x={x} y={y}>
    {name.letter}
    {name.raised && (
      <tspan className="plane-superscript" dx={0.5} dy={-5}>
        {name.raised}
      </tspan>
    )}
    {name.index && (
      <tspan className={name.index === 'τ' ? 'inner-letter' : 'plane-superscript'} dx={0.5} dy={3}>
        {name.index}
      </tspan>
    )}
    {name.argument && (
      <tspan dx={1} dy={name.index ? -3 : 0}>
        {name.argument}
      </tspan>
    )}
  </text>
);
