/** Proves the gate: what is acknowledged is kept, what fails leaves nothing behind, and nobody waits for himself. */
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openClient, RootInsideTransaction } from '../../../src/store/client.ts';
import { Prisma } from '../../../src/store/generated/client.ts';
import { ClientClosed } from '../../../src/store/sqlite/client.ts';
import { checkVersion, SqliteTooOld } from '../../../src/store/sqlite/connection.ts';
import { type TempDatabase, tempDatabase } from '../../support/store.ts';

let db: TempDatabase;
beforeAll(async () => {
  db = await tempDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.client.meta.deleteMany();
});

const names = async () => (await db.client.meta.findMany({ orderBy: { name: 'asc' } })).map(row => row.name);
const put = (name: string) => ({ data: { name, value: '' } });
/** A promise and what settles it. */
const latch = () => {
  let open = () => {};
  const passed = new Promise<void>(done => {
    open = done;
  });
  return { open, passed };
};
/** Prisma's calls begin only when somebody waits for them. */
const started = <T>(call: PromiseLike<T>): Promise<T> => Promise.resolve(call);
/** Long enough for whatever is not held back to get in between. */
const linger = async (tx: Prisma.TransactionClient) => {
  for (let i = 0; i < 20; i++) await tx.meta.count();
};
const breakForeignKey = async (tx: Prisma.TransactionClient) => {
  await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`;
  await tx.hostRole.create({ data: { id: 'r', personId: 'nobody', role: 'leader', since: '2026-06-01' } });
};

describe('transactions', () => {
  test('a write outside a transaction survives its rollback', async () => {
    const begun = latch();
    const failing = db.client.$transaction(async tx => {
      await tx.meta.create(put('inside'));
      begun.open();
      await linger(tx);
      throw new Error('changed my mind');
    });
    await begun.passed;
    const outside = started(db.client.meta.create(put('outside')));
    await expect(failing).rejects.toThrow('changed my mind');
    await outside;
    expect(await names()).toEqual(['outside']);
  });

  test('a read outside does not see what is not committed', async () => {
    const begun = latch();
    const failing = db.client.$transaction(async tx => {
      await tx.meta.create(put('inside'));
      begun.open();
      await linger(tx);
      throw new Error('no');
    });
    await begun.passed;
    const seen = started(db.client.meta.count());
    await expect(failing).rejects.toThrow('no');
    expect(await seen).toBe(0);
  });

  test('a failed COMMIT is told, leaves nothing and does not poison what follows', async () => {
    const failing = db.client.$transaction(async tx => {
      await tx.meta.create(put('lost'));
      await breakForeignKey(tx);
    });
    await expect(failing).rejects.toThrow();
    await db.client.$transaction(tx => tx.meta.create(put('after')));
    await db.client.meta.create(put('root'));
    const other = new Sqlite(db.file, { readonly: true });
    const kept = other.prepare('SELECT name FROM "Meta" ORDER BY name').pluck().all();
    other.close();
    expect(kept).toEqual(['after', 'root']);
  });

  test('two that start together follow one another', async () => {
    const raise = () =>
      db.client.$transaction(async tx => {
        const row = await tx.meta.findUnique({ where: { name: 'count' } });
        const value = String(Number(row?.value ?? 0) + 1);
        await tx.meta.upsert({ where: { name: 'count' }, create: { name: 'count', value }, update: { value } });
      });
    await Promise.all(Array.from({ length: 20 }, raise));
    expect(await db.client.meta.findMany()).toEqual([{ name: 'count', value: '20' }]);
  });

  test('one that takes too long is undone, and what it does afterwards is refused', async () => {
    const tooLate = latch();
    let late: Promise<unknown> = Promise.resolve();
    const slow = db.client.$transaction(
      async tx => {
        await tx.meta.create(put('slow'));
        late = tooLate.passed.then(() => tx.meta.create(put('late')));
        await late;
      },
      { timeout: 20 },
    );
    // Waits its turn: gets it once the slow one has run out of time.
    await db.client.meta.create(put('next'));
    tooLate.open();
    await expect(slow).rejects.toThrow();
    await expect(late).rejects.toThrow();
    expect(await names()).toEqual(['next']);
  });

  test('a list of writes is all or nothing', async () => {
    const twice = db.client.$transaction([db.client.meta.create(put('a')), db.client.meta.create(put('a'))]);
    await expect(twice).rejects.toMatchObject({ code: 'P2002' });
    expect(await names()).toEqual([]);
  });

  test('a nested one that fails undoes only itself', async () => {
    await db.client.$transaction(async tx => {
      await tx.meta.create(put('outer'));
      const nested = tx.$transaction(async inner => {
        await inner.meta.create(put('inner'));
        throw new Error('inner fault');
      });
      await nested.catch(() => undefined);
    });
    expect(await names()).toEqual(['outer']);
  });
});

describe('the root client inside a transaction', () => {
  const uses = {
    'a query': () => db.client.meta.count(),
    'a look-up by key': () => db.client.meta.findUnique({ where: { name: 'x' } }),
    'raw SQL': () => db.client.$queryRaw`SELECT 1`,
    'a transaction': () => db.client.$transaction(async tx => tx.meta.count()),
    'a list of writes': () => db.client.$transaction([db.client.meta.create(put('x'))]),
  };
  test.each(Object.entries(uses))('%s is refused at once', async (_, use) => {
    const refused = db.client.$transaction(async tx => {
      await tx.meta.create(put('x'));
      await use();
    });
    await expect(refused).rejects.toThrow(RootInsideTransaction);
    expect(await names()).toEqual([]);
  });

  // Prisma sends look-ups by key together, whoever asked for them.
  test('is not refused to who looks up by key beside one', async () => {
    await db.client.meta.create(put('x'));
    const key = { where: { name: 'x' } };
    const within = () =>
      db.client.$transaction(async tx => (await tx.meta.findUnique(key)) && (await tx.meta.findUnique(key)));
    const beside = async () => db.client.meta.findUnique(key);
    const many = async (look: () => Promise<unknown>) => {
      for (let n = 0; n < 50; n += 1) expect(await look()).toMatchObject({ name: 'x' });
    };
    await Promise.all([many(beside), many(within), many(beside), many(within)]);
  });

  test('is allowed again for what goes on after the end', async () => {
    const ended = latch();
    let after: Promise<number> = Promise.resolve(-1);
    await db.client.$transaction(async tx => {
      await tx.meta.create(put('x'));
      after = ended.passed.then(() => db.client.meta.count());
    });
    ended.open();
    expect(await after).toBe(1);
  });
});

describe('opening', () => {
  test('every open sets what a connection forgets', async () => {
    const second = await openClient(db.file);
    const read = async (name: string) => {
      const [row] = await second.client.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
      return String(Object.values(row ?? {})[0]);
    };
    const found = [];
    for (const name of ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'secure_delete', 'temp_store']) {
      found.push(`${name} ${await read(name)}`);
    }
    await second.close();
    expect(found).toEqual([
      'journal_mode wal',
      'synchronous 2',
      'foreign_keys 1',
      'busy_timeout 5000',
      'secure_delete 1',
      'temp_store 2',
    ]);
  });

  test('a file that is not there is not made', async () => {
    await expect(openClient(`${db.file}.missing`)).rejects.toThrow();
  });

  test('a closed client stays closed', async () => {
    const second = await openClient(db.file);
    await second.close();
    await expect(second.client.meta.count()).rejects.toThrow(ClientClosed);
  });

  test.each(['3.45.1', '3.51.2', '2.99.99', 'nonsense'])('SQLite %s is refused', version => {
    expect(() => checkVersion(version)).toThrow(SqliteTooOld);
  });

  test.each(['3.51.3', '3.53.2', '4.0.0'])('SQLite %s is taken', version => {
    expect(() => checkVersion(version)).not.toThrow();
  });
});

describe('instants', () => {
  const early = new Date('2026-06-05T09:00:00.000Z');
  const late = new Date('2026-06-05T09:00:00.001Z');
  beforeEach(async () => {
    await db.client.seenIntent.deleteMany();
    await db.client.seenIntent.create({ data: { id: 'early', at: early } });
    await db.client.$executeRaw`INSERT INTO "SeenIntent" ("id", "at") VALUES ('late', ${late})`;
  });

  test('are text of one length, whichever way they were written', async () => {
    const rows = await db.client.$queryRaw<{ text: string }[]>`SELECT CAST("at" AS TEXT) AS text FROM "SeenIntent"`;
    expect(rows.map(row => row.text)).toEqual(['2026-06-05T09:00:00.000+00:00', '2026-06-05T09:00:00.001+00:00']);
  });

  test('compare rightly in raw SQL and come back as dates', async () => {
    const upTo = (limit: Date) =>
      db.client.$queryRaw`SELECT "id", "at" FROM "SeenIntent" WHERE "at" <= ${limit} ORDER BY "at"`;
    expect(await upTo(new Date(early.getTime() - 1))).toEqual([]);
    expect(await upTo(early)).toEqual([{ id: 'early', at: early }]);
    expect(await upTo(late)).toEqual([
      { id: 'early', at: early },
      { id: 'late', at: late },
    ]);
  });

  test('compare rightly in raw SQL that is put together from a list', async () => {
    const among = Prisma.sql`SELECT "id" FROM "SeenIntent" WHERE "at" IN (${Prisma.join([late, new Date(0)])})`;
    expect(await db.client.$queryRaw(among)).toEqual([{ id: 'late' }]);
  });
});
