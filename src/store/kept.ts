/** Owns what one transaction has read and would read again, and that what is asked in one turn is asked at once. */
import DataLoader from 'dataloader';
import { gather } from '../domain/gather.ts';
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
  /** The rows whose `column` is `value`, oldest first. They are not kept. */
  readonly where: <T extends keyof Models>(
    table: T,
    column: keyof Models[T] & string,
    value: string,
  ) => Promise<readonly Models[T][]>;
  /** One answer for each key, by one look at all that were asked for in this turn; `what` names the look. */
  readonly atOnce: <T>(what: string, key: string, look: Look<T>) => Promise<T>;
  /** Called by whatever writes rows that may have been read. */
  readonly forget: () => void;
};

/** Answers in the order of its keys. */
type Look<T> = (keys: readonly string[]) => Promise<readonly T[]>;

const ORDER: { readonly [T in keyof Models]?: string } = {
  Contact: 'ORDER BY "createdAt", "id"',
  CommitmentEvent: 'ORDER BY "at"',
};

export function keeping(tx: Tx): Kept {
  const answers = new Map<string, Promise<unknown>>();
  const rows = new Map<string, Models[Table]>();
  const loaders = new Map<string, DataLoader<string, unknown>>();
  const atOnce = <T>(what: string, key: string, look: Look<T>): Promise<T> => {
    const known = loaders.get(what) ?? new DataLoader<string, unknown>(keys => look(keys), { cache: false });
    loaders.set(what, known);
    return known.load(key) as Promise<T>;
  };
  const where: Kept['where'] = (table, column, value) =>
    atOnce(`${table} ${column}`, value, keys => eachOf(tx, table, column, keys));
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
      const read = await Promise.all(missing.map(id => where(table, 'id', id)));
      for (const row of read.flat()) rows.set(`${table} ${row.id}`, row);
      const found = wanted.flatMap(id => rows.get(`${table} ${id}`) ?? []);
      return new Map(found.map(row => [row.id, row as Models[typeof table]]));
    },
    where,
    atOnce,
    forget: () => {
      answers.clear();
      rows.clear();
    },
  };
}

async function eachOf<T extends keyof Models>(
  tx: Tx,
  table: T,
  column: keyof Models[T] & string,
  values: readonly string[],
): Promise<readonly (readonly Models[T][])[]> {
  const wanted = isIn(Prisma.raw(`"${column}"`), [...new Set(values)]);
  const found = await read(tx, table, Prisma.sql`WHERE ${wanted} ${Prisma.raw(ORDER[table] ?? '')}`);
  const all = gather(found, row => String(row[column]));
  return values.map(value => all.get(value) ?? []);
}
