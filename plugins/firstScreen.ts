import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import { kernels } from './kernels.ts';
import { importedIn, type Language } from './language.ts';

/** What the plugin asks of the page's own code. */
interface Rendered {
  readonly markup: string;
  readonly language: string;
  readonly description: string;
}

const source = fileURLToPath(new URL('../src/app/start/rendered.tsx', import.meta.url));

/** Styles come with the page. */
export const unstyled: Plugin = {
  name: 'unrolled:unstyled',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0unstyled' : null),
  load: (id) => (id === '\0unstyled' ? 'export {};' : null),
};

/**
 * The first screen stands in the HTML itself, in the words of the page's language, drawn while the site is built by the page's own
 * components.
 */
export const firstScreen = (language: Language): Plugin => {
  let made: Promise<Rendered> | null = null;
  const make = async (): Promise<Rendered> => {
    const plugins = [unstyled, kernels()];
    return (await runnerImport<Rendered>(source, { configFile: false, plugins, ...importedIn(language) })).module;
  };
  return {
    name: 'unrolled:first-screen',
    async transformIndexHtml(html) {
      if (!html.includes('<!--first-screen-->')) return html;
      made ??= make();
      const { markup, language: lang, description } = await made;
      return html
        .replace(/(?<=<html lang=")\w+/, lang)
        .replace(/(?<=<meta name="description" content=")[^"]*/, description)
        .replace('<!--first-screen-->', () => markup);
    },
  };
};
