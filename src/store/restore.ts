/** Owns making an installation from a backup, in an empty database of either kind. */
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Carried, carry, isEmpty, metaIn } from './carry/carry.ts';
import { type End, NotCarried, NotOpened } from './carry/end.ts';
import { allTables, openEnd, withEnd } from './carry/open.ts';
import { BACKUP, BACKUP_SECRET, KIND } from './marks.ts';
import { migrate } from './migrate.ts';
import { shown } from './where.ts';

export type Restored = {
  readonly carried: Carried;
  readonly takenAt: Date;
  /** Of the secret that the backup's sealed rows open with; null where there was none. */
  readonly secret: string | null;
};

/**
 * `kind`: what the settings say it is to be. The backup may be an older version's: a copy of it is brought up to this one.
 * Throws NotCarried, NotOpened.
 */
export async function restore(file: string, database: string, kind: string, at: Date): Promise<Restored> {
  await refuseForeign(file);
  const folder = await mkdtemp(join(tmpdir(), 'tend-restore-'));
  try {
    const copy = join(folder, 'backup.db');
    await copyFile(file, copy);
    await migrate(copy, at).catch((cause: unknown) => {
      throw new NotOpened(file, cause);
    });
    return await withEnd(openEnd(copy, 'look', at), async from => {
      await refuseOtherKind(from, file, kind);
      return withEnd(openEnd(database, 'fill', at), to => filled(from, to, database));
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function filled(from: End, to: End, database: string): Promise<Restored> {
  const tables = await allTables();
  if (!(await isEmpty(to, tables))) throw new NotCarried('occupied', shown(database));
  const meta = await metaIn(from, tables);
  const carried = await carry(from, to, { tables, name: shown(database), change: (_, row) => row });
  await to.commit();
  return { carried, takenAt: new Date(meta.get(BACKUP) ?? 0), secret: meta.get(BACKUP_SECRET) ?? null };
}

async function refuseOtherKind(from: End, file: string, wanted: string): Promise<void> {
  const kind = (await metaIn(from, await allTables())).get(KIND) ?? wanted;
  if (kind !== wanted) throw new NotCarried('kind', file, kind);
}

async function refuseForeign(file: string): Promise<void> {
  if (!existsSync(file)) throw new NotCarried('absent', file);
  const { metaOf } = await import('./sqlite/copy.ts');
  try {
    if (metaOf(file, BACKUP) !== null) return;
  } catch (cause) {
    throw new NotOpened(file, cause);
  }
  throw new NotCarried('foreign', file);
}
