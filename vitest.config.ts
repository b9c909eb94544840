import { defineConfig } from 'vitest/config';
import { kernels } from './plugins/kernels.ts';

export default defineConfig({
  plugins: [kernels()],
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', 'plugins/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 30_000,
  },
});
