import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import { english } from '../../plugins/language.ts';
import { siteIn } from '../../vite.config.ts';

/** The tests' page of figures: built with the site's own settings, and no part of it. */
export default mergeConfig(siteIn(english), {
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: { outDir: fileURLToPath(new URL('../../build/figures', import.meta.url)), emptyOutDir: true },
});
