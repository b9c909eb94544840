import type { Theme } from '../views/view.ts';
import { slimPath } from './slimPath.ts';

/** What a picture has no use for: it is neither pointed at nor dragged, and boxes come from its attributes. */
const idle = /(?:^|;)\s*(?:cursor|touch-action|user-select|pointer-events|outline|display|overflow)\s*:[^;]*/g;

const classesOf = (markup: string): ReadonlySet<string> =>
  new Set([...markup.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)));

/** The rules of a site's style sheets that a picture is drawn by, and the colours of its theme. */
export const slimStyles = (css: string, markup: string, theme: Theme): string => {
  const classes = classesOf(markup);
  const rules = [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) => {
    const selectors = selector
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one.startsWith('.') && !/[:[]|^\.unrolled/.test(one))
      .filter((one) => [...one.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name)));
    const kept = body
      .replace(idle, '')
      .replace(/^;|;$/g, '')
      .replace(/([:;]) /g, '$1');
    return selectors.length > 0 && kept ? [`${selectors.join(',')}{${kept}}`] : [];
  });
  const tokens = (selector: string): ReadonlyMap<string, string> => {
    const from = css.indexOf(`${selector}{`);
    const body = from < 0 ? '' : css.slice(from + selector.length + 1, css.indexOf('}', from));
    return new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+)/g)].map(([, name = '', value = '']) => [name, value]));
  };
  const colours = new Map([
    ...tokens('.unrolled'),
    ...(theme === 'dark' ? tokens('.unrolled[data-theme="dark"]') : []),
  ]);
  const forced = tokens('.unrolled,.unrolled[data-theme]');
  const used = [...colours].filter(([name]) => (markup + rules.join('')).includes(`var(${name})`));
  const told = (pairs: readonly (readonly [string, string])[]): string =>
    `.unrolled{${pairs.map(([name, value]) => `${name}:${value}`).join(';')}}`;
  const ofDevice = used.flatMap(([name]) => (forced.has(name) ? [[name, forced.get(name)!] as const] : []));
  return [told([['color-scheme', theme], ...used]), ...rules, `@media (forced-colors:active){${told(ofDevice)}}`].join(
    '',
  );
};

/** Without the classes that no rule names. */
export const slimClasses = (markup: string, css: string): string =>
  markup.replace(/ class="([^"]*)"/g, (_, names: string) => {
    const named = names.split(/\s+/).filter((name) => css.includes(`.${name}`));
    return named.length > 0 ? ` class="${named.join(' ')}"` : '';
  });

/** A drawing as a file: what is heard, pointed at or not seen is left out, and places are written in tenths of a pixel. */
export const slimMarkup = (markup: string): string =>
  markup
    .replace(/<desc[^>]*>.*?<\/desc>/gs, '')
    .replace(/<rect (?:class="(?:hit|focus)|[^>]*fill="transparent")[^>]*><\/rect>/g, '')
    .replace(/<tspan>(.*?)<\/tspan>/g, '$1')
    .replace(
      / (?:aria-(?!label="[^"]*\. )[\w-]+|tabindex|pointer-events|data-(?:who|term|row)|role(?!="img"))="[^"]*"/g,
      '',
    )
    .replace(
      / (?:stroke-linecap="butt"|stroke-dasharray=""|(?:fill|stroke)-opacity="1"|stroke-width="1"|[xy]="0")/g,
      '',
    )
    .replace(/ d="([^"]*)"/g, (_, d: string) => ` d="${slimPath(d)}"`)
    .replace(/ (?:[xyr]|[xy][12]|c[xy]|d[xy]|width|height|transform)="[^"]*"/g, (place) =>
      place.replace(/-?\d+\.\d\d+/g, (digits) => String(Number(Number(digits).toFixed(1)))),
    )
    .replace(/<(\w+)([^<>]*)><\/\1>/g, '<$1$2/>');
