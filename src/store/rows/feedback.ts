/** Owns what was said as a viewer may reach it: each row passes the table of eyes, and who spoke in confidence stays behind it. */
import { type Reader, type Row, seenBy, sees } from '../../domain/feedback/eyes.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { Counted } from '../../domain/feedback/loops.ts';
import { isCurrent } from '../../domain/partnership.ts';
import { Refusal } from '../../domain/refusal.ts';
import * as time from '../../domain/time.ts';
import type { Id } from '../../ports/chat.ts';
import type { FeedbackRows } from '../../ports/store/feedback.ts';
import type { Prisma } from '../generated/client.ts';
import { owe } from '../outbox.ts';
import { among, demand, holds, isCarried } from '../sight.ts';
import { update } from '../write.ts';
import { everybodyIn } from './contacts.ts';
import { type Door, unlessThere } from './door.ts';
import { portfolio } from './feedback/portfolio.ts';

const NEWEST = [{ saidOn: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }] as const;

export function feedback(door: Door): FeedbackRows {
  const { tx, sight, parts } = door;
  const scoped = (): Prisma.FeedbackWhereInput => {
    const ids = among(sight.partnerships);
    return ids === undefined ? {} : { partnershipId: ids };
  };
  const find = async (where: Prisma.FeedbackWhereInput): Promise<readonly Row[]> =>
    tx.feedback.findMany({ where: { AND: [where, scoped()] }, orderBy: [...NEWEST] });
  const inside = async (where: Prisma.FeedbackWhereInput) => (await through(door, await find(where), false)).map(shown);
  return {
    get: async id => {
      const [found] = await through(door, await find({ id }), true);
      return found === undefined ? null : shown(found);
    },
    of: partnershipId => inside({ partnershipId }),
    running: async () => {
      const own = (sight.me?.contacts ?? []).map(each => each.partnershipId);
      const running = { OR: [{ state: { not: 'closed' } }, { posting: 'asked' }] } satisfies Prisma.FeedbackWhereInput;
      return inside({ ...running, partnershipId: { in: own } });
    },
    counted: async since => {
      const recent = await find({ OR: [{ closedOn: null }, { closedOn: { gte: since } }] });
      // No word and nobody in it: those who lead count also what they may not read.
      const some = sight.leads ? recent : (await through(door, recent, false)).map(each => each.row);
      return some.map(countedOf);
    },
    add: async row => {
      const own = sight.me?.contacts.find(each => each.id === row.byContactId);
      demand(own?.partnershipId === row.partnershipId, `contact ${row.byContactId}`);
      await unlessThere(() => tx.feedback.create({ data: { ...row, wakeAt: parts.stamp() } }));
    },
    save: async (row, was) => {
      const { id } = row;
      const [found] = await through(door, await find({ id }), false);
      demand(found !== undefined, `feedback ${id}`);
      const saved = await update(tx, 'Feedback', { ...lasting(row), wakeAt: parts.stamp() }, { id, changedAt: was });
      if (saved === 0) throw new Refusal('changed_meanwhile');
    },
    oweSayer: async (id, owed) => {
      const [found] = await through(door, await find({ id }), false);
      demand(found !== undefined, `feedback ${id}`);
      if (found !== undefined) await oweSayer(door, found.row, owed);
    },
    ...portfolio(door),
  };
}

type Seen = { readonly row: Row; readonly sight: ReturnType<typeof sees> };

const shown = ({ row, sight }: Seen): Feedback => seenBy(row, sight) ?? row;

/** Those rows of which the viewer sees anything; `posted`: also of those whose posted words are all they see. */
async function through(door: Door, rows: readonly Row[], posted: boolean): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (const row of rows) {
    const sight = sees(row, await readerOf(door, row));
    if (sight !== 'nothing' && (posted || sight !== 'posted')) seen.push({ row, sight });
  }
  return seen;
}

async function readerOf(door: Door, { partnershipId, toOrganisationId, voice }: Row): Promise<Reader> {
  const { viewer, me, people, leads, coordinates } = door.sight;
  // No partnership meets in the leaders' channel: of what was said it reads what a leader reads, which is nothing.
  const isPlace = viewer.kind === 'place' && !leads;
  const kind = viewer.kind === 'clock' ? 'clock' : isPlace ? 'place' : 'person';
  return {
    kind,
    contacts: (me?.contacts ?? []).filter(each => each.partnershipId === partnershipId),
    coordinates: coordinates && holds(people, partnershipId),
    carried: isCarried(viewer),
    isUnled: voice === 'confidence' && (await isUnled(door, partnershipId, toOrganisationId)),
  };
}

/** Only where a side has nobody to lead it does everybody there answer for it. */
async function isUnled(door: Door, partnershipId: Id, organisationId: Id): Promise<boolean> {
  const all = await door.kept.once(`contacts ${partnershipId}`, () => everybodyIn(door, partnershipId));
  const now = door.parts.clock.now();
  return !all.some(
    each =>
      each.organisationId === organisationId &&
      each.role !== 'member' &&
      isCurrent(each, time.dateIn(each.person.timeZone, now)),
  );
}

/** In the outbox a word to who spoke in confidence belongs to no partnership: its people could find it there. */
async function oweSayer(
  { tx, parts, kept }: Door,
  row: Row,
  { kind, stage, wantedAt }: Parameters<FeedbackRows['oweSayer']>[1],
): Promise<void> {
  const contact = await tx.contact.findUnique({ where: { id: row.byContactId }, select: { personId: true } });
  if (contact === null) return;
  const subject = { type: 'feedback', id: row.id } as const;
  const partnershipId = row.voice === 'named' ? row.partnershipId : null;
  await owe(tx, parts, [{ kind, subject, to: { person: contact.personId }, partnershipId, stage, wantedAt }], kept);
}

function countedOf(row: Row): Counted {
  const { partnershipId, kind, state, voice, toOrganisationId, saidOn, clockEndsOn, closedOn, closedMeans } = row;
  return { partnershipId, kind, state, voice, toOrganisationId, saidOn, clockEndsOn, closedOn, closedMeans };
}

/** What may change. A row that was read without who said it must not be written back without it. */
function lasting(row: Feedback) {
  const {
    partnershipId: _p,
    kind: _k,
    voice: _v,
    byContactId: _b,
    byOrganisationId: _o,
    toOrganisationId: _t,
    secondContactId: _s,
    means: _m,
    words: _w,
    saidOn: _d,
    createdAt: _c,
    ...rest
  } = row;
  return rest as Prisma.FeedbackCreateManyInput;
}
