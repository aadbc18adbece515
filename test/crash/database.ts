/** Owns looking into the database of running processes from beside them. */
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { isPostgres } from '../../src/store/where.ts';

export type Look = {
  readonly rows: <Row>(sql: string) => Promise<readonly Row[]>;
  readonly close: () => Promise<void>;
};

/** Rows as the driver gives them; counts come as text from PostgreSQL. */
export async function looking(database: string): Promise<Look> {
  if (!isPostgres(database)) {
    const file = new Database(database, { readonly: true, timeout: 10_000 });
    return {
      rows: async <Row>(sql: string) => file.prepare(sql).all() as Row[],
      close: async () => void file.close(),
    };
  }
  // A connection for each look: the database may be gone in between.
  return {
    rows: async <Row>(sql: string) => {
      const client = new Client({ connectionString: database });
      client.on('error', () => undefined);
      await client.connect();
      try {
        return (await client.query(sql)).rows as Row[];
      } finally {
        await client.end().catch(() => undefined);
      }
    },
    close: async () => undefined,
  };
}
