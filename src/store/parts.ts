/** Owns what every room of the store is built from: the database, the clocks, fresh ids, keys, and the stamp that wakes a row. */
import type { Clock, Log, NewId } from '../ports/deps.ts';
import type { Shred, Urgently } from './client.ts';
import type { Dialect } from './dialect.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import type { Random, Sealer } from './seal.ts';

export type Tx = Prisma.TransactionClient;

export type StoreDeps = {
  /** Gated, on a migrated database. */
  readonly client: PrismaClient;
  readonly dialect: Dialect;
  readonly urgently: Urgently;
  readonly shred: Shred;
  readonly close: () => Promise<void>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly sealer: Sealer;
  readonly random: Random;
  readonly log: Log;
};

export type Parts = StoreDeps & { readonly stamp: () => Date };

/** The one row of the host's clockwork. */
export const HOST = 'host';

const DISTINCT = 1_000;

/**
 * The instant a saved row wakes at: now, or up to a second earlier, and never the one given before. So whoever looked at the
 * row sees that it was saved since, also while the product clock stands still.
 */
export function stamps(clock: Clock): () => Date {
  let given = 0;
  return () => {
    given = (given + 1) % DISTINCT;
    return new Date(clock.now().getTime() - given);
  };
}

/** In pieces of at most `size`. */
export function pieces<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
