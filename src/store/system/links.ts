/** Owns signed links as the clockwork and the way in know them: found by their token, sent by mail, over at their time. */
import { isCurrent } from '../../domain/partnership.ts';
import * as time from '../../domain/time.ts';
import type { Account, Id } from '../../ports/chat.ts';
import type { LinkRow, Mailed, System } from '../../ports/store/system.ts';
import type { Contact, Link, Prisma } from '../generated/client.ts';
import type { Parts, Tx } from '../parts.ts';
import { same } from '../seal.ts';
import { fresh, hashOf } from '../token.ts';
import { waitingOf } from './waiting.ts';

/** The tenant of accounts that mail reaches; the user is the person's own id, so that no address is kept twice. */
const MAIL = 'mail';

export function links(parts: Parts): System['links'] {
  const { client, clock, sealer, newId } = parts;
  const stamp = (link: Id, nonce: string): string => sealer.stamp(`${link}:${nonce}`);
  return {
    find: async token => {
      const hash = hashOf(parts, token);
      const row = hash === null ? null : await client.link.findUnique({ where: { hash } });
      return row === null || !same(row.hash, hash ?? '') ? null : asSeen(client, row, clock.now());
    },
    behind: async id => {
      const row = await client.link.findUnique({ where: { id } });
      const found = row === null ? null : await asSeen(client, row, clock.now());
      return found === null || found.isOver ? null : found;
    },
    mail: (account, post, until) => client.$transaction(tx => mail(tx, parts, account, post, until)),
    seat: async () => {
      const unseated = await client.person.findMany({ where: UNSEATED, select: { id: true } });
      const rows = unseated.map(({ id: user }) => ({
        ...({ id: newId(), platform: 'email', tenant: MAIL, user, personId: user } as const),
        createdAt: clock.now(),
      }));
      if (rows.length > 0) await client.account.createMany({ data: rows });
      return rows.length;
    },
    said: async id => {
      const post = await client.post.findUnique({
        where: { id },
        include: { deliveries: { where: { state: 'said' }, orderBy: [{ dueAt: 'asc' }, { id: 'asc' }] } },
      });
      if (post === null || post.personId === null) return null;
      return { to: { person: post.personId }, owed: post.deliveries.flatMap(waitingOf) };
    },
    stamp,
    isStamped: (link, nonce, given) => same(given, stamp(link, nonce)),
  };
}

/** A partner's people with an address. The host's own staff are written to in chat, and no mail opens what they may do. */
const REACHED = {
  email: { not: null },
  hostRoles: { none: {} },
  contacts: {
    some: { organisation: { is: { isHost: false } } },
    none: { organisation: { is: { isHost: true } } },
  },
} satisfies Prisma.PersonWhereInput;

const UNSEATED = { ...REACHED, accounts: { none: { platform: 'email' } } } satisfies Prisma.PersonWhereInput;

/** Named after its Post: tried again, the letter that surely did not go out opens nothing any more. */
async function mail(tx: Tx, parts: Parts, account: Account, post: Id, until: Date): Promise<Mailed | null> {
  if (account.platform !== 'email' || account.tenant !== MAIL) return null;
  const person = await tx.person.findFirst({ where: { AND: [{ id: account.user }, REACHED] } });
  if (person === null || person.email === null) return null;
  const { token, hash } = fresh(parts);
  const made = { hash, personId: person.id, createdAt: parts.clock.now(), expiresAt: until, revokedAt: null };
  await tx.link.upsert({ where: { id: post }, create: { id: post, ...made }, update: made });
  const { email: to, name, language } = person;
  return { to, name, language, token };
}

/** Over where its time or its contact's is; a person who is nobody's contact any more has nothing to open. */
async function asSeen(tx: Tx, row: Link, now: Date): Promise<LinkRow> {
  const contacts = await tx.contact.findMany({
    where: {
      personId: row.personId,
      ...(row.contactId === null ? {} : { id: row.contactId }),
      organisation: { is: { isHost: false } },
    },
    include: { person: { select: { timeZone: true } } },
  });
  // Closed kindly, or the wrong person: from that moment, and not only from the next day on.
  const isClosed = (each: Contact) => each.consent === 'no' && each.until !== null;
  const isThere = contacts.some(each => !isClosed(each) && isCurrent(each, time.dateIn(each.person.timeZone, now)));
  return {
    id: row.id,
    person: row.personId,
    contact: row.contactId,
    partnership: row.contactId === null ? null : (contacts[0]?.partnershipId ?? ''),
    expiresAt: row.expiresAt,
    isOver: row.revokedAt !== null || row.expiresAt <= now || !isThere,
  };
}
