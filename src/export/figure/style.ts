/** Computed styles as SVG's own attributes, so that a drawing needs no style sheet: each is written where it differs from what is inherited. */

export type Styles = Readonly<Record<string, string>>;

const painted = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  'clip-rule': 'nonzero',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0px',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
};

const typed = {
  'font-size': '13px',
  'font-weight': '400',
  'font-style': 'normal',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
};

const fontFamily = 'font-family';

/** What an element does not inherit. */
const own: Styles = {
  opacity: '1',
  'clip-path': 'none',
  mask: 'none',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
  'dominant-baseline': 'auto',
};

const inherited = [...Object.keys(painted), ...Object.keys(typed), fontFamily];

/** Every attribute that `styleOf` writes anew. */
export const presentation: ReadonlySet<string> = new Set([...inherited, ...Object.keys(own)]);

/** What the figure's root says for all. */
export const rootStyles = (family: string): Styles => ({ ...painted, ...typed, [fontFamily]: family });

/** `rgb(…)` as #rrggbb, which every program reads, and its opacity apart. */
export const opaque = (colour: string): { readonly colour: string; readonly opacity: number } => {
  const match = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(colour);
  if (!match) return { colour, opacity: 1 };
  const hex = match.slice(1, 4).map((x) => Number(x).toString(16).padStart(2, '0'));
  return { colour: `#${hex.join('')}`, opacity: match[4] === undefined ? 1 : Number(match[4]) };
};

const unitless = (value: string): string => value.replace(/(\d)px/g, '$1').replaceAll(', ', ' ');

const spelled = (name: string, value: string): string =>
  name === fontFamily ? value.replaceAll('"', "'") : value.startsWith('url') ? value : unitless(value);

const paints = ['fill', 'stroke'] as const;

/** Attributes of one element, and what its children inherit. */
export const styleOf = (
  computed: CSSStyleDeclaration,
  parent: Styles,
): { readonly attributes: Record<string, string>; readonly styles: Styles } => {
  const styles: Record<string, string> = {};
  const attributes: Record<string, string> = {};
  for (const name of inherited) {
    const value = computed.getPropertyValue(name);
    styles[name] = value;
    if (value !== parent[name]) attributes[name] = spelled(name, value);
  }
  for (const [name, initial] of Object.entries(own)) {
    const value = computed.getPropertyValue(name);
    if (value !== '' && value !== initial) attributes[name] = spelled(name, value);
  }
  for (const name of paints) {
    const { colour, opacity } = opaque(styles[name]!);
    if (attributes[name] !== undefined) attributes[name] = opacity === 0 ? 'none' : colour;
    if (opacity > 0 && opacity < 1) attributes[`${name}-opacity`] = String(opacity * Number(styles[`${name}-opacity`]));
  }
  if (attributes['stop-color']) attributes['stop-color'] = opaque(attributes['stop-color']).colour;
  return { attributes, styles };
};
