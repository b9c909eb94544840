import { existsSync, readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { kernels } from './plugins/kernels.ts';

/** Where Linux registers its Vulkan drivers, and the software one that comes with Debian's Chromium. */
const registers = ['/etc/vulkan/icd.d', '/usr/share/vulkan/icd.d'];
const software = { folder: '/usr/lib/chromium', file: '/usr/lib/chromium/vk_swiftshader_icd.json' };

/** What Dawn is to be told of the machine's driver: nothing where there is a real one; null where there is none at all. */
const driver = ((): Record<string, string> | null => {
  const real = /nvidia|radeon|intel|nouveau|asahi/;
  const found = registers.flatMap((folder) => (existsSync(folder) ? readdirSync(folder) : []));
  if (process.platform !== 'linux' || found.some((file) => real.test(file))) return {};
  if (!existsSync(software.file)) return null;
  return { VK_ICD_FILENAMES: software.file, LD_LIBRARY_PATH: software.folder };
})();
if (!driver)
  console.warn(
    'Tests of GPU code in Node are left out: there is no Vulkan driver (Debian’s chromium brings a software one).',
  );

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
          include: driver ? ['src/**/*.gpu.test.ts'] : [],
          env: driver ?? {},
        },
      },
    ],
  },
});
