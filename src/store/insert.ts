/** Owns writing many new rows in one statement: Prisma plans a `createMany` anew each time, row by row, and takes ten times as long. */
import { Prisma } from './generated/client.ts';
import { pieces, type Tx } from './parts.ts';

type Rows = {
  readonly Organisation: Prisma.OrganisationCreateManyInput;
  readonly Person: Prisma.PersonCreateManyInput;
  readonly Partnership: Prisma.PartnershipCreateManyInput;
  readonly Contact: Prisma.ContactCreateManyInput;
  readonly HostRole: Prisma.HostRoleCreateManyInput;
  readonly PostSubject: Prisma.PostSubjectCreateManyInput;
  readonly Digest: Prisma.DigestCreateManyInput;
};

// Two dozen columns each: what is bound in one statement stays far below SQLite's 32,766.
const ROWS = 500;

/** All rows have the columns of the first one; the others keep their defaults. */
export async function insert<T extends keyof Rows>(tx: Tx, table: T, rows: readonly Rows[T][]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const names = Object.keys(first) as (keyof Rows[T])[];
  const columns = Prisma.raw(names.map(name => `"${String(name)}"`).join(', '));
  const values = rows.map(row => Prisma.sql`(${Prisma.join(names.map(name => row[name] ?? null))})`);
  for (const some of pieces(values, ROWS)) {
    await tx.$executeRaw`INSERT INTO ${Prisma.raw(`"${table}"`)} (${columns}) VALUES ${Prisma.join([...some])}`;
  }
}
