/** Owns the few words in which SQLite's SQL and PostgreSQL's differ. */
import { Prisma } from './generated/client.ts';

export type Dialect = {
  /** After a SELECT: its rows are ours until the transaction ends; what others hold is left out, so that nobody waits. */
  readonly unheld: Prisma.Sql;
  /** The same, but for what others hold is waited. */
  readonly held: Prisma.Sql;
  /** For a transaction that changes rows it names, each looked at as it is changed: it need not seem to be alone. */
  readonly rowByRow: { readonly isolationLevel?: Prisma.TransactionIsolationLevel };
  /** How many read in one transaction: where there is one connection, everybody else waits meanwhile. */
  readonly readers: number;
  /** The same while somebody is waited for now and then, as where people press: they wait for no long one. */
  readonly readersBeside: number;
  /** An instant where nothing else tells the database what it is. */
  readonly instant: (at: Date | null) => Prisma.Sql;
};

/** One writer at a time: its rows are held by nobody else. */
export const sqlite: Dialect = {
  unheld: Prisma.empty,
  held: Prisma.empty,
  rowByRow: {},
  readers: 8,
  readersBeside: 1,
  instant: at => Prisma.sql`${at}`,
};

export const postgres: Dialect = {
  unheld: Prisma.sql`FOR UPDATE SKIP LOCKED`,
  held: Prisma.sql`FOR UPDATE`,
  // The types are SQLite's, which has one level only.
  rowByRow: { isolationLevel: 'ReadCommitted' as Prisma.TransactionIsolationLevel },
  readers: 32,
  readersBeside: 32,
  instant: at => Prisma.sql`CAST(${at} AS TIMESTAMPTZ(3))`,
};
