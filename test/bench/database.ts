/** Owns the databases that are measured: a file in a folder of its own, and one of a PostgreSQL where a server is there. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

const SERVER = process.env.TEND_TEST_POSTGRES ?? 'postgresql://postgres@127.0.0.1:5432/postgres';

export type Measured = {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** As `DATABASE_URL` takes it, and as the store opens it. */
  readonly url: string;
  readonly path: string;
  readonly drop: () => Promise<void>;
};

/** Empty, one of each kind. Throws where no PostgreSQL answers: a figure that is missing is not a good one. */
export async function databases(): Promise<readonly Measured[]> {
  return [await file(), await server()];
}

async function file(): Promise<Measured> {
  // A real disk: what a commit waits for is measured with it.
  const folder = await mkdtemp(join(tmpdir(), 'tend-bench-'));
  const path = join(folder, 'tend.db');
  return { name: 'SQLite', url: `file:${path}`, path, drop: () => rm(folder, { recursive: true, force: true }) };
}

/** Throws where none answers. */
export async function server(): Promise<Measured> {
  const name = `tend_bench_${randomBytes(6).toString('hex')}`;
  const url = new URL(SERVER);
  url.pathname = name;
  await asked(`CREATE DATABASE "${name}"`);
  const drop = () => asked(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  return { name: 'PostgreSQL', url: url.href, path: url.href, drop };
}

async function asked(sql: string): Promise<void> {
  const client = new Client({ connectionString: SERVER });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
