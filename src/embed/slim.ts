import type { Theme } from '../views/view.ts';
import { fine, partsOf, slimPath } from './slimPath.ts';

/** What a picture has no use for: it is neither pointed at nor dragged, and boxes come from its attributes. */
const idle =
  /(?:^|;)\s*(?:cursor|touch-action|(?:-webkit-)?user-select|pointer-events|outline|display|overflow|position|inset|z-index)\s*:[^;]*/g;

const classesOf = (markup: string): ReadonlySet<string> =>
  new Set([...markup.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)));

/** The rules of a site's style sheets that a picture is drawn by, and the colours of its theme. */
export const slimStyles = (css: string, markup: string, theme: Theme): string => {
  const classes = classesOf(markup);
  const inDark = '.unrolled[data-theme="dark"] ';
  const ofTheme = theme === 'dark' ? css.replaceAll(inDark, '') : css;
  const rules = [...ofTheme.matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) => {
    const selectors = selector
      .split(',')
      .map((one) => one.trim().replace('.plane svg ', ''))
      .filter((one) => one.startsWith('.') && !/[:[]|^\.unrolled/.test(one))
      .filter((one) => [...one.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name)));
    const kept = body
      .replace(idle, '')
      .replace(/^;|;$/g, '')
      .replace(/([:;]) /g, '$1')
      .replace(/var\(--math[^)]*\)/g, 'serif')
      .replace(/(?<=[: ])0\./g, '.')
      .replace(/(?<=stroke-width:[\d.]+)px/g, '');
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
    const named = names.split(/\s+/).filter((name) => new RegExp(`\\.${name}(?![\\w-])`).test(css));
    return named.length > 0 ? ` class="${named.join(' ')}"` : '';
  });

/** A drawing as a file: what is heard, pointed at or not seen is left out, and places are as exact as its lines. */
export const slimMarkup = (markup: string, tolerance = fine): string => {
  const parts = partsOf(tolerance);
  return markup
    .replace(/<(desc|title)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<pattern id="([^"]*)".*?<\/pattern>/gs, (pattern, id: string) =>
      markup.includes(`"url(#${id})"`) ? pattern : '',
    )
    .replace(/<stop offset="0\.\d{3,}"[^>]*><\/stop>/g, '')
    .replace(/<(rect|circle) (?:class="(?:hit|focus|handle-hit|handle-focus)|[^>]*fill="transparent")[^>]*><\/\1>/g, '')
    .replace(/<tspan>(.*?)<\/tspan>/g, '$1')
    .replace(/ (?:aria-(?!hidden)[\w-]+|tabindex|pointer-events|data-[\w-]+|role)="[^"]*"/g, '')
    .replace(
      / (?:stroke-linecap="butt"|stroke-dasharray=""|(?:fill|stroke)-opacity="1"|stroke-width="1"|[xy]="0")/g,
      '',
    )
    .replace(/ d="([^"]*)"/g, (_, d: string) => ` d="${slimPath(d, tolerance)}"`)
    .replace(/ (?:[xy]|[xy][12]|c[xy]|width|height)="[^"]*"|translate\([^)]*\)/g, (place) =>
      place.replace(/-?\d+\.\d+/g, (digits) => String(Math.round(Number(digits) * parts) / parts)),
    )
    .replace(/<(g|defs)><\/\1>/g, '')
    .replace(/<(\w+)([^<>]*)><\/\1>/g, '<$1$2/>')
    .replace(
      /rgb\((\d+) (\d+) (\d+)\)/g,
      (_, ...all: string[]) =>
        `#${all
          .slice(0, 3)
          .map((x) => Number(x).toString(16).padStart(2, '0'))
          .join('')}`,
    );
};
