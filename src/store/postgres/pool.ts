/** Owns the connections to a PostgreSQL: how many, how long anything on them may take, and that a silent one is given up. */
import { Socket } from 'node:net';
import { type Client, Pool, type PoolConfig } from 'pg';

export type Patience = {
  /** Milliseconds without a word from the server after which a connection counts as dead. */
  readonly silence: number;
  /** The server itself ends a statement that takes longer. */
  readonly statement: number;
  /** And a transaction in which nothing is asked: whoever began it is gone, and others wait for what it holds. */
  readonly idleInside: number;
};

// A press must not wait for a connection while many deliveries go out.
const CONNECTIONS = 12;
// Whoever waits longer for a row or a table is told so.
const LOCK_MS = 10_000;
const CONNECT_MS = 15_000;
// The server speaks first, wherever it is still heard; a transaction of ours is given up after 15 s.
const PATIENCE: Patience = { silence: 60_000, statement: 50_000, idleInside: 20_000 };

/** `more`: what else holds for it. */
export function pool(
  url: string,
  more: Pick<PoolConfig, 'min' | 'onConnect'> = {},
  patience: Patience = PATIENCE,
): Pool {
  const made = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    lock_timeout: LOCK_MS,
    statement_timeout: patience.statement,
    idle_in_transaction_session_timeout: patience.idleInside,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    ...more,
  });
  // Between being handed over and being listened to, a connection may be told that it ends: nobody hears that, and it would end the
  // process. Whoever asks something on it is told.
  made.on('connect', client => void client.on('error', () => undefined));
  // A network that swallows what is sent closes nothing: without this, whoever asked would wait for hours, and the pool would
  // hand the same connection to the next one. While nobody uses it, it may be silent.
  made.on('acquire', client => {
    const socket = socketOf(client);
    socket.setTimeout(patience.silence, () => socket.destroy(new Error('the database has fallen silent')));
  });
  made.on('release', (_failed, client) => void socketOf(client).setTimeout(0).removeAllListeners('timeout'));
  return made;
}

function socketOf(client: Partial<Pick<Client, 'connection'>>): Socket {
  const stream = client.connection?.stream;
  if (!(stream instanceof Socket)) throw new Error('the driver no longer shows the socket of a connection');
  return stream;
}
