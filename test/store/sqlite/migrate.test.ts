/** Proves how a database is brought up to date: once, wholly or not at all, never backwards, and as Prisma itself would. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { difference, schemaEngine } from '../../../prisma/engine.ts';
import { postgresSchema } from '../../../prisma/postgres.mjs';
import { openClient } from '../../../src/store/client.ts';
import { Prisma } from '../../../src/store/generated/client.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { tempDatabase, tempFolder } from '../../support/store.ts';

const at = new Date('2026-06-05T09:00:00Z');
const root = new URL('../../../', import.meta.url);

let folder: ReturnType<typeof tempFolder>;
let file: string;
beforeEach(() => {
  folder = tempFolder();
  file = join(folder.path, 'data', 'tend.db');
});
afterEach(() => folder.remove());

/** A migrations folder of one's own; names to SQL. */
const migrations = (of: Record<string, string>): string => {
  const path = join(folder.path, 'migrations');
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  writeFileSync(join(path, 'migration_lock.toml'), 'provider = "sqlite"\n');
  for (const [name, sql] of Object.entries(of)) {
    mkdirSync(join(path, name));
    writeFileSync(join(path, name, 'migration.sql'), sql);
  }
  return path;
};
const query = (sql: string): unknown[] => {
  const db = new Sqlite(file);
  try {
    const statement = db.prepare(sql);
    return statement.reader ? statement.raw().all().flat() : [statement.run().changes];
  } finally {
    db.close();
  }
};
const tables = () =>
  query(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name`);
const recorded = () => query('SELECT migration_name FROM _prisma_migrations ORDER BY migration_name');

const ONE = { '1_one': 'CREATE TABLE one (x);' };
const TWO = { ...ONE, '2_two': 'CREATE TABLE two (x);\nINSERT INTO two VALUES (1);' };

describe('applying', () => {
  test('makes folder and file, applies in order, and nothing the second time', async () => {
    expect(await migrate(file, at, migrations(TWO))).toEqual(['1_one', '2_two']);
    expect(tables()).toEqual(['one', 'two']);
    expect(await migrate(file, at, migrations(TWO))).toEqual([]);
    expect(query('SELECT count(*) FROM two')).toEqual([1]);
  });

  test('applies only what is new', async () => {
    await migrate(file, at, migrations(ONE));
    expect(await migrate(file, at, migrations(TWO))).toEqual(['2_two']);
  });

  test('a migration that fails leaves nothing of any of them, and is named', async () => {
    await migrate(file, at, migrations(ONE));
    const broken = { ...TWO, '3_bad': 'CREATE TABLE three (x);\nINSERT INTO nowhere VALUES (1);' };
    await expect(migrate(file, at, migrations(broken))).rejects.toMatchObject({
      code: 'failed',
      migration: '3_bad',
      message: 'failed: 3_bad: no such table: nowhere',
    });
    expect(tables()).toEqual(['one']);
    expect(recorded()).toEqual(['1_one']);
    expect(await migrate(file, at, migrations(TWO))).toEqual(['2_two']);
  });

  test('one that leaves foreign keys broken is refused', async () => {
    const sql = 'CREATE TABLE a (id PRIMARY KEY); CREATE TABLE b (a REFERENCES a(id)); INSERT INTO b VALUES (1);';
    await expect(migrate(file, at, migrations({ '1_keys': sql }))).rejects.toThrow('foreign keys of b lead nowhere');
  });

  test('a rebuilt table keeps what hangs on its rows', async () => {
    const tables = `CREATE TABLE a (id PRIMARY KEY); CREATE TABLE b (a REFERENCES a(id) ON DELETE CASCADE);
      INSERT INTO a VALUES (1); INSERT INTO b VALUES (1);`;
    // As Prisma writes it.
    const rebuilt = `PRAGMA defer_foreign_keys=ON; PRAGMA foreign_keys=OFF;
      CREATE TABLE "new_a" (id PRIMARY KEY, more); INSERT INTO "new_a" (id) SELECT id FROM a;
      DROP TABLE a; ALTER TABLE "new_a" RENAME TO a;
      PRAGMA foreign_keys=ON; PRAGMA defer_foreign_keys=OFF;`;
    await migrate(file, at, migrations({ '1_tables': tables, '2_rebuilt': rebuilt }));
    expect(query('SELECT count(*) FROM b')).toEqual([1]);
  });
});

describe('refusing', () => {
  test('a database newer than the code', async () => {
    await migrate(file, at, migrations(TWO));
    await expect(migrate(file, at, migrations(ONE))).rejects.toMatchObject({ code: 'newer', migration: '2_two' });
  });

  test('a migration edited after it was applied; other line ends are no edit', async () => {
    await migrate(file, at, migrations(TWO));
    const windows = TWO['2_two'].replaceAll('\n', '\r\n');
    expect(await migrate(file, at, migrations({ ...TWO, '2_two': windows }))).toEqual([]);
    const edited = migrations({ ...TWO, '2_two': `${TWO['2_two']} ` });
    await expect(migrate(file, at, edited)).rejects.toMatchObject({ code: 'changed', migration: '2_two' });
  });

  test('one another tool left half done, until it is marked as rolled back', async () => {
    await migrate(file, at, migrations(ONE));
    query(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'y', '2_two')`);
    await expect(migrate(file, at, migrations(TWO))).rejects.toMatchObject({ code: 'unfinished', migration: '2_two' });
    query(`UPDATE _prisma_migrations SET rolled_back_at = '2026-06-05' WHERE id = 'x'`);
    expect(await migrate(file, at, migrations(TWO))).toEqual(['2_two']);
  });
});

describe('several processes', () => {
  const code = `
    import { migrate } from '${new URL('src/store/migrate.ts', root).href}';
    import { openClient } from '${new URL('src/store/client.ts', root).href}';
    const [file, folder] = process.argv.slice(1);
    process.stdout.write('ready\\n');
    const applied = await migrate(file, new Date(0), folder);
    const { client, close } = await openClient(file);
    await client.$executeRawUnsafe('INSERT INTO two VALUES (2)');
    await close();
    process.stdout.write(JSON.stringify(applied) + '\\n');
  `;
  /** `ready` once it is about to migrate; `applied` once it has ended. */
  const start = (path: string) => {
    const args = ['--import', 'tsx', '--input-type=module', '-e', code, file, path];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    const ready = new Promise<void>(done => {
      child.stdout.on('data', (text: Buffer) => {
        said += text;
        if (said.startsWith('ready\n')) done();
      });
    });
    const applied = new Promise<string[]>((done, fail) => {
      child.on('close', exit => (exit === 0 ? done(JSON.parse(said.split('\n')[1] ?? '')) : fail(new Error(said))));
    });
    return { ready, applied };
  };

  test('that start together apply once, and all can work afterwards', async () => {
    const path = migrations(TWO);
    mkdirSync(join(folder.path, 'data'));
    const lock = new Sqlite(file);
    lock.exec('BEGIN IMMEDIATE');
    const children = [start(path), start(path), start(path)];
    const applying = Promise.all(children.map(child => child.applied));
    await Promise.race([applying, Promise.all(children.map(child => child.ready))]);
    lock.exec('ROLLBACK');
    lock.close();
    expect((await applying).flat().sort()).toEqual(['1_one', '2_two']);
    expect(query('SELECT x FROM two ORDER BY x')).toEqual([1, 2, 2, 2]);
  });
});

describe('the migrations that are shipped', () => {
  const text = (path: string) => readFileSync(new URL(path, root), 'utf8');
  const shipped = async () => {
    await migrate(file, at);
    return recorded();
  };

  test('lead to schema.prisma; else run `npm run migration NAME`', async () => {
    expect(await difference(text('prisma/migrations/last.prisma'), text('prisma/schema.prisma'))).toBeNull();
  });

  test('are the same for PostgreSQL: one schema, one list of names', async () => {
    const twin = text('prisma/postgres/schema.prisma');
    expect(postgresSchema(text('prisma/schema.prisma'))).toBe(twin);
    expect(await difference(text('prisma/postgres/migrations/last.prisma'), twin)).toBeNull();
    const names = (folder: string) => readdirSync(new URL(folder, root)).filter(name => !name.includes('.'));
    expect(names('prisma/postgres/migrations')).toEqual(names('prisma/migrations'));
    // Every model with every column, whichever words the databases have for what it holds.
    const columns = (schema: string) =>
      [...schema.matchAll(/^model (\w+) \{\n([^}]*)\}/gm)].map(([, model, inside = '']) => [
        model,
        [...inside.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name),
      ]);
    expect(columns(twin)).toEqual(columns(text('prisma/schema.prisma')));
    expect(columns(twin).length).toBeGreaterThan(20);
  });

  test('make every table and column the client asks for', async () => {
    const db = await tempDatabase();
    for (const name of Object.values(Prisma.ModelName)) {
      const delegate = db.client[`${name[0]?.toLowerCase()}${name.slice(1)}` as 'meta'];
      expect(await delegate.findFirst(), name).toBeNull();
    }
    await db.close();
  });

  test('count as applied for Prisma itself', async () => {
    const names = (await shipped()) as string[];
    const engine = await schemaEngine(file);
    const migrationDirectories = names.map(name => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: text(`prisma/migrations/${name}/migration.sql`) },
      },
    }));
    const migrationsList = {
      baseDir: '/migrations',
      lockfile: { path: 'migration_lock.toml', content: text('prisma/migrations/migration_lock.toml') },
      shadowDbInitScript: '',
      migrationDirectories,
    };
    const filters = { externalTables: [], externalEnums: [] };
    const found = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
    expect(found).toMatchObject({ hasMigrationsTable: true, editedMigrationNames: [], failedMigrationNames: [] });
    expect(await engine.applyMigrations({ migrationsList, filters })).toEqual({ appliedMigrationNames: [] });
  });

  test('serve a client at once', async () => {
    await migrate(file, at);
    const { client, close } = await openClient(file);
    expect(await client.person.count()).toBe(0);
    await close();
  });
});
