/** Owns bringing a PostgreSQL database up to this version's schema, in Prisma's own table. */
import { Client } from 'pg';
import { ADDS, onlyAdds } from './adds.ts';
import { type Applied, check, idOf, type Migration, MigrationRefused, sha256, shippedIn } from './shipped.ts';

/** As Prisma makes it, so that `prisma migrate deploy` and Prisma's data browser find what they know. */
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
)`;

/** The lock that Prisma's own tools take as well. */
const LOCK = 'SELECT pg_advisory_xact_lock(72707369)';

/** As for a file: all of it or nothing, in one locked transaction; replicas that start together apply once. Throws MigrationRefused. */
export const migratePostgres = async (url: string, at: Date, folder: string): Promise<readonly string[]> => {
  const shipped = shippedIn(folder);
  const db = new Client({ connectionString: url });
  await db.connect();
  try {
    await db.query('BEGIN');
    await db.query(LOCK);
    await db.query(TABLE);
    const applied = await appliedTo(db);
    check(shipped, applied);
    const pending = shipped.filter(({ name }) => !applied.some(one => one.name === name));
    for (const migration of pending) await apply(db, migration, at);
    await db.query('COMMIT');
    return pending.map(({ name }) => name);
  } finally {
    // Ending the connection rolls back what was not committed.
    await db.end();
  }
};

export const appliedTo = async (db: Client): Promise<readonly Applied[]> => {
  const { rows } = await db.query<Applied>(
    `SELECT migration_name AS name, checksum, finished_at::text AS finished, logs FROM "_prisma_migrations"
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
};

const apply = async (db: Client, migration: Migration, at: Date): Promise<void> => {
  const { name, sql } = migration;
  try {
    await db.query(sql);
  } catch (cause) {
    throw new MigrationRefused('failed', name, cause instanceof Error ? cause.message : '', cause);
  }
  await db.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count, logs)
     VALUES ($1, $2, $3, $4, $3, 1, $5)`,
    [idOf(migration), sha256(sql), at, name, onlyAdds(sql) ? ADDS : null],
  );
};
