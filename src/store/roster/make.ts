/** Owns the rows an import makes, a statement for many: drafts, in which nobody was written to yet. */
import * as fresh from '../../domain/partnership/make.ts';
import { NEW, type Plan, type Ref } from '../../domain/roster.ts';
import * as time from '../../domain/time.ts';
import { Prisma } from '../generated/client.ts';
import { HOST, pieces, type Tx } from '../parts.ts';
import { insert } from '../write.ts';
import { bindPlace, giveAccount, type Writing } from './change.ts';

const ROWS = 500;

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
  await joined(tx, made, idOf);
  await hostRoles(tx, writing, made.hostRoles, idOf);
  return idOf;
}

type Made = Plan['make'];
type IdOf = (ref: Ref) => string;

async function organisations(tx: Tx, { clock }: Writing, made: Made['organisations'], idOf: IdOf): Promise<void> {
  const createdAt = clock.now();
  const rows = made.map(({ ref, cells }) => ({ id: idOf(ref), ...cells, createdAt }));
  await insert(tx, 'Organisation', rows);
  if (made.some(({ cells }) => cells.isHost)) {
    await tx.host.upsert({ where: { id: HOST }, create: { id: HOST }, update: {} });
  }
}

async function persons(tx: Tx, writing: Writing, made: Made['persons'], idOf: IdOf): Promise<void> {
  const at = writing.clock.now();
  const rows = made.map(({ ref, cells: { slack: _slack, teams: _teams, workingDays, ...typed } }) => ({
    ...fresh.person({ id: idOf(ref), ...typed }, at),
    workingDays,
  }));
  await insert(tx, 'Person', rows);
  for (const { ref, cells } of made) {
    if (cells.slack !== null) await giveAccount(tx, writing, idOf(ref), 'slack', cells.slack);
    if (cells.teams !== null) await giveAccount(tx, writing, idOf(ref), 'teams', cells.teams);
  }
}

async function partnerships(tx: Tx, writing: Writing, made: Made['partnerships'], idOf: IdOf): Promise<void> {
  const at = writing.clock.now();
  const rows = made.map(({ ref, cells: { place: _place, ...told } }) => {
    const draft = fresh.partnership({ id: idOf(ref), ...told }, time.dateIn(told.timeZone, at), at);
    return { ...draft, ...told, wakeAt: writing.stamp() };
  });
  await insert(tx, 'Partnership', rows);
  for (const { ref, cells } of made) {
    if (cells.place !== null) await bindPlace(tx, writing, idOf(ref), cells.place);
  }
}

async function contacts(tx: Tx, writing: Writing, made: Made['contacts'], idOf: IdOf): Promise<void> {
  const at = writing.clock.now();
  const host = await tx.organisation.findFirst({ where: { isHost: true } });
  const zoneOf = await zones(tx, made, idOf);
  const rows = made.map(({ ref, partnership, person, cells }) => {
    const [personId, organisationId] = [idOf(person), idOf(cells.organisation)];
    const joining = {
      id: idOf(ref),
      partnershipId: idOf(partnership),
      personId,
      organisationId,
      role: cells.role,
      channel: cells.channel,
      isHost: organisationId === host?.id,
    };
    const row = fresh.contact(joining, time.dateIn(zoneOf(personId), at), at);
    return { ...row, until: cells.until, wakeAt: writing.stamp() };
  });
  await insert(tx, 'Contact', rows);
}

/** The host is in every partnership, and so is every organisation a contact is there for. */
async function joined(tx: Tx, { partnerships: fresh, contacts: there }: Made, idOf: IdOf): Promise<void> {
  const host = await tx.organisation.findFirst({ where: { isHost: true } });
  const wanted = [
    ...(host === null ? [] : fresh.map(({ ref }) => [idOf(ref), host.id] as const)),
    ...there.map(({ partnership, cells }) => [idOf(partnership), idOf(cells.organisation)] as const),
  ];
  for (const some of pieces(wanted, ROWS)) {
    const rows = some.map(([partnershipId, organisationId]) => Prisma.sql`(${partnershipId}, ${organisationId})`);
    await tx.$executeRaw`
      INSERT INTO "PartnershipOrganisation" ("partnershipId", "organisationId") VALUES ${Prisma.join(rows)}
      ON CONFLICT DO NOTHING`;
  }
}

async function hostRoles(tx: Tx, { clock }: Writing, made: Made['hostRoles'], idOf: IdOf): Promise<void> {
  const zoneOf = await zones(tx, made, idOf);
  const rows = made.map(({ ref, person, role, cells }) => {
    const personId = idOf(person);
    const since = time.dateIn(zoneOf(personId), clock.now());
    return { id: idOf(ref), personId, role, since, until: cells.until };
  });
  await insert(tx, 'HostRole', rows);
}

/** Where each of these persons lives by the clock; some were here before. */
async function zones(
  tx: Tx,
  made: readonly { readonly person: Ref }[],
  idOf: IdOf,
): Promise<(id: string) => time.Zone> {
  const zone = new Map<string, time.Zone>();
  const ids = new Set(made.map(({ person }) => idOf(person)));
  for (const some of pieces([...ids], ROWS)) {
    const found = await tx.person.findMany({ where: { id: { in: [...some] } }, select: { id: true, timeZone: true } });
    for (const { id, timeZone } of found) zone.set(id, timeZone);
  }
  return id => {
    const found = zone.get(id);
    if (found === undefined) throw new Error('the plan speaks of a person who is not there');
    return found;
  };
}
