/** Owns a copy of a whole database, whichever kind it is, in a SQLite file of this machine: for looking ahead, never to be kept. */
import { isPostgres } from '../where.ts';
import { carry } from './carry.ts';
import { allTables, openEnd, withEnd } from './open.ts';

/** All of it as it is, what is sealed too: who answered already is not asked again. `to` must not be there. */
export async function copied(database: string, to: string, at: Date): Promise<void> {
  if (!isPostgres(database)) {
    const { copyTo } = await import('../sqlite/copy.ts');
    return copyTo(database, to);
  }
  const tables = await allTables();
  await withEnd(openEnd(database, 'look', at), source =>
    withEnd(openEnd(to, 'fill', at), async target => {
      await carry(source, target, { tables, name: to, change: (_, row) => row });
      await target.commit();
    }),
  );
}
