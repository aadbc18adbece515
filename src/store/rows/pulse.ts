/** Owns the pulse as a viewer may reach it: whether somebody answered, never what; published results; one's own ballot, inwards only. */
import { mayPost, takesAnswers } from '../../domain/pulse/round.ts';
import { Refusal } from '../../domain/refusal.ts';
import * as time from '../../domain/time.ts';
import { type Code, codes } from '../../domain/trust/statements.ts';
import { type GroupId, pathOf, smallestOf } from '../../domain/trust/tree.ts';
import type { Id } from '../../ports/chat.ts';
import type { BallotWords, PulseRows } from '../../ports/store/pulse.ts';
import * as ballot from '../ballot.ts';
import { hostZone } from '../hostzone.ts';
import { type Frozen, frozenOf, resultsOf } from '../results.ts';
import { demand, holds, isCarried, partnershipsIn, type Sight } from '../sight.ts';
import type { Door } from './door.ts';
import { known } from './people.ts';

export function pulse(door: Door): PulseRows {
  const { tx, sight } = door;
  // Strangers, and people who have left: not even that there was a round is theirs to know.
  const seesNone = sight.partnerships !== 'all' && sight.partnerships.size === 0;
  const omit = { tree: true, wrappedKey: true } as const;
  const me = sight.me?.person.id ?? '';
  const frozen = async (id: Id) => {
    const round = seesNone ? null : await tx.round.findUnique({ where: { id } });
    return round === null ? null : { round, fixed: frozenOf(round.tree) };
  };
  return {
    round: async id => (seesNone ? null : tx.round.findUnique({ where: { id }, omit })),
    open: async () => (seesNone ? null : tx.round.findFirst({ where: { state: 'open' }, omit })),
    last: async (most, kind = 'pulse') =>
      seesNone ? [] : tx.round.findMany({ where: { kind }, orderBy: { opensOn: 'desc' }, take: most, omit }),
    opening: async id => {
      const found = await frozen(id);
      if (found === null) return null;
      const { asks, notAsked } = found.fixed;
      return { asked: asks.length, notAsked: sight.leads ? notAsked : {} };
    },
    tree: async id => (sight.leads ? ((await frozen(id))?.fixed.tree ?? []) : []),
    reach: async (id, partnershipId) => {
      const found = holds(sight.partnerships, partnershipId) ? await frozen(id) : null;
      return found === null ? null : smallestOf(found.fixed.tree, partnershipId, found.fixed.withinReach);
    },
    mine: async roundId => {
      const asked = await tx.asked.findFirst({ where: { roundId, personId: me } });
      return asked !== null && holds(sight.partnerships, asked.partnershipId) ? asked : null;
    },
    answered: async (roundId, contactId) => {
      const asked = await tx.asked.findFirst({ where: { roundId, contactId } });
      if (asked === null) return false;
      demand(asked.personId === me || mayKnowWhether(sight, asked.partnershipId), `answer of contact ${contactId}`);
      return asked.answered ?? (await tx.ballot.count({ where: { roundId, contactId } })) === 1;
    },
    askedOf: (roundId, partnershipId) =>
      tx.asked.findMany({
        where: { roundId, partnershipId, ...(mayKnowWhether(sight, partnershipId) ? {} : { personId: me }) },
        orderBy: { contactId: 'asc' },
      }),
    cast: (roundId, words, readers, wishes) => cast(door, roundId, { words, readers, wishes }),
    wishing: async () => {
      const all = await tx.agendaWish.findMany({
        where: partnershipsIn(sight.people),
        orderBy: { partnershipId: 'asc' },
      });
      return [...new Set(all.map(each => each.partnershipId))];
    },
    takeWishes: async partnershipId => {
      demand(holds(sight.people, partnershipId), `partnership ${partnershipId}`);
      const taken: Code[] = [];
      for (const statement of codes) {
        const { count } = await tx.agendaWish.deleteMany({ where: { partnershipId, statement } });
        if (count > 0) taken.push(statement);
      }
      return taken;
    },
    results: async id => {
      const found = await frozen(id);
      if (found === null || !mayPost(found.round)) return [];
      const all = resultsOf(await tx.roundResult.findMany({ where: { roundId: id } }));
      const seen = mayRead(sight, found.fixed);
      return all.filter(({ group }) => seen(group));
    },
    comments: async id => {
      const found = await frozen(id);
      if (found === null || !mayPost(found.round) || !mayRead(sight, found.fixed)('portfolio')) return [];
      // Their ids are random and made at close: in this order nothing is left of who wrote when.
      const all = await tx.roundComment.findMany({ where: { roundId: id }, orderBy: { id: 'asc' } });
      return all.map(({ text }) => text);
    },
    spoke: personId => spoke(door, personId),
    named: roundId => named(door, roundId),
  };
}

/** Stewards of both sides see whether their partnership's contacts answered (product §4, the preface). */
function mayKnowWhether(sight: Sight, partnershipId: Id): boolean {
  if (sight.viewer.kind === 'clock' || sight.coordinates) return true;
  return sight.me?.contacts.some(each => each.partnershipId === partnershipId && each.role === 'steward') ?? false;
}

/** Which groups' numbers a viewer may see: those who lead all, a partnership the groups it lies in. */
function mayRead(sight: Sight, { tree }: Frozen): (group: GroupId) => boolean {
  if (sight.partnerships === 'all') return () => true;
  const groups = new Set([...sight.partnerships].flatMap(id => pathOf(tree, id)));
  // A partnership that did not take part still is one of the portfolio.
  if (sight.partnerships.size > 0) groups.add('portfolio');
  return group => groups.has(group);
}

type Casting = { readonly words: BallotWords; readonly readers: readonly Id[]; readonly wishes: readonly Code[] };

/** Replaces what was there, as a whole and without a look at it; the seal has the same length whatever is inside. */
async function cast({ tx, sight, parts }: Door, roundId: Id, { words, readers, wishes }: Casting): Promise<void> {
  const { clock, sealer } = parts;
  const asked = await tx.asked.findFirst({ where: { roundId, personId: sight.me?.person.id ?? '' } });
  if (asked === null || !holds(sight.partnerships, asked.partnershipId)) throw new Refusal('pulse_not_asked');
  const round = await tx.round.findUniqueOrThrow({ where: { id: roundId } });
  const today = time.dateIn(await hostZone(tx, clock.now()), clock.now());
  const { wrappedKey, closesOn } = round;
  if (wrappedKey === null || !takesAnswers(round, closesOn, today)) throw new Refusal('pulse_closed', { closesOn });
  const { contactId } = asked;
  const place = ballot.placeOf(roundId, contactId);
  const inside = { words: ballot.checked(words), readers: words.how === 'by_name' ? readers : [] };
  const key = sealer.unwrapKey(wrappedKey, roundId);
  const where = { roundId_contactId: { roundId, contactId } };
  // Only the wishes of an earlier one are opened, since they stay; its answers are not.
  const before = await tx.ballot.findUnique({ where, select: { wishes: true } });
  const wished = new Set([...(before ? ballot.openWishes(sealer, before.wishes, key, place) : []), ...wishes]);
  const row = {
    sealed: ballot.sealBallot(sealer, inside, key, place),
    wishes: ballot.sealWishes(sealer, [...wished], key, place),
  };
  await tx.ballot.upsert({ where, create: { roundId, contactId, ...row }, update: row });
}

/** In every partnership of theirs, also those the viewer is not in: silence is the person's. */
async function spoke({ tx, sight, kept }: Door, personId: Id): Promise<readonly Id[]> {
  demand((await tx.person.count({ where: { AND: [{ id: personId }, known(sight)] } })) === 1, `person ${personId}`);
  const silent = await tx.contact.findMany({ where: { personId, silentRounds: { gt: 0 } }, select: { id: true } });
  if (silent.length === 0) return [];
  await tx.contact.updateMany({ where: { personId }, data: { silentRounds: 0 } });
  kept.forget();
  return silent.map(each => each.id);
}

/** Each reading is audited, in the reader's own transaction (product §9). */
async function named({ tx, sight, parts }: Door, roundId: Id): ReturnType<PulseRows['named']> {
  const me = sight.me;
  // Who carried a reader's link can open the same page, and need be no reader.
  if (me === null || isCarried(sight.viewer)) return [];
  const all = await tx.namedAnswer.findMany({ where: { roundId }, orderBy: { contactId: 'asc' } });
  // Named before the answer was given, and in the partnership still: a role at the host is no way back in.
  const mine = all.filter(
    ({ readers, partnershipId }) =>
      readers.split(',').includes(me.person.id) && me.contacts.some(each => each.partnershipId === partnershipId),
  );
  for (const { contactId, partnershipId } of mine) {
    await tx.audit.create({
      data: {
        id: parts.newId(),
        at: parts.clock.now(),
        personId: me.person.id,
        act: 'pulse.named_read',
        subjectType: 'contact',
        subjectId: contactId,
        partnershipId,
        detail: roundId,
      },
    });
  }
  return mine.map(({ contactId, partnershipId, sealed }) => ({
    roundId,
    contactId,
    partnershipId,
    words: ballot.openNamed(parts.sealer, sealed, ballot.placeOf(roundId, contactId)),
  }));
}
