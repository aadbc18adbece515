/** Owns that one process at a time works a database: two would each keep their own clock and send everything twice. */
import Database from 'better-sqlite3';
import { Taken } from '../taken.ts';

/**
 * Takes the lock that stands beside a database file and answers what gives it back. The system itself gives it back when a
 * process ends, however it ends; others may still read and write the database.
 * @throws Taken
 */
export function takeLock(file: string): () => void {
  const lock = new Database(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw cause instanceof Database.SqliteError && cause.code === 'SQLITE_BUSY' ? new Taken() : cause;
  }
  return () => lock.close();
}
