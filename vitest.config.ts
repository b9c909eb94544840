import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { kernels } from './plugins/kernels.ts';

/** The software driver that comes with Debian's Chromium: Dawn uses it where the machine has no other. */
const driver = { folder: '/usr/lib/chromium', file: 'vk_swiftshader_icd.json' };
const icd = `${driver.folder}/${driver.file}`;

const common = { pool: 'forks', testTimeout: 30_000 } as const;

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [kernels()],
        test: {
          ...common,
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', 'plugins/**/*.test.ts'],
          exclude: ['**/*.gpu.test.ts'],
        },
      },
      {
        plugins: [kernels()],
        test: {
          ...common,
          name: 'gpu',
          include: ['src/**/*.gpu.test.ts'],
          env: existsSync(icd) ? { VK_ICD_FILENAMES: icd, LD_LIBRARY_PATH: driver.folder } : {},
        },
      },
    ],
  },
});
