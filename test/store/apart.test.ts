/** Proves that no row tells who answered what: the same round with the answers of one organisation's people exchanged leaves the same rows. */
import { expect, it } from 'vitest';
import { Prisma } from '../../src/store/generated/client.ts';
import { type Pulse, pulse, words } from './round.ts';

/** Only who has the key can open these; their length is looked at all the same. */
const SEALED = ['Ballot.sealed', 'Ballot.wishes', 'NamedAnswer.sealed'];

/** Three of one organisation, whose mean is the same whoever said which. */
const GRACE = ['rosa', 'ana', 'eve'] as const;
const POINTS = [1, 3, 5] as const;

async function rowsOf({ db }: Pulse): Promise<Readonly<Record<string, readonly string[]>>> {
  const all = Object.keys(Prisma.ModelName).map(async table => {
    const rows = await db.client.$queryRawUnsafe<Readonly<Record<string, unknown>>[]>(`SELECT * FROM "${table}"`);
    const told = rows.map(row => JSON.stringify(row, (column, value) => plain(`${table}.${column}`, value)));
    return [table, told.toSorted()] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

function plain(column: string, value: unknown): unknown {
  if (!SEALED.includes(column)) return value;
  // Bytes, by their places.
  return `sealed, ${Object.keys(value ?? {}).length}`;
}

/** While it is open and after its close; `turn`: by how many places the answers are passed on. */
async function played(turn: number) {
  const on = await pulse();
  try {
    await on.open();
    for (const [at, id] of GRACE.entries()) {
      const place = (at + turn) % GRACE.length;
      // One of them writes something, and wishes for something.
      const comment = place === 0 ? 'Come by more often.' : '';
      await on.cast(id, words(POINTS[place] ?? 3, { comment }), [], place === 0 ? ['F'] : []);
    }
    for (const id of ['cleo', 'dev']) await on.cast(id, words(4));
    await on.cast('ben', words(turn + 1, { how: 'by_name' }), ['dana']);
    const sealed = (await on.db.client.ballot.findMany()).map(each => Buffer.from(each.sealed).toString('hex'));
    const open = await rowsOf(on);
    await on.close();
    return { sealed, open, closed: await rowsOf(on) };
  } finally {
    await on.db.close();
  }
}

it('while it is open and once it is closed, in every table', async () => {
  const [one, other, third] = [await played(0), await played(1), await played(2)];
  expect(other.open).toEqual(one.open);
  expect(third.open).toEqual(one.open);
  expect(other.closed).toEqual(one.closed);
  expect(third.closed).toEqual(one.closed);
  // They did answer otherwise, and something was published of it.
  expect(other.sealed.filter(each => one.sealed.includes(each))).toHaveLength(2);
  expect(one.open.Ballot).toHaveLength(6);
  expect(one.closed.RoundResult?.length).toBeGreaterThan(5);
  expect(one.closed.RoundComment).toHaveLength(1);
  expect([one.closed.Ballot, one.closed.NamedAnswer?.length]).toEqual([[], 1]);
});
