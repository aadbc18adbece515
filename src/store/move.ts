/** Owns carrying a grown installation from one database into another, all of it or nothing, and once. */
import { type Carried, type Change, carry, compare, isEmpty, metaIn, tableOf } from './carry/carry.ts';
import { type End, NotCarried, type Table } from './carry/end.ts';
import { allTables, openEnd, withEnd } from './carry/open.ts';
import { openClient } from './client.ts';
import { KIND, MOVED } from './marks.ts';
import { shown } from './where.ts';

export type Moved = {
  readonly carried: Carried;
  /** It had been moved before, and both are still the same: nothing was written. */
  readonly again: boolean;
};

type Told = (table: string, rows: number) => void;

/** `at`: real time. What is left behind refuses to go on. Throws NotCarried, NotOpened. */
export async function move(from: string, to: string, at: Date, told: Told): Promise<Moved> {
  const tables = await allTables();
  return withEnd(openEnd(from, 'leave', at), async source => {
    await refuseUnready(source, tables, from);
    const done = await withEnd(openEnd(to, 'fill', at), target => moved(source, target, { tables, to, told }));
    await leaveWord(from, to);
    return done;
  });
}

type Way = { readonly tables: readonly Table[]; readonly to: string; readonly told: Told };

async function moved(source: End, target: End, { tables, to, told }: Way): Promise<Moved> {
  if (await isEmpty(target, tables)) {
    const carried = await carry(source, target, { tables, name: shown(to), change: unmarked, told });
    await target.commit();
    return { carried, again: false };
  }
  await refuseOtherKind(source, target, tables, to);
  const carried = await compare(source, target, tables, unmarked);
  if (typeof carried === 'string') throw new NotCarried('occupied', shown(to), carried);
  return { carried, again: true };
}

const unmarked: Change = (table, row) => (table === 'Meta' && row.name === MOVED ? null : row);

/** Answers that are still sealed, and traces of them, would be left behind in the old database. */
async function refuseUnready(source: End, tables: readonly Table[], from: string): Promise<void> {
  for await (const piece of source.rows(tableOf(tables, 'Round'))) {
    for (const { state, shredded, closesOn } of piece) {
      if (state === 'open') throw new NotCarried('open', shown(from), String(closesOn));
      if (shredded !== true) throw new NotCarried('traces', shown(from));
    }
  }
}

async function refuseOtherKind(source: End, target: End, tables: readonly Table[], to: string): Promise<void> {
  const [mine, theirs] = [await metaIn(source, tables), await metaIn(target, tables)];
  const kind = theirs.get(KIND);
  if (kind !== undefined && kind !== mine.get(KIND)) throw new NotCarried('kind', shown(to), kind);
}

/** A Tend started here by mistake would say everything a second time. */
async function leaveWord(from: string, to: string): Promise<void> {
  const { client, close } = await openClient(from);
  try {
    const value = shown(to);
    await client.meta.upsert({ where: { name: MOVED }, create: { name: MOVED, value }, update: { value } });
  } finally {
    await close();
  }
}
