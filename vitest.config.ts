import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { kernels } from './plugins/kernels.ts';
import { preact } from './plugins/onPreact.ts';
import { driver } from './scripts/driver.mjs';

if (!driver)
  console.warn(
    'Tests of GPU code in Node are left out: there is no Vulkan driver (Debian’s chromium brings a software one).',
  );

const common = { pool: 'forks', testTimeout: 60_000 } as const;

/** Where `#words` is the German catalogue. */
const inGerman = {
  resolve: { conditions: ['german'] },
  ssr: { resolve: { conditions: ['german', ...defaultServerConditions] } },
};

export default defineConfig({
  test: {
    // The default is one less than the machine has cores: half of two.
    maxWorkers: availableParallelism(),
    projects: [
      {
        plugins: [kernels()],
        test: {
          ...common,
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', 'plugins/**/*.test.ts'],
          exclude: ['**/*.gpu.test.ts', '**/*.preact.test.tsx', 'src/words/de/**'],
        },
      },
      {
        plugins: [kernels()],
        ...inGerman,
        test: { ...common, name: 'german', include: ['src/words/de/**/*.test.ts', 'src/words/said.test.ts'] },
      },
      {
        plugins: [kernels()],
        resolve: {
          alias: {
            'react-dom/static': fileURLToPath(new URL('src/embed/preactStatic.ts', import.meta.url)),
            ...preact,
          },
        },
        test: { ...common, name: 'preact', include: ['src/**/*.preact.test.tsx'] },
      },
      {
        plugins: [kernels()],
        test: {
          ...common,
          name: 'gpu',
          include: driver ? ['src/**/*.gpu.test.ts'] : [],
          env: driver ?? {},
        },
      },
    ],
  },
});
