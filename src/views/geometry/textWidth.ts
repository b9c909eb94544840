/** What the page is set in. */
const family = '"Inter Variable", Inter, sans-serif';

let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** Width of a text in CSS pixels, its figures tabular as on the page; estimated where there is no canvas. */
export const textWidth = (text: string, weight = 600, size = 12): number => {
  const font = `${weight} ${size}px ${family}`;
  const alike = text.replace(/\d/g, '0');
  const key = `${font}|${alike}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (!context) return 7 * text.length;
  context.font = font;
  const { width } = context.measureText(alike);
  // Before the font has come, another one is measured.
  if (document.fonts.check(font)) widths.set(key, width);
  return width;
};
