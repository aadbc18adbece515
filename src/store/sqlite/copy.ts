/** Owns a consistent copy of a database in use, for looking ahead. */
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
