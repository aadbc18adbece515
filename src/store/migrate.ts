/** Owns bringing a database up to this version's schema at start, whichever it is. */
import { fileURLToPath } from 'node:url';
import { isPostgres } from './where.ts';

/** The same from `src/store` and from `dist/store`. */
export const shipped = (database: 'sqlite' | 'postgres'): string =>
  fileURLToPath(new URL(`../../prisma/${database === 'sqlite' ? '' : 'postgres/'}migrations`, import.meta.url));

/**
 * Applies what is pending, all of it or nothing; processes that start together apply once. Makes a file and its folder where
 * missing. `at` (real time) is only recorded. Returns the names applied now. Throws MigrationRefused.
 */
export const migrate = async (database: string, at: Date, folder?: string): Promise<readonly string[]> => {
  if (isPostgres(database)) {
    const { migratePostgres } = await import('./migrate/postgres.ts');
    return migratePostgres(database, at, folder ?? shipped('postgres'));
  }
  const { migrateSqlite } = await import('./migrate/sqlite.ts');
  return migrateSqlite(database, at, folder ?? shipped('sqlite'));
};
