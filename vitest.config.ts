import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const alias = { '@': path.resolve(import.meta.dirname) };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [await WxtVitest()],
        resolve: { alias },
        // A busy machine needs more than the usual five seconds; nothing here measures time.
        test: { name: 'unit', include: ['tests/{unit,data,documents}/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry: 0,
          fileParallelism: false,
        },
      },
    ],
  },
});
