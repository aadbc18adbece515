import { defineConfig } from 'vitest/config';

/** Files that set the zone of their process, or start a whole process, want one of their own. */
const apart = ['test/domain/time-oracle-*.test.ts', 'test/e2e/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        // The rooms keep no state in modules, so a worker loads them once for all the files it runs.
        test: { name: 'rooms', include: ['test/**/*.test.ts'], exclude: apart, isolate: false },
      },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
  },
});
