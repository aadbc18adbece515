/** Owns the few words in which SQLite's SQL and PostgreSQL's differ. */
import { Prisma } from './generated/client.ts';

export type Dialect = {
  /** After a SELECT: its rows are ours until the transaction ends; what others hold is left out, so that nobody waits. */
  readonly unheld: Prisma.Sql;
  /** The same, but for what others hold is waited. */
  readonly held: Prisma.Sql;
  /** An instant where nothing else tells the database what it is. */
  readonly instant: (at: Date | null) => Prisma.Sql;
};

/** One writer at a time: its rows are held by nobody else. */
export const sqlite: Dialect = { unheld: Prisma.empty, held: Prisma.empty, instant: at => Prisma.sql`${at}` };

export const postgres: Dialect = {
  unheld: Prisma.sql`FOR UPDATE SKIP LOCKED`,
  held: Prisma.sql`FOR UPDATE`,
  instant: at => Prisma.sql`CAST(${at} AS TIMESTAMPTZ(3))`,
};
