/** Owns writing whole rows in plain SQL: Prisma plans a write anew for every pattern of nulls in it, and keeps each plan. */
import { Prisma } from './generated/client.ts';
import { pieces, type Tx } from './parts.ts';

/** Each table's columns, which alone are written, whatever else a row carries along. */
const COLUMNS = {
  Organisation: Prisma.OrganisationScalarFieldEnum,
  Person: Prisma.PersonScalarFieldEnum,
  Partnership: Prisma.PartnershipScalarFieldEnum,
  Contact: Prisma.ContactScalarFieldEnum,
  HostRole: Prisma.HostRoleScalarFieldEnum,
  Commitment: Prisma.CommitmentScalarFieldEnum,
  CommitmentEvent: Prisma.CommitmentEventScalarFieldEnum,
  CheckIn: Prisma.CheckInScalarFieldEnum,
  Feedback: Prisma.FeedbackScalarFieldEnum,
  Post: Prisma.PostScalarFieldEnum,
  Digest: Prisma.DigestScalarFieldEnum,
};

type Rows = {
  readonly Organisation: Prisma.OrganisationCreateManyInput;
  readonly Person: Prisma.PersonCreateManyInput;
  readonly Partnership: Prisma.PartnershipCreateManyInput;
  readonly Contact: Prisma.ContactCreateManyInput;
  readonly HostRole: Prisma.HostRoleCreateManyInput;
  readonly Commitment: Prisma.CommitmentCreateManyInput;
  readonly CommitmentEvent: Prisma.CommitmentEventCreateManyInput;
  readonly CheckIn: Prisma.CheckInCreateManyInput;
  readonly Feedback: Prisma.FeedbackCreateManyInput;
  readonly Post: Prisma.PostCreateManyInput;
  readonly Digest: Prisma.DigestCreateManyInput;
};
type Table = keyof Rows;
type Saved = Exclude<Table, 'Post' | 'CommitmentEvent'>;
type Cells = Readonly<Record<string, unknown>>;

// Two dozen columns each: what is bound in one statement stays far below SQLite's 32,766.
const ROWS = 500;

/** All rows have the columns of the first one; the others keep their defaults. */
export async function insert<T extends Table>(tx: Tx, table: T, rows: readonly Rows[T][]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = columnsOf(table, first);
  const values = rows.map((row: Cells) => Prisma.sql`(${Prisma.join(columns.map(column => row[column] ?? null))})`);
  for (const some of pieces(values, ROWS)) {
    await tx.$executeRaw`INSERT INTO ${quoted(table)} (${Prisma.join(columns.map(quoted))})
      VALUES ${Prisma.join([...some])}`;
  }
}

/** Writes the row where all these columns have these values, none of them null, and answers how many rows that were. */
export async function update<T extends Table>(
  tx: Tx,
  table: T,
  row: Rows[T],
  where: Partial<Rows[T]>,
): Promise<number> {
  const cells: Cells = row;
  const set = columnsOf(table, row).map(column => Prisma.sql`${quoted(column)} = ${cells[column]}`);
  const when = Object.entries(where).map(([column, value]) => Prisma.sql`${quoted(column)} = ${value}`);
  return tx.$executeRaw`UPDATE ${quoted(table)} SET ${Prisma.join(set)} WHERE ${Prisma.join(when, ' AND ')}`;
}

/** Gives one column of many rows its own text each, by their ids; nothing of rows that are not there. */
export async function writeEach(
  tx: Tx,
  table: 'Delivery',
  column: string,
  all: readonly (readonly [id: string, text: string])[],
): Promise<void> {
  for (const some of pieces(all, ROWS)) {
    const values = some.map(([id, text]) => Prisma.sql`(${id}, ${text})`);
    // Both databases name the columns of a list of values alike.
    await tx.$executeRaw`UPDATE ${quoted(table)} SET ${quoted(column)} = v.column2
      FROM (VALUES ${Prisma.join(values)}) AS v WHERE ${quoted(table)}."id" = v.column1`;
  }
}

/** Writes the one row of that id. Throws where there is none. */
export async function save<T extends Saved>(tx: Tx, table: T, row: Rows[T]): Promise<void> {
  const { id } = row;
  const count = await update(tx, table, row, { id } as Partial<Rows[T]>);
  if (count !== 1) throw new Error(`${table} ${id} is not there`);
}

const columnsOf = (table: Table, row: Cells): readonly string[] =>
  Object.keys(COLUMNS[table]).filter(column => row[column] !== undefined);

const quoted = (name: string): Prisma.Sql => Prisma.raw(`"${name}"`);
