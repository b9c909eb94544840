import type { Theme } from '../view.ts';

/**
 * Field colours. Stops are mixed in OKLab (Ottosson 2020), never in RGB, so that equal steps of the field are equal
 * steps to the eye. Low values of a sequential ramp and the zero of the diverging one are the page's ground.
 */
export type RampKind = 'sequential' | 'diverging';

type Stops = readonly (readonly [at: number, hex: string])[];

const stops: Readonly<Record<RampKind, Readonly<Record<Theme, Stops>>>> = {
  sequential: {
    light: [
      [0, '#FFFFFF'],
      [0.5, '#E6ECF2'],
      [1, '#C6D1DD'],
    ],
    dark: [
      [0, '#14171B'],
      [0.5, '#252C35'],
      [1, '#3A4552'],
    ],
    paper: [
      [0, '#FCFBF7'],
      [1, '#B3C1D1'],
    ],
  },
  diverging: {
    light: [
      [0, '#F0AC8D'],
      [0.36, '#F9DED2'],
      [0.5, '#FFFFFF'],
      [0.64, '#DDEAF1'],
      [1, '#AECFE0'],
    ],
    dark: [
      [0, '#7A331C'],
      [0.36, '#4A2419'],
      [0.5, '#16181B'],
      [0.64, '#173040'],
      [1, '#24536C'],
    ],
    paper: [
      [0, '#E89B74'],
      [0.36, '#F6D3C3'],
      [0.5, '#FCFBF7'],
      [0.64, '#D3E4EC'],
      [1, '#9CC3D8'],
    ],
  },
};

type Triple = readonly [number, number, number];

const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const gamma = (c: number): number => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);

/** Hexadecimal sRGB → OKLab (L, a, b). */
export const oklab = (hex: string): Triple => {
  const [r, g, b] = [1, 3, 5].map((i) => linear(Number.parseInt(hex.slice(i, i + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

/** OKLab → sRGB, 0 … 255, unrounded. */
export const srgb = ([L, a, b]: Triple): Triple => {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    255 * gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    255 * gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    255 * gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
};

/** Steps of a ramp. */
export const steps = 512;

const build = (kind: RampKind, theme: Theme): Uint8ClampedArray => {
  const lab = stops[kind][theme].map(([at, hex]) => [at, oklab(hex)] as const);
  const out = new Uint8ClampedArray(4 * steps);
  for (let i = 0; i < steps; i++) {
    const u = i / (steps - 1);
    const k = Math.max(
      1,
      lab.findIndex(([at]) => at >= u),
    );
    const [a, low] = lab[k - 1]!;
    const [b, high] = lab[k]!;
    const s = (u - a) / (b - a);
    const mixed = low.map((c, j) => c + s * (high[j]! - c)) as unknown as Triple;
    out.set(srgb(mixed), 4 * i);
    out[4 * i + 3] = 255;
  }
  return out;
};

const built = new Map<string, Uint8ClampedArray>();

/** RGBA of 512 steps, from u = 0 to 1; for the diverging ramp u = ½ is zero. */
export const ramp = (kind: RampKind, theme: Theme): Uint8ClampedArray => {
  const key = `${kind} ${theme}`;
  const known = built.get(key) ?? build(kind, theme);
  built.set(key, known);
  return known;
};

/** The ramp's colour at u ∈ [0, 1], as CSS. */
export const rampColour = (colours: Uint8ClampedArray, u: number): string => {
  const i = 4 * Math.round(Math.min(1, Math.max(0, u)) * (steps - 1));
  return `rgb(${colours[i]} ${colours[i + 1]} ${colours[i + 2]})`;
};
