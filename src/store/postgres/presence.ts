/** Owns telling that a Tend works on a PostgreSQL database: many may at once, but none while all of it is carried elsewhere. */
import { Client, type ClientBase } from 'pg';
import { Taken } from '../taken.ts';

/** Of this database alone; the server gives it back when its connection ends, however it ends. */
const KEY = 20_261_128;
const REHEARSAL = 20_261_129;

const ask = async (client: ClientBase, lock: string, key = KEY): Promise<void> => {
  const { rows } = await client.query(`SELECT ${lock}($1) AS taken`, [key]);
  if (!rows[0].taken) throw new Taken();
};

/** Held beside other Tends. Throws Taken while somebody has the database for themselves. */
export const present = (client: ClientBase): Promise<void> => ask(client, 'pg_try_advisory_lock_shared');

/** Throws Taken while a Tend works on it. */
export const takeAlone = (client: ClientBase): Promise<void> => ask(client, 'pg_try_advisory_lock');

/** One connection by itself. */
export async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  // The query in hand fails when the server goes; without a listener the process would end over it as well.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Asks beforehand: the pool's own connections could only fail. Throws Taken. */
export async function mayBePresent(url: string): Promise<void> {
  const client = await connected(url);
  try {
    await present(client);
  } finally {
    await client.end();
  }
}

/** The clock of a rehearsal is moved by one process: two would be on different days. Answers what lets go. Throws Taken. */
export async function rehearseAlone(url: string): Promise<() => Promise<void>> {
  const client = await connected(url);
  try {
    await ask(client, 'pg_try_advisory_lock', REHEARSAL);
  } catch (cause) {
    await client.end();
    throw cause;
  }
  return () => client.end();
}
