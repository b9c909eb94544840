import { type Options, tag, version } from './contract.ts';
import { printLink } from './options.ts';

/** What is pasted into a page, from what the figure is and the site's public address. */
export interface Snippet {
  readonly options: Pick<Options, 'src' | 'views' | 'controls' | 'heading' | 'theme' | 'lang' | 'reveal'>;
  /** The site's folder, with a slash at its end. */
  readonly address: string;
  readonly title: string;
  readonly height: number;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const frameAddress = ({ options, address }: Pick<Snippet, 'options' | 'address'>): string =>
  `${address}${version}/embed.html${printLink(options)}`;

/** A frame of its height from the start; the script beside it follows the figure where the page is narrower. */
export const frameSnippet = (snippet: Snippet): string => `<iframe src="${escaped(frameAddress(snippet))}"
  title="${escaped(snippet.title)}"
  width="640" height="${snippet.height}" loading="lazy"
  style="border:0;width:100%;color-scheme:inherit"
  allow="fullscreen; clipboard-write"></iframe>
<script src="${snippet.address}${version}/host.js" async></script>`;

export const elementSnippet = ({ options, address, height }: Snippet): string => {
  const { src, views, controls, heading, theme, lang, reveal } = options;
  const attributes = [
    ['src', src],
    ['views', views.join(' ')],
    ['controls', controls.join(' ')],
    ['heading', heading],
    ['theme', theme === 'auto' ? '' : theme],
    ['lang', lang],
    ['reveal', reveal === 'auto' ? '' : reveal],
    ['style', `display:block;min-height:${height}px`],
  ].flatMap(([name, value]) => (value ? [`\n  ${name}="${escaped(value)}"`] : []));
  return `<script src="${address}${version}/unrolled-figure.js" async></script>
<${tag}${attributes.join('')}></${tag}>`;
};
