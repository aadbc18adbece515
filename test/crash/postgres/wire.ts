/** Owns a wire that may go dead: a proxy before a PostgreSQL that stops forwarding, and closes nothing. */

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export type Wire = {
  /** The database's address by way of the proxy. */
  readonly url: string;
  /** From now on nothing gets through on the connections that are open; new ones are as good as ever. */
  readonly deaden: () => number;
  readonly close: () => Promise<void>;
};

export async function wire(database: string): Promise<Wire> {
  const to = new URL(database);
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer(near => {
    const far = connect(Number(to.port || 5432), to.hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    near.pipe(far);
    far.pipe(near);
    for (const [one, other] of [pair, pair.toReversed()] as const) {
      one?.on('error', () => undefined);
      one?.on('close', () => {
        pairs.delete(pair);
        other?.destroy();
      });
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(database);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    deaden: () => {
      for (const [near, far] of pairs) {
        near.unpipe(far);
        far.unpipe(near);
        near.resume();
        far.resume();
      }
      return pairs.size;
    },
    close: async () => {
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      for (const [near, far] of pairs) {
        near.destroy();
        far.destroy();
      }
      await closed;
    },
  };
}
