/** Owns the facts the agenda is given about a woken row: ids, dates and calendars, without a word anybody wrote. */

import type { WakeFacts } from '../../domain/agenda/agenda.ts';
import type { WakeRow } from '../../domain/agenda/due.ts';
import { meetingDays } from '../../domain/checkin/plan.ts';
import { TURNED_DOWN } from '../../domain/commitment/repair.ts';
import type { Id } from '../../ports/chat.ts';
import { type Commitment, Prisma } from '../generated/client.ts';
import { listenerOf, standOf, yearOf } from '../listeners.ts';
import type { Tx } from '../parts.ts';
import { isIn } from '../read.ts';
import { hostOrganisation, standings } from '../standings.ts';
import { aroundOf, partyOf, surrounded } from './around.ts';
import { hostFacts, roundFacts } from './widefacts.ts';

type Words = 'what' | 'contingency' | 'lateWhy' | 'lateForNow';
/** A promise without what anybody wrote. */
type Wordless = Omit<Commitment, Words>;
type ReadPromise = (id: Id) => Promise<Wordless | undefined>;

const WORDS: readonly string[] = ['what', 'contingency', 'lateWhy', 'lateForNow'] satisfies Words[];
const COLUMNS = Object.keys(Prisma.CommitmentScalarFieldEnum).filter(column => !WORDS.includes(column));

/** By id; those of one waking are read in one go. */
export async function wordless(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, Wordless>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<Wordless[]>`SELECT ${Prisma.raw(COLUMNS.map(column => `"${column}"`).join(', '))}
    FROM "Commitment" WHERE ${isIn(Prisma.sql`"id"`, ids)}`;
  return new Map(rows.map(row => [row.id, row]));
}

/** A partnership with all that is around it. */
type Look = (partnership: Id) => ReturnType<typeof surrounded>;

/** Null where the row, or what it hangs on, is not there any more. */
export async function factsOf(
  tx: Tx,
  row: WakeRow,
  now: Date,
  look: Look = id => surrounded(tx, id),
  promise: ReadPromise = id => wordless(tx, [id]).then(found => found.get(id)),
): Promise<WakeFacts | null> {
  switch (row.type) {
    case 'commitment':
      return commitmentFacts(tx, await promise(row.id), look, now);
    case 'checkin':
      return checkInFacts(tx, row.id, look, now);
    case 'feedback':
      return feedbackFacts(tx, row.id, look, now);
    case 'contact':
      return contactFacts(tx, row.id, look, now);
    case 'partnership':
      return partnershipFacts(tx, row.id, look, now);
    case 'person':
      return personFacts(tx, row.id, now);
    case 'round':
      return roundFacts(tx, row.id, now);
    case 'host':
      return hostFacts(tx, row.id, now);
  }
}

async function commitmentFacts(
  tx: Tx,
  commitment: Wordless | undefined,
  look: Look,
  now: Date,
): Promise<WakeFacts | null> {
  const partnership = commitment === undefined ? null : await look(commitment.partnershipId);
  if (commitment === undefined || partnership === null) return null;
  return {
    type: 'commitment',
    commitment,
    around: aroundOf(partnership, now),
    repaired: await isRepaired(tx, commitment),
  };
}

/** Asked of those alone that were not kept. */
async function isRepaired(tx: Tx, { id, state }: Wordless): Promise<boolean> {
  if (state !== 'not_kept') return false;
  return (await tx.commitment.count({ where: { repairsId: id, state: { notIn: [...TURNED_DOWN] } } })) > 0;
}

async function checkInFacts(tx: Tx, id: Id, look: Look, now: Date): Promise<WakeFacts | null> {
  const checkIn = await tx.checkIn.findUnique({ where: { id }, omit: { calledOffWhy: true, meetsWhere: true } });
  const partnership = checkIn && (await look(checkIn.partnershipId));
  return partnership && { type: 'checkin', checkIn, around: aroundOf(partnership, now) };
}

async function feedbackFacts(tx: Tx, id: Id, look: Look, now: Date): Promise<WakeFacts | null> {
  const omit = {
    words: true,
    decision: true,
    outcome: true,
    theirOutcome: true,
    notYet: true,
    postedWords: true,
  } as const;
  const feedback = await tx.feedback.findUnique({ where: { id }, omit });
  const partnership = feedback && (await look(feedback.partnershipId));
  if (partnership === null) return null;
  const second = partnership.contacts.find(each => each.id === feedback?.secondContactId);
  return (
    feedback && { type: 'feedback', feedback, secondUntil: second?.until ?? null, around: aroundOf(partnership, now) }
  );
}

async function contactFacts(tx: Tx, id: Id, look: Look, now: Date): Promise<WakeFacts | null> {
  const found = await tx.contact.findUnique({ where: { id }, omit: { introduction: true, note: true }, include: WHO });
  if (found === null) return null;
  const partnership = await look(found.partnershipId);
  if (partnership === null) return null;
  const { person: _, organisation: __, ...contact } = found;
  return { type: 'contact', contact, party: partyOf(found, partnership, now), around: aroundOf(partnership, now) };
}

const WHO = { person: true, organisation: true } as const;

async function partnershipFacts(tx: Tx, id: Id, look: Look, now: Date): Promise<WakeFacts | null> {
  const found = await look(id);
  if (found === null) return null;
  const { contacts: _, places: __, ...partnership } = found;
  const host = (await hostOrganisation(tx)) ?? { region: '', closedOn: '' };
  const regular = { partnershipId: id, kind: 'regular' } as const;
  const last = await tx.checkIn.findFirst({ where: regular, orderBy: { slot: 'desc' }, select: { slot: true } });
  const ahead = await tx.checkIn.findMany({
    where: { ...regular, state: { in: ['planned', 'open'] } },
    select: { state: true, slot: true, on: true, at: true, timeZone: true },
    orderBy: { slot: 'desc' },
  });
  return {
    type: 'partnership',
    partnership,
    around: aroundOf(found, now),
    calendar: meetingDays(host, found, yearOf(found.timeZone, now)),
    lastSlot: last?.slot ?? null,
    hasUpcoming: ahead.length > 0,
    upcoming: ahead.find(each => each.state === 'planned') ?? null,
  };
}

/** My day is about no partnership in particular, so they hear it as whoever they are at the host. */
async function personFacts(tx: Tx, id: Id, now: Date): Promise<WakeFacts | null> {
  const person = (await standings(tx, [id])).get(id);
  if (person === undefined) return null;
  const stand = standOf(person, null, now);
  const listener = listenerOf(person, [stand], await hostOrganisation(tx), now);
  return { type: 'person', listener, isHostStaff: stand.side === 'host' };
}
