/** Owns what must hold for every connection to the SQLite file, whoever opens it: its age and its PRAGMAs. */

/** Older ones can silently lose committed writes when two processes checkpoint the same log (the "WAL-reset" fault). */
const OLDEST = [3, 51, 3] as const;

/** How long one process waits for another's write (`busy_timeout`), in milliseconds; the wait blocks the event loop. */
export const BUSY_MS = 5_000;

export class SqliteTooOld extends Error {
  constructor(version: string) {
    super(`SQLite ${version} is older than ${OLDEST.join('.')}`);
    this.name = 'SqliteTooOld';
  }
}

/**
 * Run on each open, not once per file: all but `journal_mode` are forgotten when a connection closes, and `synchronous`
 * comes back as NORMAL, which loses acknowledged commits on power loss. `secure_delete` zeroes what is deleted (product §4);
 * with `temp_store` in memory no page of ours lies in a temp folder.
 */
export const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;
`;

/** Throws SqliteTooOld for a `sqlite_version()` below 3.51.3. */
export const checkVersion = (version: string): void => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const order = major - OLDEST[0] || minor - OLDEST[1] || patch - OLDEST[2];
  if (!(order >= 0)) throw new SqliteTooOld(version);
};
