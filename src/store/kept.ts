/** Owns what one transaction has read and would read again: it sees no changes but its own. */
import { Prisma } from './generated/client.ts';
import type { Tx } from './parts.ts';
import { isIn, type Models, read } from './read.ts';

/** What much hangs on, and little changes. */
type Table = 'Organisation' | 'Person' | 'Partnership';

export type Kept = {
  /** What `read` found the first time, until something is forgotten. */
  readonly once: <T>(what: string, read: () => Promise<T>) => Promise<T>;
  /** The rows of these ids, by id: only those not read before are asked for. */
  readonly byId: <T extends Table>(table: T, ids: readonly string[]) => Promise<ReadonlyMap<string, Models[T]>>;
  /** Called by whatever writes rows that may have been read. */
  readonly forget: () => void;
};

export function keeping(tx: Tx): Kept {
  const answers = new Map<string, Promise<unknown>>();
  const rows = new Map<string, Models[Table]>();
  return {
    once: <T>(what: string, read: () => Promise<T>) => {
      const known = answers.get(what) as Promise<T> | undefined;
      if (known !== undefined) return known;
      const first = read();
      answers.set(what, first);
      return first;
    },
    byId: async (table, ids) => {
      const wanted = [...new Set(ids)];
      const missing = wanted.filter(id => !rows.has(`${table} ${id}`));
      const query = Prisma.sql`WHERE ${isIn(Prisma.sql`"id"`, missing)}`;
      if (missing.length > 0) for (const row of await read(tx, table, query)) rows.set(`${table} ${row.id}`, row);
      const found = wanted.flatMap(id => rows.get(`${table} ${id}`) ?? []);
      return new Map(found.map(row => [row.id, row as Models[typeof table]]));
    },
    forget: () => {
      answers.clear();
      rows.clear();
    },
  };
}
