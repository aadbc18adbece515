/** Owns empty databases of a PostgreSQL, and what an operator's server may do to those who are connected. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export type EmptyPostgres = {
  readonly url: string;
  readonly name: string;
  /** As the server's own administrator, from another database. */
  readonly administer: (sql: string, ...values: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;
  readonly drop: () => Promise<void>;
};

export async function emptyPostgres(): Promise<EmptyPostgres> {
  const server = process.env.TEND_TEST_ON_POSTGRES ?? '';
  const name = `tend_crash_${randomBytes(6).toString('hex')}`;
  const administer: EmptyPostgres['administer'] = async (sql, ...values) => {
    const client = new Client({ connectionString: server });
    await client.connect();
    try {
      return (await client.query(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  };
  await administer(`CREATE DATABASE "${name}"`);
  const url = new URL(server);
  url.pathname = name;
  return {
    url: url.href,
    name,
    administer,
    drop: async () => void (await administer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)),
  };
}
