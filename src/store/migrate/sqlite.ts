/** Owns bringing a SQLite file up to this version's schema, in Prisma's own table. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { checkVersion, PRAGMAS } from '../sqlite/connection.ts';
import { ADDS, onlyAdds } from './adds.ts';
import { type Applied, check, idOf, type Migration, MigrationRefused, sha256, shippedIn } from './shipped.ts';

/** How long a second process waits for the first one's migrations, in milliseconds. */
const LOCK_MS = 60_000;

/** As Prisma makes it, so that `prisma migrate deploy` and Prisma's data browser find what they know. */
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

export const appliedTo = (db: Sqlite.Database): readonly Applied[] =>
  db
    .prepare<[], Applied>(
      `SELECT migration_name AS name, checksum, finished_at AS finished, logs FROM "_prisma_migrations"
       WHERE rolled_back_at IS NULL ORDER BY migration_name`,
    )
    .all();

const apply = (db: Sqlite.Database, { name, sql }: Migration, at: Date): void => {
  try {
    db.exec(sql);
    if (!db.inTransaction) throw new Error('it ends the transaction it runs in');
    const broken = db.pragma('foreign_key_check') as readonly { table: string }[];
    if (broken[0]) throw new Error(`foreign keys of ${broken[0].table} lead nowhere`);
  } catch (cause) {
    throw new MigrationRefused('failed', name, cause instanceof Error ? cause.message : '', cause);
  }
  const checksum = sha256(sql);
  const id = idOf({ name, sql });
  const when = at.toISOString().replace('Z', '+00:00');
  db.prepare(
    `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count, logs)
     VALUES (?, ?, ?, ?, ?, 1, ?)`,
  ).run(id, checksum, when, name, when, onlyAdds(sql) ? ADDS : null);
};

/** A new file turns to a write-ahead log only when nobody else is at it, and SQLite fails at once where it could wait. */
const prepare = (db: Sqlite.Database, tries = 20): void => {
  try {
    db.exec(PRAGMAS);
  } catch (cause) {
    if (tries === 0 || !(cause instanceof Sqlite.SqliteError) || cause.code !== 'SQLITE_BUSY') throw cause;
    // This does wait.
    db.exec('BEGIN IMMEDIATE; COMMIT');
    prepare(db, tries - 1);
  }
};

const open = (file: string): Sqlite.Database => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const db = new Sqlite(file, { timeout: LOCK_MS });
  checkVersion(db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '');
  prepare(db);
  // A rebuilt table is dropped and renamed; with foreign keys on, the drop would delete what hangs on its rows.
  db.pragma('foreign_keys = OFF');
  return db;
};

/**
 * Applies what is pending, all of it or nothing, in one locked transaction: processes that start together apply once.
 * Makes the file and its folder where missing. `at` (real time) is only recorded. Returns the names applied now.
 * Throws MigrationRefused.
 */
export const migrateSqlite = async (file: string, at: Date, folder: string): Promise<readonly string[]> => {
  const shipped = shippedIn(folder);
  const db = open(file);
  try {
    db.exec('BEGIN IMMEDIATE');
    db.exec(TABLE);
    const applied = appliedTo(db);
    check(shipped, applied);
    const pending = shipped.filter(({ name }) => !applied.some(one => one.name === name));
    for (const migration of pending) apply(db, migration, at);
    db.exec('COMMIT');
    return pending.map(({ name }) => name);
  } finally {
    // Closing rolls back what was not committed.
    db.close();
  }
};
