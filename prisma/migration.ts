/**
 * Writes the next migration: what leads from the last migrated schema (`migrations/last.prisma`) to `schema.prisma`.
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

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = join(here, 'migrations');
const lastFile = join(folder, 'last.prisma');
const LOCK = '# Tells Prisma which database the migrations are written for.\nprovider = "sqlite"\n';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { fresh: { type: 'boolean' } } });
const name = positionals[0];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('usage: npm run migration NAME [-- --fresh]   (NAME: a-z, 0-9 and _)');
  process.exit(1);
}

const schema = readFileSync(join(here, 'schema.prisma'), 'utf8');
const last = values.fresh || !existsSync(lastFile) ? null : readFileSync(lastFile, 'utf8');
const sql = await difference(last, schema);

mkdirSync(folder, { recursive: true });
if (sql !== null) {
  if (values.fresh) {
    const old = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory());
    for (const entry of old) rmSync(join(folder, entry.name), { recursive: true });
  }
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const added = join(folder, `${time}_${name}`);
  mkdirSync(added);
  writeFileSync(join(added, 'migration.sql'), sql);
  writeFileSync(join(folder, 'migration_lock.toml'), LOCK);
}
// Also when only comments changed.
writeFileSync(lastFile, schema);
console.log(sql ?? 'The schema is as it was last migrated: nothing to do.');
