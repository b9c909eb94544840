import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

const PORT = Number(process.env.PORT ?? 4179);
/** Where the tests' own page of figures is served, built when the tests start. */
const FIGURES_PORT = PORT + 1000;
process.env.FIGURES_URL = `http://127.0.0.1:${FIGURES_PORT}`;

const vite = 'node node_modules/vite/bin/vite.js';
const figures = '--config e2e/figures/vite.config.ts';

const args = ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb', '--font-render-hinting=none'];
/** WebGPU where the machine has a GPU, or on a processor that plays one. */
const adapter = process.env.GPU_ADAPTER ?? 'swiftshader';
const onGpu = ['--enable-unsafe-webgpu', ...(adapter === 'real' ? [] : [`--use-webgpu-adapter=${adapter}`])];
const gpuSpecs = '**/*.gpu.spec.ts';

/**
 * What a person does, in a real browser, on the production build: without WebGPU, and `gpu` with an adapter, a software
 * one unless GPU_ADAPTER=real.
 */
export default defineConfig({
  testDir: 'e2e',
  workers: process.env.CI ? 1 : 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  reporter: [['list']],
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: { executablePath: findBrowser(), args },
  },
  projects: [
    { name: 'page', testIgnore: gpuSpecs },
    {
      name: 'gpu',
      testMatch: gpuSpecs,
      use: { launchOptions: { executablePath: findBrowser(), args: [...args, ...onGpu] } },
    },
  ],
  webServer: [
    {
      command: `${vite} preview --host 127.0.0.1 --port ${PORT} --strictPort`,
      url: `http://127.0.0.1:${PORT}`,
      reuseExistingServer: false,
    },
    {
      command: `${vite} build ${figures} --logLevel warn && ${vite} preview ${figures} --host 127.0.0.1 --port ${FIGURES_PORT} --strictPort`,
      url: `http://127.0.0.1:${FIGURES_PORT}`,
      reuseExistingServer: false,
    },
  ],
});
