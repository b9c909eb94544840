export const SVG = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number>>;

/** Pixels with two decimals: finer is not seen. */
const written = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(100 * value) / 100) : value;

/** An element of the exported drawing. */
export const element = (name: string, attributes: Attributes, ...children: readonly (Node | string)[]): SVGElement => {
  const out = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) out.setAttribute(key, written(value));
  out.append(...children);
  return out;
};
