/** Owns the facts of the two rows that look at everybody: an open round, and the host's own week. */
import type { WakeFacts } from '../../domain/agenda/agenda.ts';
import { feltIn, isDip } from '../../domain/dip/felt.ts';
import { isAtRest } from '../../domain/partnership/rest.ts';
import { isCurrent } from '../../domain/partnership.ts';
import { type HostRoleName, listed } from '../../domain/person.ts';
import { mayPost, type RoundKind } from '../../domain/pulse/round.ts';
import { isShared } from '../../domain/reach.ts';
import * as time from '../../domain/time.ts';
import type { Id } from '../../ports/chat.ts';
import type { Asked, Round as RoundRow } from '../generated/client.ts';
import { hostZone } from '../hostzone.ts';
import { listenerOf, standOf } from '../listeners.ts';
import { TOLD_WEEK } from '../marks.ts';
import type { Tx } from '../parts.ts';
import { frozenOf, resultsOf } from '../results.ts';
import { hostOrganisation, standingsWithAccounts } from '../standings.ts';
import { allSurrounded, aroundOf, currentIn, type Surrounded, soundly } from './around.ts';

/** Null before the host is set up. Drafts are in it too: the week counts them. */
export async function hostFacts(tx: Tx, id: Id, now: Date): Promise<WakeFacts | null> {
  const host = await tx.host.findUnique({ where: { id }, select: { toldBefore: true, fundingById: true } });
  if (host === null) return null;
  const partnerships = await allSurrounded(tx, { state: { not: 'ended' } });
  const digest = await tx.digest.findFirst({ where: { partnershipId: null }, orderBy: { week: 'desc' } });
  const told = await tx.meta.findUnique({ where: { name: TOLD_WEEK } });
  const lastOf = async (kind: RoundKind) =>
    (await tx.round.findFirst({ where: { kind }, orderBy: { opensOn: 'desc' }, select: { opensOn: true } }))?.opensOn ??
    null;
  return {
    type: 'host',
    id,
    zone: await hostZone(tx, now),
    leaders: await holding(tx, 'leader', now),
    fundingBy: host.fundingById,
    coordinators: await holding(tx, 'coordinator', now),
    leadersPlace: await leadersPlace(tx),
    partnerships: partnerships.flatMap(each => soundly(() => aroundOf(each, now))),
    lastDigestWeek: later(digest?.week ?? null, told?.value ?? null),
    lastRound: await lastOf('pulse'),
    lastYearly: await lastOf('yearly'),
    toldBefore: host.toldBefore,
  };
}

function later(one: time.CivilDate | null, other: time.CivilDate | null): time.CivilDate | null {
  return one === null || (other !== null && other > one) ? other : one;
}

export async function roundFacts(tx: Tx, id: Id, now: Date): Promise<WakeFacts | null> {
  const round = await tx.round.findUnique({ where: { id } });
  if (round === null) return null;
  const { kind, opensOn, closesOn, state, shredded, tree } = round;
  const ids = frozenOf(tree).tree.map(leaf => leaf.partnershipId);
  const partnerships = await allSurrounded(tx, { id: { in: ids } });
  const asked = await tx.asked.findMany({ where: { roundId: id }, orderBy: { contactId: 'asc' } });
  const people = await standingsWithAccounts(
    tx,
    asked.map(each => each.personId),
  );
  const accountsIn = (partnership: Id) =>
    asked.filter(each => each.partnershipId === partnership).flatMap(each => people.get(each.personId)?.accounts ?? []);
  return {
    type: 'round',
    round: { id, kind, opensOn, closesOn, state, shredded },
    zone: await hostZone(tx, now),
    asked: await askedIn(tx, id, { asked, people, partnerships }, now),
    readers: await readersOf(tx, id),
    wished: await wishedIn(tx, id),
    leaders: await holding(tx, 'leader', now),
    coordinators: await holding(tx, 'coordinator', now),
    leadersPlace: await leadersPlace(tx),
    dips: kind === 'pulse' && mayPost(round) ? await dipsIn(tx, round) : [],
    // A partnership at rest reads the results when it is back.
    places: partnerships
      .filter(each => !isAtRest(each, time.dateIn(each.timeZone, now)))
      .flatMap(each =>
        soundly(() => ({
          partnership: each.id,
          place: each.places[0]?.id ?? null,
          isShared: each.places.slice(0, 1).some(place => isShared(known(place), accountsIn(each.id))),
          people: [...new Set(currentIn(each, now).map(contact => contact.personId))],
        })),
      ),
  };
}

const known = ({ platform, tenant, tenants }: Surrounded['places'][number]) => ({
  platform,
  tenant,
  tenants: listed(tenants),
});

type Round = {
  readonly asked: readonly Asked[];
  readonly people: Awaited<ReturnType<typeof standingsWithAccounts>>;
  readonly partnerships: readonly Surrounded[];
};

async function askedIn(tx: Tx, roundId: Id, { asked, people, partnerships }: Round, now: Date) {
  const ballots = await tx.ballot.findMany({ where: { roundId }, select: { contactId: true } });
  const has = new Set(ballots.map(ballot => ballot.contactId));
  const host = await hostOrganisation(tx);
  return asked.flatMap(({ contactId, partnershipId, personId, answered }) => {
    const person = people.get(personId);
    if (person === undefined) return [];
    const around = partnerships.find(each => each.id === partnershipId);
    return soundly(() => {
      const stewards = around === undefined ? [] : currentIn(around, now).filter(each => each.role === 'steward');
      return {
        contact: contactId,
        partnership: partnershipId,
        listener: listenerOf(person, [standOf(person, partnershipId, now)], host, now),
        isReached: person.accounts.some(each => each.reachable),
        hasBallot: answered ?? has.has(contactId),
        silentRounds: Math.max(0, ...person.contacts.map(each => each.silentRounds)),
        hostStewards: stewards.filter(each => each.organisation.isHost).map(each => each.personId),
      };
    });
  });
}

// Further back than any rule of a dip looks.
const ROUNDS = 8;

/** From stored results alone (product §4 "Dips and trends read stored results only"). */
async function dipsIn(tx: Tx, { opensOn }: RoundRow) {
  const rounds = await tx.round.findMany({
    where: { kind: 'pulse', state: 'closed', shredded: true, opensOn: { lte: opensOn } },
    orderBy: { opensOn: 'desc' },
    take: ROUNDS,
    include: { results: true },
  });
  const felt = feltIn(rounds.toReversed().map(each => resultsOf(each.results)));
  return [...new Set(felt.filter(isDip).map(each => each.pillar))];
}

/** Answers by name are stored at close: before it there is nobody to name. */
async function readersOf(tx: Tx, roundId: Id): Promise<readonly Id[]> {
  const named = await tx.namedAnswer.findMany({ where: { roundId }, select: { readers: true } });
  return [...new Set(named.flatMap(({ readers }) => listed(readers)))];
}

/** Partnerships that wait for something to stand on an agenda and have one ahead; the others' comes with their next check-in. */
async function wishedIn(tx: Tx, roundId: Id): Promise<readonly Id[]> {
  const wishes = await tx.agendaWish.findMany({ where: { roundId }, select: { partnershipId: true } });
  if (wishes.length === 0) return [];
  const ahead = await tx.checkIn.findMany({
    where: {
      kind: 'regular',
      state: { in: ['planned', 'open'] },
      partnershipId: { in: wishes.map(each => each.partnershipId) },
    },
    select: { partnershipId: true },
  });
  return [...new Set(ahead.map(each => each.partnershipId))];
}

/** The longest in the role first; each by the day it is where they are. */
async function holding(tx: Tx, role: HostRoleName, now: Date): Promise<readonly Id[]> {
  const found = await tx.hostRole.findMany({
    where: { role },
    include: { person: { select: { timeZone: true } } },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
  });
  return found.filter(each => isCurrent(each, time.dateIn(each.person.timeZone, now))).map(each => each.personId);
}

async function leadersPlace(tx: Tx): Promise<Id | null> {
  const found = await tx.place.findFirst({
    where: { forLeaders: true, reachable: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return found?.id ?? null;
}
