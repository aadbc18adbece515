/** Owns the writing of one cell: most are a column; accounts, places and organisations are rows of their own. */
import type { Change } from '../../domain/roster.ts';
import * as time from '../../domain/time.ts';
import type { Parts, Tx } from '../parts.ts';
import { placeOf, type RosterPlatform, userOf } from './ids.ts';

export type Writing = Pick<Parts, 'clock' | 'newId' | 'stamp'>;

export async function change(tx: Tx, writing: Writing, { table, id, cell, from, to }: Change): Promise<void> {
  const where = { id };
  const column = { [cell]: to };
  switch (table) {
    case 'organisations':
      await tx.organisation.update({ where, data: column });
      return;
    case 'persons':
      if (cell === 'slack' || cell === 'teams') return replaceAccount(tx, writing, id, cell, from, to);
      await tx.person.update({ where, data: column });
      return;
    case 'partnerships':
      if (cell === 'place') return replacePlace(tx, writing, id, from, to);
      await tx.partnership.update({ where, data: column });
      if (cell === 'checkIn') await countFromToday(tx, writing, id);
      return;
    case 'contacts':
      if (cell === 'organisation') return moveContact(tx, id, String(to));
      await tx.contact.update({ where, data: column });
      return;
    case 'hostRoles':
      await tx.hostRole.update({ where, data: column });
  }
}

export async function join(tx: Tx, partnershipId: string, organisationId: string): Promise<void> {
  const key = { partnershipId, organisationId };
  await tx.partnershipOrganisation.upsert({ where: { partnershipId_organisationId: key }, create: key, update: {} });
}

/** The account of that id, learned before or made now. Rejects where it is somebody else's. */
export async function giveAccount(
  tx: Tx,
  { clock, newId }: Writing,
  personId: string,
  platform: RosterPlatform,
  text: string,
): Promise<void> {
  const { tenant, user } = userOf(text);
  const where = { platform_tenant_user: { platform, tenant, user } };
  const known = await tx.account.findUnique({ where });
  if (known !== null && known.personId !== null && known.personId !== personId) {
    throw new Error(`account ${known.id} belongs to somebody else`);
  }
  await tx.account.upsert({
    where,
    create: { id: newId(), platform, tenant, user, personId, createdAt: clock.now() },
    update: { personId, claims: null },
  });
}

/** The place of that id, bound to the partnership. Rejects where another one meets there. */
export async function bindPlace(tx: Tx, { clock, newId }: Writing, partnershipId: string, text: string): Promise<void> {
  const { platform, tenant, conversation } = placeOf(text);
  const where = { platform_conversation_tenant: { platform, conversation, tenant } };
  const known = await tx.place.findUnique({ where });
  const isTaken = known !== null && known.partnershipId !== null && known.partnershipId !== partnershipId;
  if (isTaken || known?.forLeaders) throw new Error(`place ${known.id} is bound already`);
  await tx.place.upsert({
    where,
    create: { id: newId(), platform, tenant, conversation, partnershipId, createdAt: clock.now() },
    update: { partnershipId },
  });
}

// The id that the last import left there was wrong, or is no longer theirs: it must not go on speaking for them.
async function replaceAccount(
  tx: Tx,
  writing: Writing,
  personId: string,
  platform: RosterPlatform,
  from: Change['from'],
  to: Change['to'],
): Promise<void> {
  if (typeof from === 'string') {
    await tx.account.updateMany({ where: { platform, personId, ...userOf(from) }, data: { personId: null } });
  }
  if (typeof to === 'string') await giveAccount(tx, writing, personId, platform, to);
}

async function replacePlace(
  tx: Tx,
  writing: Writing,
  partnershipId: string,
  from: Change['from'],
  to: Change['to'],
): Promise<void> {
  if (typeof from === 'string') {
    await tx.place.updateMany({ where: { partnershipId, ...placeOf(from) }, data: { partnershipId: null } });
  }
  if (typeof to === 'string') await bindPlace(tx, writing, partnershipId, to);
}

/** A contact brings their organisation into the partnership; the one they came from stays in it. */
async function moveContact(tx: Tx, id: string, organisationId: string): Promise<void> {
  const { partnershipId } = await tx.contact.update({ where: { id }, data: { organisationId } });
  await join(tx, partnershipId, organisationId);
}

// Another rhythm counts from the day it was agreed.
async function countFromToday(tx: Tx, { clock }: Writing, id: string): Promise<void> {
  const { timeZone } = await tx.partnership.findUniqueOrThrow({ where: { id } });
  await tx.partnership.update({ where: { id }, data: { checkInAnchor: time.dateIn(timeZone, clock.now()) } });
}
