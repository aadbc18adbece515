/** Owns finding typed texts and putting a stand-in where they stood, in their copies as well. */

import type { Subject } from '../../domain/delivery.ts';
import { isStandin } from '../../domain/privacy/standin.ts';
import type { Id } from '../../ports/chat.ts';
import type { PrivacyRows, TextAt, Typed } from '../../ports/store/privacy.ts';
import { Prisma } from '../generated/client.ts';
import type { Tx } from '../parts.ts';
import type { Door } from '../rows/door.ts';
import { feedback } from '../rows/feedback.ts';
import { demand, holds, type Sight } from '../sight.ts';
import { authored, CODES } from './authored.ts';
import { wordsGone } from './wordsgone.ts';

export function texts(door: Door): Pick<PrivacyRows, 'texts' | 'find' | 'remove'> {
  const { tx, sight } = door;
  return {
    texts: async subject => {
      if (!(await isRead(door, subject))) return [];
      const all = await around(tx, subject);
      return all.filter(each => holds(sight.people, each.partnershipId) && isShown(sight, each));
    },
    find: async ref => {
      demand(sight.viewer.kind === 'clock', 'texts of anybody');
      return beginning(tx, ref);
    },
    remove: (some, standin) => remove(door, some, standin),
  };
}

/** What was said is not everybody's to read, and of what was posted only the posted words are. */
async function isRead(door: Door, { type, id }: Subject): Promise<boolean> {
  if (type !== 'feedback') return true;
  const found = await feedback(door).get(id);
  return found !== null && found.words !== '';
}

/** A note is the liaison's word to her leaders, an introduction the host's own: no partner reads what was not meant for them. */
const isShown = ({ isHostStaff, people }: Sight, { table, column }: Typed): boolean =>
  isHostStaff || people === 'all' || (table !== 'DigestNote' && column !== 'introduction');

export const SUBJECTS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  commitment: [
    ['Commitment', 'id'],
    ['CommitmentEvent', 'commitmentId'],
    ['DigestNote', 'subjectId'],
  ],
  checkin: [
    ['CheckIn', 'id'],
    ['CheckInLine', 'checkInId'],
  ],
  feedback: [['Feedback', 'id']],
  metric: [['Metric', 'id']],
  contact: [['Contact', 'id']],
  partnership: [
    ['Partnership', 'id'],
    ['Term', 'partnershipId'],
  ],
  round: [['RoundComment', 'roundId']],
};

async function around(tx: Tx, { type, id }: Subject): Promise<readonly Typed[]> {
  const all: Typed[] = [];
  for (const [table, column] of SUBJECTS[type] ?? []) {
    all.push(...(await where(tx, table, Prisma.sql`t.${name(column)} = ${id}`)));
  }
  return all;
}

/** All texts of the promise, check-in, contact, partnership or round meant; or of whatever else has that id. */
async function beginning(tx: Tx, ref: string): Promise<readonly Typed[]> {
  const all: Typed[] = [];
  for (const table of new Set(authored.map(each => each.table))) {
    const rows = await tx.$queryRaw<
      { readonly id: Id }[]
    >`SELECT t."id" FROM ${name(table)} t WHERE ${begins(Prisma.sql`t."id"`, ref)}`;
    const type = Object.keys(SUBJECTS).find(each => SUBJECTS[each]?.[0]?.join() === `${table},id`);
    for (const { id } of rows) {
      const own =
        type === undefined
          ? where(tx, table, Prisma.sql`t."id" = ${id}`)
          : around(tx, { type: type as Subject['type'], id });
      all.push(...(await own));
    }
  }
  // A round has no text of its own: what hangs on it is found by its id alone.
  all.push(...(await where(tx, 'RoundComment', begins(Prisma.sql`t."roundId"`, ref))));
  return all;
}

/** As it was typed: a sign that stands for any other would reach texts nobody meant. */
const begins = (column: Prisma.Sql, ref: string): Prisma.Sql =>
  Prisma.sql`${column} LIKE ${`${ref.replace(/[!%_]/g, '!$&')}%`} ESCAPE '!'`;

export const name = (column: string): Prisma.Sql => Prisma.raw(`"${column}"`);
const ofNote = Prisma.sql`(SELECT c."partnershipId" FROM "Commitment" c WHERE c."id" = t."subjectId")`;

/** The table's own texts, with the partnership each belongs to. */
export async function where(tx: Tx, table: string, when: Prisma.Sql): Promise<readonly Typed[]> {
  const all = authored.filter(each => each.table === table);
  const [found] = all;
  if (found === undefined) return [];
  const names = all.flatMap(each => each.columns);
  const within =
    found.in === 'partnershipId'
      ? Prisma.sql`t."partnershipId"`
      : found.in === 'own'
        ? Prisma.sql`t."id"`
        : found.in === null
          ? table === 'DigestNote'
            ? ofNote
            : Prisma.sql`NULL`
          : Prisma.sql`(SELECT o."partnershipId" FROM ${name(found.in.table)} o WHERE o."id" = t.${name(found.in.through)})`;
  const columns = Prisma.join(names.map(each => Prisma.sql`t.${name(each)}`));
  const rows = await tx.$queryRaw<Record<string, string | null>[]>`
    SELECT t."id", ${within} AS "within", ${columns} FROM ${name(table)} t WHERE ${when} ORDER BY t."id"`;
  return rows.flatMap(row =>
    names.flatMap(column => {
      const text = row[column] ?? '';
      if (text === '' || isStandin(text) || CODES.includes(text)) return [];
      return [{ table, id: String(row.id), column, text, partnershipId: row.within ?? null }];
    }),
  );
}

async function remove(door: Door, some: readonly TextAt[], standin: string): Promise<void> {
  const { tx, sight, parts, kept } = door;
  const partnerships = new Set<Id>();
  for (const { table, id, column } of some) {
    const [text] = (await where(tx, table, Prisma.sql`t."id" = ${id}`)).filter(each => each.column === column);
    // Removed already, by somebody else or by this very press.
    if (text === undefined) continue;
    demand(sight.viewer.kind === 'clock' || holds(sight.people, text.partnershipId), `text of ${table} ${id}`);
    if (text.partnershipId !== null) partnerships.add(text.partnershipId);
    for (const copy of await copies(tx, text)) {
      await tx.$executeRaw`UPDATE ${name(copy.table)} SET ${name(copy.column)} = ${standin} WHERE "id" = ${copy.id}`;
    }
  }
  kept.forget();
  await wordsGone(tx, [...partnerships], parts.clock.wall());
}

/** A line that was carried over stands on several agendas, and why a promise is late in its history as well. */
async function copies(tx: Tx, at: Typed): Promise<readonly TextAt[]> {
  if (at.table === 'CheckInLine') {
    const { table, column } = at;
    return (await chain(tx, at.id)).map(id => ({ table, id, column }));
  }
  if (at.table === 'Partnership') return [at, ...(await meetingsAt(tx, at)), ...(await agreedIn(tx, at))];
  if (at.table === 'Term') return [at, ...(await agreedIn(tx, at))];
  if (at.table === 'Feedback') return sameWords(tx, at);
  if (at.table !== 'Commitment' && at.table !== 'CommitmentEvent') return [at];
  const [event] = at.table === 'CommitmentEvent' ? await tx.commitmentEvent.findMany({ where: { id: at.id } }) : [];
  const commitmentId = event?.commitmentId ?? at.id;
  const events = await tx.commitmentEvent.findMany({ where: { commitmentId, text: at.text } });
  const promise = await tx.commitment.findUnique({ where: { id: commitmentId } });
  const columns = (['what', 'contingency', 'lateWhy', 'lateForNow'] as const).filter(
    each => promise?.[each] === at.text,
  );
  return [
    ...events.map(({ id }) => ({ table: 'CommitmentEvent', id, column: 'text' })),
    ...columns.map(column => ({ table: 'Commitment', id: commitmentId, column })),
  ];
}

/** The purpose stands with the partnership, and as often as it was proposed; so do other words that were proposed again. */
async function agreedIn(tx: Tx, { text, partnershipId }: Typed): Promise<readonly TextAt[]> {
  const id = partnershipId ?? '';
  const terms = await tx.term.findMany({ where: { partnershipId: id, words: text } });
  const row = await tx.partnership.findUnique({ where: { id } });
  return [
    ...terms.map(each => ({ table: 'Term', id: each.id, column: 'words' })),
    ...(row?.purpose === text ? [{ table: 'Partnership', id, column: 'purpose' }] : []),
  ];
}

/** What is posted begins as what was said. */
async function sameWords(tx: Tx, at: Typed): Promise<readonly TextAt[]> {
  const row = await tx.feedback.findUnique({ where: { id: at.id } });
  const columns = (['words', 'postedWords'] as const).filter(each => row?.[each] === at.text);
  return [at, ...columns.map(column => ({ ...at, column }))];
}

/** Each check-in keeps where it was; and what a file said of a partnership is remembered to compare the next one with. */
async function meetingsAt(tx: Tx, { id, column, text }: Typed): Promise<readonly TextAt[]> {
  for (const row of await tx.importedRow.findMany({ where: { key: id } })) {
    const cells = JSON.parse(row.cells) as Record<string, unknown>;
    if (cells[column] !== text) continue;
    const { file, key } = row;
    await tx.importedRow.update({
      where: { file_key: { file, key } },
      data: { cells: JSON.stringify({ ...cells, [column]: '' }) },
    });
  }
  if (column !== 'meetsWhere') return [];
  const met = await tx.checkIn.findMany({ where: { partnershipId: id, meetsWhere: text } });
  return met.map(each => ({ table: 'CheckIn', id: each.id, column }));
}

async function chain(tx: Tx, first: Id): Promise<readonly Id[]> {
  const found = new Set<Id>([first]);
  for (const id of found) {
    const lines = await tx.checkInLine.findMany({ where: { OR: [{ id }, { carriedFromId: id }] } });
    for (const line of lines) {
      found.add(line.id);
      if (line.carriedFromId !== null) found.add(line.carriedFromId);
    }
  }
  return [...found];
}
