import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { embed } from './plugins/embed.ts';
import { firstPictureAhead, firstPictures, oneWorker } from './plugins/firstPicture.ts';
import { firstScreen } from './plugins/firstScreen.ts';
import { kernels } from './plugins/kernels.ts';

/** The site: static files under any path (`base: './'`); built-in problems are printed while building. */
export default defineConfig({
  base: './',
  plugins: [react(), kernels(), firstScreen(), firstPictureAhead(), embed()],
  // As a host of static files has it: other pages may not read what lies here.
  preview: { cors: false },
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
