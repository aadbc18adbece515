/** Owns SQLite files that are copies: one made of a database in use, one that needs no other file beside it, and what one says of itself. */
import Database from 'better-sqlite3';

/** Copies committed state only, also while another process writes. Rejects where `to` exists. */
export async function copyTo(from: string, to: string): Promise<void> {
  const database = new Database(from, { readonly: true, fileMustExist: true });
  try {
    database.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
}

/** Its log goes into the file, which can then be read from where nothing can be written. */
export function alone(file: string): void {
  const database = new Database(file, { fileMustExist: true });
  try {
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}

/** Null where it is none of ours, or does not say. */
export function metaOf(file: string, name: string): string | null {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const isOurs = database.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'Meta'`).get() !== undefined;
    if (!isOurs) return null;
    return database.prepare<[string], string>('SELECT value FROM "Meta" WHERE name = ?').pluck().get(name) ?? null;
  } catch (cause) {
    if (cause instanceof Database.SqliteError && cause.code === 'SQLITE_NOTADB') return null;
    throw cause;
  } finally {
    database.close();
  }
}
