/**
 * Writes the next migration, for SQLite and for PostgreSQL: what leads from the last migrated schema (`last.prisma` beside
 * the migrations) to `schema.prisma`.
 *
 *   npm run migration NAME               adds migrations/<time>_NAME; read its SQL before it is committed
 *   npm run migration init -- --fresh    replaces all migrations by one that starts from nothing: only until the first
 *                                        release, as databases made before it are then refused as "newer"
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { difference } from './engine.ts';
import { postgresSchema } from './postgres.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

const { values, positionals } = parseArgs({ allowPositionals: true, options: { fresh: { type: 'boolean' } } });
const name = positionals[0];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('usage: npm run migration NAME [-- --fresh]   (NAME: a-z, 0-9 and _)');
  process.exit(1);
}

const schema = readFileSync(join(here, 'schema.prisma'), 'utf8');
const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);

/** Null where there is nothing to do. */
const write = async (folder: string, provider: string, wanted: string): Promise<string | null> => {
  const lastFile = join(folder, 'last.prisma');
  const last = values.fresh || !existsSync(lastFile) ? null : readFileSync(lastFile, 'utf8');
  const sql = await difference(last, wanted);
  mkdirSync(folder, { recursive: true });
  if (sql !== null) {
    if (values.fresh) {
      const old = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory());
      for (const entry of old) rmSync(join(folder, entry.name), { recursive: true });
    }
    const added = join(folder, `${time}_${name}`);
    mkdirSync(added);
    writeFileSync(join(added, 'migration.sql'), sql);
    writeFileSync(
      join(folder, 'migration_lock.toml'),
      `# Tells Prisma which database the migrations are written for.\nprovider = "${provider}"\n`,
    );
  }
  // Also when only comments changed.
  writeFileSync(lastFile, wanted);
  return sql;
};

const twin = postgresSchema(schema);
writeFileSync(join(here, 'postgres', 'schema.prisma'), twin);
const sql = await write(join(here, 'migrations'), 'sqlite', schema);
// One name for both: what is applied to one database is what is applied to the other.
await write(join(here, 'postgres', 'migrations'), 'postgresql', twin);
console.log(sql ?? 'The schema is as it was last migrated: nothing to do.');
