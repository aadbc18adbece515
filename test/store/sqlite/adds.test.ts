/** Proves which migrations an older version may go on beside, and that it does where it finds one of them. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onlyAdds } from '../../../src/store/migrate/adds.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { tempFolder } from '../../support/store.ts';

const NEW_TABLE = `-- CreateTable
CREATE TABLE "Later" (
    "id" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    CONSTRAINT "Later_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Later_postId_key" ON "Later"("postId");
ALTER TABLE "Later" ADD CONSTRAINT "Later_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;`;

describe('only adds', () => {
  it.each([
    ['a column that may be empty', 'ALTER TABLE "Post" ADD COLUMN     "mood" TEXT;'],
    ['columns with a default', `ALTER TABLE "Post" ADD COLUMN "a" TEXT NOT NULL DEFAULT '',\nADD COLUMN "b" INTEGER;`],
    ['an index', 'CREATE INDEX "Post_mood_idx" ON "Post"("mood");'],
    ['a table with all that belongs to it', NEW_TABLE],
    ['nothing', '-- nothing'],
  ])('%s', (_what, sql) => expect(onlyAdds(sql)).toBe(true));

  it.each([
    ['a column that must have a value', 'ALTER TABLE "Post" ADD COLUMN "mood" TEXT NOT NULL;'],
    ['a column in place of another', 'ALTER TABLE "Post" ADD COLUMN "mood" TEXT, DROP COLUMN "state";'],
    ['a key upon what is there', 'CREATE UNIQUE INDEX "Post_mood_key" ON "Post"("mood");'],
    ['a table that holds rows fast', NEW_TABLE.replace('CASCADE', 'RESTRICT')],
    [
      'a table made anew',
      'CREATE TABLE "new_Post" ("id" TEXT);\nDROP TABLE "Post";\nALTER TABLE "new_Post" RENAME TO "Post";',
    ],
    ['another value of a kind', `ALTER TYPE "PostState" ADD VALUE 'lost';`],
    ['rows rewritten', `UPDATE "Post" SET "state" = 'sent';`],
  ])('not: %s', (_what, sql) => expect(onlyAdds(sql)).toBe(false));
});

describe('an older version', () => {
  let folder: ReturnType<typeof tempFolder>;
  beforeEach(() => {
    folder = tempFolder();
  });
  afterEach(() => folder.remove());

  const newer = (sql: string): string => {
    const path = join(folder.path, 'migrations');
    cpSync('prisma/migrations', path, { recursive: true });
    mkdirSync(join(path, '29991231000000_more'));
    writeFileSync(join(path, '29991231000000_more', 'migration.sql'), sql);
    return path;
  };
  const found = async (sql: string) => {
    const file = join(folder.path, 'tend.db');
    await migrate(file, new Date(), newer(sql));
    return migrate(file, new Date());
  };

  it('goes on beside what only adds, and changes nothing', async () => {
    expect(await found('ALTER TABLE "Post" ADD COLUMN "mood" TEXT;')).toEqual([]);
    const db = new Sqlite(join(folder.path, 'tend.db'));
    expect(db.prepare('SELECT logs FROM _prisma_migrations WHERE migration_name LIKE ?').pluck().all('2999%')).toEqual([
      'only adds',
    ]);
    db.close();
  });

  it('refuses to start where more was done', async () => {
    await expect(found('DROP TABLE "Audit";')).rejects.toMatchObject({ code: 'newer' });
  });
});
