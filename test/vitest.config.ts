/** Owns which tests run where: the rooms together, whole processes apart, PostgreSQL where it is, and crashes at the end. */
import { Client } from 'pg';
import { defineConfig } from 'vitest/config';

/** Files that set the zone of their process, or start a whole process, want one of their own. */
const apart = ['test/domain/time-oracle-*.test.ts', 'test/e2e/**/*.test.ts'];

/** What keeps and hands out rows, and what presses hardest on it: once more on PostgreSQL. */
const onPostgres = {
  include: [
    'test/store/**/*.test.ts',
    'test/scheduler/{realstore,limits}.test.ts',
    'test/flows/{access,hostile,odd,notice,decided}.test.ts',
    'test/main/moved.test.ts',
    'test/flows/privacy/{forget,held,remove}.test.ts',
  ],
  exclude: ['test/store/sqlite/**'],
};

const SERVER = process.env.TEND_TEST_POSTGRES ?? 'postgresql://postgres@127.0.0.1:5432/postgres';
/** Whoever names a server means the tests that are about it: all others stay on files. */
const ON_SERVER = { TEND_TEST_ON_POSTGRES: SERVER };

/** Whole processes that are killed and hindered: after all others, one file at a time, from a build of their own. */
const crashing = {
  name: 'crash',
  include: ['test/crash/**/*.test.ts'],
  globalSetup: ['test/crash/build.ts'],
  fileParallelism: false,
  sequence: { groupOrder: 1 },
};

/** Where this is checked for others its absence is a failure; elsewhere it is said plainly. */
async function isThere(): Promise<boolean> {
  const client = new Client({ connectionString: SERVER, connectionTimeoutMillis: 3_000 });
  try {
    await client.connect();
    return true;
  } catch (cause) {
    if (process.env.CI !== undefined) throw cause;
    process.stderr.write('No PostgreSQL at TEND_TEST_POSTGRES: its tests are skipped.\n');
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export default defineConfig(async () => {
  const onServer = await isThere();
  return {
    test: {
      // Bounds what hangs; nothing is to be fast by it, on however busy a machine.
      testTimeout: 300_000,
      hookTimeout: 300_000,
      projects: [
        {
          extends: true as const,
          // The rooms keep no state in modules, so a worker loads them once for all the files it runs.
          test: {
            name: 'rooms',
            include: ['test/**/*.test.ts'],
            exclude: [...apart, 'test/store/postgres/**', 'test/crash/**'],
            isolate: false,
          },
        },
        { extends: true as const, test: { name: 'apart', include: apart } },
        {
          extends: true as const,
          test: onServer ? { ...crashing, env: ON_SERVER } : { ...crashing, exclude: ['test/crash/postgres/**'] },
        },
        ...(onServer
          ? [
              {
                extends: true as const,
                test: { name: 'postgres', ...onPostgres, isolate: false, env: ON_SERVER },
              },
            ]
          : []),
      ],
    },
  };
});
