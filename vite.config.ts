import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type UserConfig } from 'vite';
import { embed } from './plugins/embed.ts';
import { firstPictureAhead, firstPictures, oneWorker } from './plugins/firstPicture.ts';
import { firstScreen } from './plugins/firstScreen.ts';
import { kernels } from './plugins/kernels.ts';
import { english, german, type Language, pageOf } from './plugins/language.ts';
import { onPreact } from './plugins/onPreact.ts';

/** The site: static files under any path (`base: './'`); built-in problems are printed while building. */
export const siteIn = (language: Language): UserConfig => {
  const isFirst = language === english;
  return {
    base: './',
    ...(!isFirst && { resolve: { conditions: [...language.conditions, ...defaultClientConditions] } }),
    plugins: [
      ...[react(), onPreact, kernels(), firstScreen(language), firstPictureAhead(), pageOf(language)],
      ...(isFirst ? [embed()] : []),
    ],
    // As a host of static files has it: other pages may not read what lies here.
    preview: { cors: false },
    worker: {
      format: 'es',
      plugins: () => [kernels()],
      rolldownOptions: { output: { codeSplitting: { groups: oneWorker } } },
    },
    build: {
      target: 'es2022',
      emptyOutDir: isFirst,
      copyPublicDir: isFirst,
      manifest: isFirst || '.vite/manifest.de.json',
      // Browsers of this target preload by themselves.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { output: { codeSplitting: { groups: firstPictures } } },
    },
  };
};

/** `--mode german`: the German page, put beside what is there; what holds no words has the same name in both. */
export default defineConfig(({ mode }) => siteIn(mode === 'german' ? german : english));
