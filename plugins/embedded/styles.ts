import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** In somebody else's page a figure's tokens belong to the figure, and its styles come as text. */
export const scoped = (css: string): string =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/:root:not\(\[data-printing\]\) /g, '')
    .replace(/:root/g, '.unrolled')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}');

/** The explorer's own boxes, in which no embedded view stands. */
const ofExplorer = /\.(?:main|curves|panel|k-row|k-row-place)(?![\w-])/;

/** The rules of views without those of the explorer's layout. */
const ofViews = (css: string): string =>
  css
    .replace(/([^{};]+)\{[^{}]*\}/g, (rule, selectors: string) =>
      selectors.split(/,(?![^(]*\))/).every((one) => ofExplorer.test(one)) ? '' : rule,
    )
    .replace(/@[^{};]+\{\s*\}/g, '');

const asText = '\0embedded-styles';

/** The order of style sheets, in whatever order their parts come; those of the views come last. */
const order = [
  ...['/page/tokens.', '/page/common.', '/page/views.', '/controls/', '/page/forcedColours.', '/embed/embed.'],
  ...['/app/', '/views/marks/'],
];
const placeOf = (file: string): number => {
  const place = order.findIndex((part) => file.includes(part));
  return place < 0 ? order.length : place;
};

/** Styles are collected instead of being put into the document. */
export const styles = (): Plugin => ({
  name: 'unrolled:embedded-styles',
  enforce: 'pre',
  async resolveId(id, importer) {
    if (id === 'virtual:embedded-styles') return asText;
    if (!id.endsWith('.css')) return null;
    const found = await this.resolve(id, importer, { skipSelf: true });
    return found && `${asText}:${found.id}.js`;
  },
  load(id) {
    if (id === asText)
      return 'export const styles = []; export const hearing = new Set(); export const add = (style) => { styles.push(style); for (const hear of hearing) hear(); };';
    if (!id.startsWith(`${asText}:`)) return null;
    const all = scoped(readFileSync(id.slice(asText.length + 1, -'.js'.length), 'utf8'));
    const css = id.includes('/page/views.') ? ofViews(all) : all;
    return `import { add } from 'virtual:embedded-styles'; add([${placeOf(id)}, ${JSON.stringify(css)}]);`;
  },
});
