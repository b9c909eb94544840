import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import { kernels } from './kernels.ts';

/** What the plugin asks of the page's own code. */
interface Rendered {
  readonly markup: string;
}

const source = fileURLToPath(new URL('../src/app/start/rendered.tsx', import.meta.url));

/** Styles come with the page. */
export const unstyled: Plugin = {
  name: 'unrolled:unstyled',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0unstyled' : null),
  load: (id) => (id === '\0unstyled' ? 'export {};' : null),
};

/** The first screen stands in the HTML itself, drawn while the site is built by the page's own components. */
export const firstScreen = (): Plugin => {
  let made: Promise<string> | null = null;
  const make = async (): Promise<string> => {
    const { module } = await runnerImport<Rendered>(source, { configFile: false, plugins: [unstyled, kernels()] });
    return module.markup;
  };
  return {
    name: 'unrolled:first-screen',
    async transformIndexHtml(html) {
      if (!html.includes('<!--first-screen-->')) return html;
      made ??= make();
      const markup = await made;
      return html.replace('<!--first-screen-->', () => markup);
    },
  };
};
