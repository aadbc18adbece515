/** Owns the opening of a round: who is asked about what, the groups frozen as they are, and a key of its own. */

import { byPartnership } from '../../domain/gather.ts';
import { restsThroughout } from '../../domain/partnership/rest.ts';
import * as asked from '../../domain/pulse/asked.ts';
import type * as time from '../../domain/time.ts';
import { freeze } from '../../domain/trust/floors.ts';
import { withinReach } from '../../domain/trust/select.ts';
import type { System } from '../../ports/store/system.ts';
import type { Parts, Tx } from '../parts.ts';
import { frozenText } from '../results.ts';
import { allSurrounded, currentIn, type Peopled, type Surrounded } from './around.ts';

type Opened = Parameters<System['rounds']['open']>[0];

/** Harmless where the round is there already. */
export async function open(tx: Tx, { sealer, stamp }: Parts, { id, kind, opensOn, closesOn }: Opened, now: Date) {
  if ((await tx.round.count({ where: { id } })) > 0) return;
  const host = await tx.host.findFirst({ select: { floorPeople: true, floorOrganisations: true } });
  // Frozen with the round: what is set from now on counts from the next one.
  const floor = freeze(host === null ? {} : { people: host.floorPeople, organisations: host.floorOrganisations });
  const partnerships = await allSurrounded(tx, { state: { in: ['active', 'resting'] } });
  const { asks, notAsked } = asked.choose(opensOn, await candidates(tx, partnerships, { opensOn, closesOn }, now));
  const inPulse = partnerships.filter(each => each.pulse);
  const tree = inPulse.map(({ id: partnershipId, cohort }) => ({ partnershipId, cohort }));
  const frozen = { tree, asks, withinReach: withinReach(tree, asks, floor), notAsked: asked.tally(asks, notAsked) };
  await tx.round.create({
    data: {
      id,
      kind,
      opensOn,
      closesOn,
      floorPeople: floor.people,
      floorOrganisations: floor.organisations,
      tree: frozenText(frozen),
      wrappedKey: sealer.wrapKey(sealer.newKey(), id),
      openedAt: now,
      wakeAt: stamp(),
    },
  });
  // Who is asked is fixed with the groups: whoever comes later waits for the next round.
  await tx.asked.createMany({
    data: asks.map(({ personId, contactId, partnershipId }) => ({ roundId: id, personId, contactId, partnershipId })),
  });
}

type Span = { readonly opensOn: time.CivilDate; readonly closesOn: time.CivilDate };

async function candidates(
  tx: Tx,
  partnerships: readonly Surrounded[],
  { opensOn, closesOn }: Span,
  now: Date,
): Promise<readonly asked.Candidate[]> {
  const held = await heldCheckIns(tx);
  const last = await lastAsked(tx);
  return partnerships.flatMap(partnership =>
    currentIn(partnership, now).map(
      (contact): asked.Candidate => ({
        personId: contact.personId,
        contactId: contact.id,
        partnershipId: partnership.id,
        organisationId: contact.organisationId,
        host: contact.organisation.isHost,
        consentedOn: consentedOn(contact),
        activeSince: contact.since,
        checkInsHeld: (held.get(partnership.id) ?? []).filter(on => on >= contact.since).length,
        pulse: partnership.pulse,
        sharedMailbox: contact.person.sharedMailbox,
        stopped: asked.isStopped(contact.person),
        restingThroughout: restsThroughout(contact, partnership, opensOn, closesOn),
        silentRounds: contact.silentRounds,
        lastAskedOn: last.get(`${contact.personId} ${partnership.id}`) ?? null,
      }),
    ),
  );
}

/** A yes that somebody else wrote down never opens a pulse (product §1). */
const consentedOn = ({ consent, consentMeans, answeredOn }: Peopled): time.CivilDate | null =>
  (consent === 'here' || consent === 'email') && consentMeans === 'self' ? answeredOn : null;

/** The days on which each partnership met; a talk in the hallway is no check-in. */
async function heldCheckIns(tx: Tx): Promise<ReadonlyMap<string, readonly time.CivilDate[]>> {
  const held = await tx.checkIn.findMany({
    where: { state: 'held', kind: { not: 'talk' } },
    select: { partnershipId: true, on: true, heldOn: true },
  });
  const days = [...byPartnership(held)].map(([id, all]) => [id, all.map(({ on, heldOn }) => heldOn ?? on)] as const);
  return new Map(days);
}

/** By person and partnership; later rounds overwrite earlier ones, which come first. The question of the year takes nobody's turn. */
async function lastAsked(tx: Tx): Promise<ReadonlyMap<string, time.CivilDate>> {
  const asks = await tx.asked.findMany({
    where: { round: { kind: 'pulse' } },
    select: { personId: true, partnershipId: true, round: { select: { opensOn: true } } },
    orderBy: { round: { opensOn: 'asc' } },
  });
  return new Map(asks.map(({ personId, partnershipId, round }) => [`${personId} ${partnershipId}`, round.opensOn]));
}
