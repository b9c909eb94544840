import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstPictureAhead, firstPictures, oneWorker } from './plugins/firstPicture.ts';
import { firstScreen } from './plugins/firstScreen.ts';
import { kernels } from './plugins/kernels.ts';

/** The site: static files under any path (`base: './'`); built-in problems are printed while building. */
export default defineConfig({
  base: './',
  plugins: [react(), kernels(), firstScreen(), firstPictureAhead()],
  worker: {
    format: 'es',
    plugins: () => [kernels()],
    rolldownOptions: { output: { codeSplitting: { groups: oneWorker } } },
  },
  build: {
    target: 'es2022',
    manifest: true,
    // Browsers of this target preload by themselves.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: firstPictures } } },
  },
});
