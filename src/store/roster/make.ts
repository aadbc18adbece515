/** Owns the rows an import makes: drafts, in which nobody was written to yet. */
import * as fresh from '../../domain/partnership/make.ts';
import { NEW, type Plan, type Ref } from '../../domain/roster.ts';
import * as time from '../../domain/time.ts';
import { HOST, type Tx } from '../parts.ts';
import { bindPlace, giveAccount, join, type Writing } from './change.ts';

/** Makes everything, and answers which id each Ref of the plan stands for. */
export async function make(tx: Tx, writing: Writing, { make: made }: Plan): Promise<(ref: Ref) => string> {
  const ids = new Map(Object.values(made).flatMap(rows => rows.map(({ ref }) => [ref, writing.newId()] as const)));
  const idOf = (ref: Ref): string => {
    const id = ids.get(ref) ?? ref;
    if (id.startsWith(NEW)) throw new Error('the plan speaks of a row it does not make');
    return id;
  };
  await organisations(tx, writing, made.organisations, idOf);
  await persons(tx, writing, made.persons, idOf);
  await partnerships(tx, writing, made.partnerships, idOf);
  await contacts(tx, writing, made.contacts, idOf);
  await hostRoles(tx, writing, made.hostRoles, idOf);
  return idOf;
}

type Made = Plan['make'];
type IdOf = (ref: Ref) => string;

async function organisations(tx: Tx, { clock }: Writing, made: Made['organisations'], idOf: IdOf): Promise<void> {
  const createdAt = clock.now();
  await tx.organisation.createMany({ data: made.map(({ ref, cells }) => ({ id: idOf(ref), ...cells, createdAt })) });
  if (made.some(({ cells }) => cells.isHost)) {
    await tx.host.upsert({ where: { id: HOST }, create: { id: HOST }, update: {} });
  }
}

async function persons(tx: Tx, writing: Writing, made: Made['persons'], idOf: IdOf): Promise<void> {
  const at = writing.clock.now();
  for (const { ref, cells } of made) {
    const { slack, teams, workingDays, ...typed } = cells;
    const id = idOf(ref);
    await tx.person.create({ data: { ...fresh.person({ id, ...typed }, at), workingDays } });
    if (slack !== null) await giveAccount(tx, writing, id, 'slack', slack);
    if (teams !== null) await giveAccount(tx, writing, id, 'teams', teams);
  }
}

async function partnerships(tx: Tx, writing: Writing, made: Made['partnerships'], idOf: IdOf): Promise<void> {
  const at = writing.clock.now();
  const host = await tx.organisation.findFirst({ where: { isHost: true } });
  for (const { ref, cells } of made) {
    const { place, ...told } = cells;
    const id = idOf(ref);
    const draft = fresh.partnership({ id, ...told }, time.dateIn(told.timeZone, at), at);
    await tx.partnership.create({ data: { ...draft, ...told, wakeAt: writing.stamp() } });
    if (host !== null) await join(tx, id, host.id);
    if (place !== null) await bindPlace(tx, writing, id, place);
  }
}

async function contacts(tx: Tx, writing: Writing, made: Made['contacts'], idOf: IdOf): Promise<void> {
  const at = writing.clock.now();
  const host = await tx.organisation.findFirst({ where: { isHost: true } });
  for (const { ref, partnership, person, cells } of made) {
    const [partnershipId, organisationId] = [idOf(partnership), idOf(cells.organisation)];
    const { timeZone } = await tx.person.findUniqueOrThrow({ where: { id: idOf(person) } });
    const joining = {
      id: idOf(ref),
      partnershipId,
      personId: idOf(person),
      organisationId,
      role: cells.role,
      channel: cells.channel,
      isHost: organisationId === host?.id,
    };
    const row = fresh.contact(joining, time.dateIn(timeZone, at), at);
    await tx.contact.create({ data: { ...row, until: cells.until, wakeAt: writing.stamp() } });
    await join(tx, partnershipId, organisationId);
  }
}

async function hostRoles(tx: Tx, { clock }: Writing, made: Made['hostRoles'], idOf: IdOf): Promise<void> {
  for (const { ref, person, role, cells } of made) {
    const { id: personId, timeZone } = await tx.person.findUniqueOrThrow({ where: { id: idOf(person) } });
    const since = time.dateIn(timeZone, clock.now());
    await tx.hostRole.create({ data: { id: idOf(ref), personId, role, since, until: cells.until } });
  }
}
