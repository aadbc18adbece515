/** Owns temporary databases: migrated once, then copied for whoever asks. */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openClient, type Shred, type Urgently } from '../../src/store/client.ts';
import type { Dialect } from '../../src/store/dialect.ts';
import type { PrismaClient } from '../../src/store/generated/client.ts';
import { migrate } from '../../src/store/migrate.ts';
import { postgresBytes, tempPostgres } from './postgres.ts';

export type TempDatabase = {
  readonly client: PrismaClient;
  readonly dialect: Dialect;
  readonly urgently: Urgently;
  readonly shred: Shred;
  /** The path of the database file; opened by `client`. */
  readonly file: string;
  /** Closes and removes it. */
  readonly close: () => Promise<void>;
};

/** Memory where the system has it: what is tested is the database's logic, and a disk's patience with it is not ours. */
const ROOM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Named after all that makes it, so it is never stale and serves every test file and every later run.
const templateName = (database: 'sqlite' | 'postgres'): string => {
  const folder = here(`../../prisma/${database === 'sqlite' ? '' : 'postgres/'}migrations`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.sql'));
  const all = [...files.sort().map(name => join(folder, name)), here('../../src/store/migrate.ts')];
  const made = createHash('sha256');
  for (const file of all) made.update(file).update(readFileSync(file));
  return made.digest('hex').slice(0, 16);
};

const template = async (): Promise<string> => {
  const folder = join(ROOM, `tend-test-${process.getuid?.() ?? ''}`);
  const file = join(folder, `${templateName('sqlite')}.db`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const own = join(mkdtempSync(join(folder, 'making-')), 'template.db');
  await migrate(own, new Date('2026-01-01T00:00:00Z'));
  // Two test files may come here at once: the last one in replaces a file with its equal.
  renameSync(own, file);
  rmSync(join(own, '..'), { recursive: true });
  return file;
};

const server = process.env.TEND_TEST_ON_POSTGRES ?? '';

/** Some tests are about SQLite alone, as its way to look things up. */
export const isOnPostgres = server !== '';

/** Every byte the database keeps on disk, its log included where it has one of its own. */
export const bytesOf = async ({ client, file }: Pick<TempDatabase, 'client' | 'file'>): Promise<Buffer> =>
  isOnPostgres
    ? postgresBytes(client)
    : Buffer.concat(
        [file, `${file}-wal`, `${file}-journal`].filter(part => existsSync(part)).map(part => readFileSync(part)),
      );

/** A folder of one's own and what removes it. */
export const tempFolder = (): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(ROOM, 'tend-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** A fresh, empty, migrated database: a file, or one of a PostgreSQL's where its address is set. */
export const tempDatabase = async (): Promise<TempDatabase> => {
  if (isOnPostgres) return tempPostgres(server, templateName('postgres'));
  const folder = tempFolder();
  const file = join(folder.path, 'tend.db');
  copyFileSync(await template(), file);
  const opened = await openClient(file);
  const close = async () => {
    await opened.close();
    folder.remove();
  };
  return { ...opened, file, close };
};
