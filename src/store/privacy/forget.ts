/** Owns forgetting a person: their words and identity go from every row, the ledger's facts stay (product §9). */
import { isHeld } from '../../domain/privacy/hold.ts';
import { FORMER, GONE, TAKEN } from '../../domain/privacy/standin.ts';
import { Refusal } from '../../domain/refusal.ts';
import * as time from '../../domain/time.ts';
import type { Id } from '../../ports/chat.ts';
import type { Forgotten } from '../../ports/store/privacy.ts';
import { type Account, Prisma } from '../generated/client.ts';
import { holds } from '../holds.ts';
import type { Tx } from '../parts.ts';
import { isIn } from '../read.ts';
import type { Door } from '../rows/door.ts';
import { demand } from '../sight.ts';
import { audienceOf } from '../thread.ts';
import * as wake from '../wake.ts';
import { authored, CODES } from './authored.ts';
import { nameGone } from './naming.ts';
import { wordsGone } from './wordsgone.ts';

const RUNNING = ['proposed', 'open', 'at_risk'] as const;

export async function forget(door: Door, id: Id): Promise<Forgotten> {
  const { tx, sight, parts, kept } = door;
  demand(sight.viewer.kind === 'clock' || sight.me?.person.id === id, `words of person ${id}`);
  const person = await tx.person.findUnique({ where: { id } });
  if (person === null) throw new Refusal('not_found');
  const contacts = await tx.contact.findMany({ where: { personId: id } });
  const standing = await holds(tx);
  if (standing.whole || contacts.some(each => isHeld(standing, each.partnershipId))) throw new Refusal('privacy.held');
  const today = time.dateIn(person.timeZone, parts.clock.now());
  await demandNotLast(tx, id, today);
  const ids = contacts.map(each => each.id);
  const partnerships = [...new Set(contacts.map(each => each.partnershipId))];
  await theirWords(tx, ids);
  await introductions(tx, ids, partnerships);
  if (person.name !== FORMER) await nameGone(tx, person.name);
  await identity(tx, { id, contacts: ids, today, now: parts.clock.now() });
  await nothingOwed(tx, ids, today);
  await answers(tx, ids);
  const owned = { ownerContactId: { in: ids }, state: { in: [...RUNNING] } };
  const promises = await tx.commitment.count({ where: owned });
  kept.forget();
  await wordsGone(tx, partnerships, parts.clock.wall());
  // Nothing of theirs is brought up to date any more: there is nobody to bring it to.
  await tx.post.updateMany({ where: { personId: id }, data: { changedAt: null, live: false, accountId: null } });
  await wake.ofPerson(tx, id, parts.stamp());
  return { already: person.name === FORMER, promises };
}

/** Nobody is left to read an answer: without this we would owe it for good. A concern is the others' to end. */
async function nothingOwed(tx: Tx, contacts: readonly Id[], today: string): Promise<void> {
  const theirs = { byContactId: { in: [...contacts] }, kind: 'feedback' as const };
  const over = { closedOn: today, closedMeans: null, clockEndsOn: null, clockStartedOn: null };
  await tx.feedback.updateMany({ where: { ...theirs, state: { not: 'closed' } }, data: { state: 'closed', ...over } });
  await tx.feedback.updateMany({ where: { ...theirs, posting: 'asked' }, data: { posting: 'kept' } });
}

async function demandNotLast(tx: Tx, id: Id, today: string): Promise<void> {
  const roles = await tx.hostRole.findMany({ where: { role: 'coordinator' } });
  const current = roles.filter(each => each.until === null || each.until >= today);
  if (current.some(each => each.personId === id) && current.every(each => each.personId === id)) {
    throw new Refusal('host.last_coordinator');
  }
}

const name = (column: string): Prisma.Sql => Prisma.raw(`"${column}"`);

async function theirWords(tx: Tx, contacts: readonly Id[]): Promise<void> {
  // The purpose stands with the partnership as well, without the name of who wrote it.
  const wrote = Prisma.sql`SELECT "words" FROM "Term" t WHERE t."partnershipId" = "Partnership"."id" AND t."part" = 'purpose'
    AND ${isIn(Prisma.sql`t."byContactId"`, contacts)}`;
  await tx.$executeRaw`UPDATE "Partnership" SET "purpose" = ${GONE} WHERE "purpose" <> '' AND "purpose" IN (${wrote})`;
  await inConfidence(tx, contacts);
  for (const { table, columns, by } of authored) {
    if (by === undefined) continue;
    for (const column of columns) {
      const codes =
        table === 'CommitmentEvent'
          ? Prisma.sql`AND ${name(column)} NOT IN (${Prisma.join([...CODES])})`
          : Prisma.empty;
      await tx.$executeRaw`UPDATE ${name(table)} SET ${name(column)} = ${GONE}
        WHERE ${isIn(name(by), contacts)} AND ${name(column)} NOT IN ('', ${TAKEN}) ${codes}`;
    }
  }
  // Why it is late is said by whoever acts for its owner: who that was stands in its history alone.
  const said = Prisma.sql`SELECT "commitmentId" FROM "CommitmentEvent" WHERE ${isIn(Prisma.sql`"byId"`, contacts)}`;
  for (const column of ['lateWhy', 'lateForNow']) {
    await tx.$executeRaw`UPDATE "Commitment" SET ${name(column)} = ${GONE} WHERE ${name(column)} <> ''
      AND (${isIn(Prisma.sql`"ownerContactId"`, contacts)} OR "id" IN (${said}))`;
  }
}

async function inConfidence(tx: Tx, contacts: readonly Id[]): Promise<void> {
  const own = authored.find(each => each.by === 'byContactId' && each.table === 'Feedback');
  for (const column of own?.columns ?? []) {
    await tx.$executeRaw`UPDATE "Feedback" SET ${name(column)} = ${TAKEN}
      WHERE "voice" = 'confidence' AND ${isIn(Prisma.sql`"byContactId"`, contacts)} AND ${name(column)} <> ''`;
  }
}

/** About them, and where they were the host's steward in their name. */
async function introductions(tx: Tx, contacts: readonly Id[], partnerships: readonly Id[]): Promise<void> {
  await tx.contact.updateMany({ where: { id: { in: [...contacts] } }, data: { introduction: '', note: '' } });
  const stewards = await tx.contact.findMany({
    where: { id: { in: [...contacts] }, role: 'steward', organisation: { isHost: true } },
  });
  const theirs = stewards.map(each => each.partnershipId).filter(each => partnerships.includes(each));
  await tx.contact.updateMany({ where: { partnershipId: { in: theirs } }, data: { introduction: '' } });
}

type Whom = { readonly id: Id; readonly contacts: readonly Id[]; readonly today: string; readonly now: Date };

async function identity(tx: Tx, { id, contacts, today, now }: Whom): Promise<void> {
  const accounts = await tx.account.findMany({
    where: { OR: [{ personId: id }, { claims: { in: [...contacts, `person:${id}`] } }] },
  });
  for (const account of accounts) await traces(tx, account);
  await tx.account.deleteMany({ where: { id: { in: accounts.map(each => each.id) } } });
  const over = time.addDays(today, -1);
  await tx.person.update({
    where: { id },
    data: { name: FORMER, email: null, phone: null, workingDays: 'Mon-Fri', stopped: '', pausedUntil: null },
  });
  await tx.contact.updateMany({
    where: { id: { in: [...contacts] }, OR: [{ until: null }, { until: { gt: over } }] },
    data: { until: over },
  });
  await tx.contact.updateMany({ where: { id: { in: [...contacts] } }, data: { channel: null } });
  await tx.hostRole.updateMany({
    where: { personId: id, OR: [{ until: null }, { until: { gt: over } }] },
    data: { until: over },
  });
  await tx.link.updateMany({ where: { personId: id, revokedAt: null }, data: { revokedAt: now } });
  await tx.delivery.updateMany({
    where: { personId: id, state: 'waiting' },
    data: { state: 'moot', reason: 'forgotten' },
  });
  await tx.importedRow.deleteMany({ where: { key: { in: [id, ...contacts] } } });
}

/** What an account left behind beside its own row; in a rehearsal, what was shown to it and what it said. */
async function traces(tx: Tx, { platform, tenant, user }: Account): Promise<void> {
  await tx.reference.deleteMany({ where: { platform, tenant, at: `account:${user}` } });
  await tx.threadLine.deleteMany({ where: { audience: audienceOf({ account: { platform, tenant, user } }) } });
}

/** By name, and in a round that is still open: what was pooled is nobody's any more. */
async function answers(tx: Tx, contacts: readonly Id[]): Promise<void> {
  await tx.namedAnswer.deleteMany({ where: { contactId: { in: [...contacts] } } });
  await tx.ballot.deleteMany({ where: { contactId: { in: [...contacts] } } });
  // Whether they answered is theirs too: a round counts whom it asked by itself.
  await tx.asked.deleteMany({ where: { contactId: { in: [...contacts] } } });
}
