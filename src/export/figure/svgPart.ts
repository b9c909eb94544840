import { element, SVG } from './element.ts';
import { isHidden } from './hidden.ts';
import type { Ids } from './ids.ts';
import { presentation, type Styles, styleOf } from './style.ts';

const shapes = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);
const groups = new Set(['g', 'svg', 'defs']);
/** What they hold is never painted itself, so that it may have no paint. */
const templates = new Set(['clipPath', 'mask', 'pattern', 'marker', 'linearGradient', 'radialGradient', 'symbol']);

const dropped = /^(class|style|role|tabindex|id|aria-.*|data-.*|pointer-events|xmlns)$/;

const isUnpainted = ({ fill, stroke }: Styles): boolean => {
  const none = (paint: string | undefined) => paint === 'none' || paint === 'rgba(0, 0, 0, 0)';
  return none(fill) && none(stroke);
};

/** The start of a descent, which a hand can drag on the page: a dot, as where it cannot be dragged. */
const startDot = (computed: CSSStyleDeclaration): SVGElement =>
  element('circle', {
    r: 3.5,
    fill: computed.getPropertyValue('--ink'),
    stroke: computed.getPropertyValue('--ground'),
    'stroke-width': 2,
  });

/** A drawing of the page as it stands, without the page: styles as attributes, names of its own, nothing to touch. null: nothing is left. */
export const svgPart = (node: SVGElement, ids: Ids, parent: Styles, template = false): SVGElement | null => {
  const computed = getComputedStyle(node);
  if (isHidden(node, computed)) return null;
  const { attributes, styles } = styleOf(computed, parent);
  const name = node.localName;
  if (shapes.has(name) && !template && isUnpainted(styles)) return null;
  if (name === 'path' && !node.getAttribute('d')) return null;

  const out = document.createElementNS(SVG, name);
  if (node.id) out.setAttribute('id', ids.of(node.id));
  for (const { name: key, value } of node.attributes)
    if (!dropped.test(key) && !presentation.has(key))
      out.setAttribute(key, key === 'href' && value.startsWith('#') ? `#${ids.of(value.slice(1))}` : value);
  for (const [key, value] of Object.entries(attributes)) out.setAttribute(key, ids.referring(value));

  if (node.classList.contains('handle')) out.append(startDot(computed));
  else
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) out.append(child.textContent ?? '');
      else if (child instanceof SVGElement) {
        const part = svgPart(child, ids, styles, template || templates.has(name));
        if (part) out.append(part);
      }
    }
  return groups.has(name) && !out.hasChildNodes() ? null : out;
};
