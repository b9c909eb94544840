/** How a slider's position in [0, 1] maps to its value. √ and log scales give small values room. */
export interface Scale {
  toUnit(value: number): number;
  fromUnit(unit: number): number;
}

const clamp01 = (u: number) => Math.min(1, Math.max(0, u));

export const linear = (min: number, max: number): Scale => ({
  toUnit: (v) => clamp01((v - min) / (max - min)),
  fromUnit: (u) => min + u * (max - min),
});

export const squareRoot = (min: number, max: number): Scale => {
  const root = linear(Math.sqrt(min), Math.sqrt(max));
  return { toUnit: (v) => root.toUnit(Math.sqrt(Math.max(0, v))), fromUnit: (u) => root.fromUnit(u) ** 2 };
};

export const logarithmic = (min: number, max: number): Scale => {
  const log = linear(Math.log(min), Math.log(max));
  return {
    toUnit: (v) => (v > 0 ? log.toUnit(Math.log(v)) : 0),
    fromUnit: (u) => Math.exp(log.fromUnit(u)),
  };
};

/** The value at three significant digits, so that a drag lands on numbers that a person can say. */
export const rounded = (value: number): number => Number(value.toPrecision(3));
