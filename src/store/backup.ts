/** Owns a backup: one SQLite file with all rows of an installation but the ballots and keys of an open round (product §4). */
import { access, open, rename, rm } from 'node:fs/promises';
import { type Carried, type Change, carry, tableOf } from './carry/carry.ts';
import { type End, NotCarried, NotOpened, type Row } from './carry/end.ts';
import { allTables, openEnd, withEnd } from './carry/open.ts';
import { BACKUP, BACKUP_SECRET, MOVED } from './marks.ts';

/** What becomes of each column of bytes; a test holds it against the schema, so that no new one is copied unthought. */
export const sealedColumns: Readonly<Record<string, 'left out' | 'kept sealed'>> = {
  'Ballot.sealed': 'left out',
  'Ballot.wishes': 'left out',
  'Round.wrappedKey': 'left out',
  'NamedAnswer.sealed': 'kept sealed',
  'Installation.sealed': 'kept sealed',
};

export type BackedUp = {
  readonly carried: Carried;
  /** When the open round closes; null where none is open. */
  readonly openUntil: string | null;
};

/** `at`: real time. `secret`: by what it can be told from another one; null where there is none yet. */
type Mark = { readonly at: Date; readonly secret: string | null };

/**
 * Writes `file`, readable by its owner only, from one consistent state of a database that may be at work meanwhile. It is at `partial`
 * until it is whole. Throws NotCarried, NotOpened.
 */
export async function backUp(database: string, file: string, partial: string, mark: Mark): Promise<BackedUp> {
  await refuseOver(file);
  try {
    const done = await withEnd(openEnd(database, 'look', mark.at), async from => {
      await reserve(file, partial);
      return withEnd(openEnd(partial, 'fill', mark.at), to => written(from, to, file, mark));
    });
    await settled(partial);
    await refuseOver(file);
    await rename(partial, file);
    return done;
  } finally {
    for (const part of ['', '-wal', '-shm', '-journal', '.lock']) await rm(`${partial}${part}`, { force: true });
  }
}

async function written(from: End, to: End, file: string, mark: Mark): Promise<BackedUp> {
  const tables = await allTables();
  let openUntil: string | null = null;
  const change: Change = (table, row) => {
    if (table === 'Round' && row.state === 'open') openUntil = String(row.closesOn);
    return withoutBallots(table, row);
  };
  const carried = await carry(from, to, { tables, name: file, change });
  await to.put(tableOf(tables, 'Meta'), marks(mark));
  await to.commit();
  return { carried, openUntil };
}

/** They are never written to the file at all, so nothing of them can be left in its gaps. */
export function withoutBallots(table: string, row: Row): Row | null {
  if (table === 'Ballot') return null;
  if (table === 'Round') return { ...row, wrappedKey: null };
  const own = [BACKUP, BACKUP_SECRET, MOVED];
  return table === 'Meta' && own.includes(String(row.name)) ? null : row;
}

function marks({ at, secret }: Mark): readonly Row[] {
  const taken = { name: BACKUP, value: at.toISOString() };
  return secret === null ? [taken] : [taken, { name: BACKUP_SECRET, value: secret }];
}

async function refuseOver(file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw new NotCarried('there', file);
}

/** SQLite would make it as everybody's umask has it. */
async function reserve(file: string, partial: string): Promise<void> {
  try {
    await (await open(partial, 'wx', 0o600)).close();
  } catch (cause) {
    throw new NotOpened(file, cause);
  }
}

/** One file by itself, on the disk. */
async function settled(partial: string): Promise<void> {
  const { alone } = await import('./sqlite/copy.ts');
  alone(partial);
  const written = await open(partial, 'r+');
  await written.sync();
  await written.close();
}
