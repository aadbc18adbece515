/** Owns reading whole rows in plain SQL: where somebody waits, Prisma's own wording and mapping is most of the time it takes. */
import * as models from './generated/client.ts';
import type { Tx } from './parts.ts';

const { Prisma } = models;

export type Models = {
  readonly Organisation: models.Organisation;
  readonly Person: models.Person;
  readonly HostRole: models.HostRole;
  readonly Account: models.Account;
  readonly Place: models.Place;
  readonly Partnership: models.Partnership;
  readonly Contact: models.Contact;
  readonly Commitment: models.Commitment;
  readonly CommitmentEvent: models.CommitmentEvent;
  readonly Delivery: models.Delivery;
  readonly Post: models.Post;
};

/** The rows of `table` that `rest` of the statement leaves: its joins, conditions and order, where the table goes by its own name. */
export async function read<T extends keyof Models>(
  tx: Tx,
  table: T,
  rest: models.Prisma.Sql,
): Promise<readonly Models[T][]> {
  const name = Prisma.raw(`"${table}"`);
  return tx.$queryRaw<Models[T][]>`SELECT ${name}.* FROM ${name} ${rest}`;
}

/** What a foreign key names is there. */
export function present<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('a row that is named is not there');
  return row;
}

/** A condition that holds for the rows whose `column` is one of `values`; for none where there are none. */
export function isIn(column: models.Prisma.Sql, values: readonly string[]): models.Prisma.Sql {
  return values.length === 0 ? Prisma.sql`1 = 0` : Prisma.sql`${column} IN (${Prisma.join([...values])})`;
}
