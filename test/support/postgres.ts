/** Owns temporary databases of a PostgreSQL: migrated once, then copied by the server for whoever asks. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { openClient } from '../../src/store/client.ts';
import type { PrismaClient } from '../../src/store/generated/client.ts';
import { migrate } from '../../src/store/migrate.ts';
import type { TempDatabase } from './store.ts';

const asking = async <T>(server: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const named = (server: string, name: string): string => {
  const url = new URL(server);
  url.pathname = name;
  return url.href;
};

/** Two test files may come here at once: the lock of one waits for the other's. */
const template = (server: string, name: string): Promise<void> =>
  asking(server, async client => {
    await client.query('SELECT pg_advisory_lock(20261128)');
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount !== 0) return;
    await client.query(`CREATE DATABASE "${name}_making"`);
    await migrate(named(server, `${name}_making`), new Date('2026-01-01T00:00:00Z'));
    await client.query(`ALTER DATABASE "${name}_making" RENAME TO "${name}"`);
  });

export const tempPostgres = async (server: string, schema: string): Promise<TempDatabase> => {
  const from = `tend_template_${schema}`;
  await template(server, from);
  const name = `tend_test_${randomBytes(6).toString('hex')}`;
  await asking(server, client => client.query(`CREATE DATABASE "${name}" TEMPLATE "${from}"`));
  const file = named(server, name);
  const opened = await openClient(file);
  const close = async () => {
    await opened.close();
    await asking(server, client => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
  };
  return { ...opened, file, close };
};

/** What lies in our tables and indexes. The server must be on this machine, and its folder ours to read. */
export const postgresBytes = async (client: PrismaClient): Promise<Buffer> => {
  await client.$executeRawUnsafe('CHECKPOINT');
  const files = await client.$queryRawUnsafe<{ file: string }[]>(
    `SELECT current_setting('data_directory') || '/' || pg_relation_filepath(c.oid) AS file FROM pg_class c
     WHERE c.relkind IN ('r', 'i') AND c.relnamespace = 'public'::regnamespace
       OR c.oid IN (SELECT reltoastrelid FROM pg_class WHERE relnamespace = 'public'::regnamespace)`,
  );
  return Buffer.concat(files.map(({ file }) => readFileSync(file)));
};
