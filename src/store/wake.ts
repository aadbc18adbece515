/** Owns which rows wake when something they depend on is saved: their calendars, their people or their rest may have changed. */
import type { Id } from '../ports/chat.ts';
import type { Prisma } from './generated/client.ts';
import type { Tx } from './parts.ts';
import { release } from './withheld.ts';

/** Promises and check-ins that time can still change. */
const RUNNING = ['proposed', 'open', 'at_risk', 'done'] as const;
const AHEAD = ['planned', 'open'] as const;
/** Something said that waits for an answer, or for a word about its words. */
const WAITING = { OR: [{ state: { not: 'closed' } }, { posting: 'asked' }] } satisfies Prisma.FeedbackWhereInput;

/** What one transaction is to wake. */
export type Waking = {
  readonly partnership: (id: Id) => void;
  readonly host: () => void;
  readonly rounds: () => void;
  /** Who belongs in places may have changed; `toAsk`: a place in which the platform must be asked who is inside now. */
  readonly hearing: (toAsk?: Id) => void;
  /** When all else is written. */
  readonly done: (tx: Tx, at: Date, wall: Date) => Promise<void>;
};

/** Written once, at the end: several rows of one partnership are often saved together, and each asks for the same. */
export function waking(): Waking {
  const ids = new Set<Id>();
  let isHost = false;
  let areRounds = false;
  let isHearing = false;
  const toAsk = new Set<Id>();
  return {
    partnership: id => {
      ids.add(id);
    },
    host: () => {
      isHost = true;
    },
    rounds: () => {
      areRounds = true;
    },
    hearing: id => {
      isHearing = true;
      if (id !== undefined) toAsk.add(id);
    },
    done: async (tx, at, wall) => {
      if (isHearing) await release(tx, at, wall, toAsk);
      if (areRounds) await rounds(tx, at);
      if (ids.size > 0) await partnerships(tx, [...ids], at);
      else if (isHost) await host(tx, at);
    },
  };
}

/** The partnerships themselves and every open row in them, one statement a table; the host's clockwork with them. */
export async function partnerships(tx: Tx, ids: readonly Id[], at: Date): Promise<void> {
  const partnershipId = { in: [...ids] };
  const data = { wakeAt: at };
  await tx.partnership.updateMany({ where: { id: partnershipId }, data });
  await tx.contact.updateMany({ where: { partnershipId, OR: [{ until: null }, { wakeAt: { not: null } }] }, data });
  await tx.commitment.updateMany({ where: { partnershipId, state: { in: [...RUNNING] } }, data });
  await tx.checkIn.updateMany({
    where: { partnershipId, OR: [{ state: { in: [...AHEAD] } }, { wakeAt: { not: null } }] },
    data,
  });
  await tx.feedback.updateMany({ where: { partnershipId, ...WAITING }, data });
  await host(tx, at);
}

/** Their hours, pause and zone decide when others are told, so all they are in looks again. */
export async function ofPerson(tx: Tx, personId: Id, at: Date): Promise<void> {
  const contacts = await tx.contact.findMany({ where: { personId }, select: { partnershipId: true } });
  await partnerships(tx, [...new Set(contacts.map(contact => contact.partnershipId))], at);
  await rounds(tx, at);
}

/** Its closed days and region are part of the calendars of all who work for it. */
export async function ofOrganisation(tx: Tx, organisationId: Id, at: Date): Promise<void> {
  const joined = await tx.partnershipOrganisation.findMany({ where: { organisationId } });
  const staffed = await tx.contact.findMany({ where: { organisationId }, select: { partnershipId: true } });
  await partnerships(tx, [...new Set([...joined, ...staffed].map(each => each.partnershipId))], at);
  await tx.person.updateMany({
    where: { wakeAt: { not: null }, contacts: { some: { organisationId } } },
    data: { wakeAt: at },
  });
  await rounds(tx, at);
}

/** Everything that time can still change. */
export async function everything(tx: Tx, at: Date): Promise<void> {
  const data = { wakeAt: at };
  await tx.partnership.updateMany({ where: { state: { not: 'ended' } }, data });
  await tx.contact.updateMany({ where: { OR: [{ until: null }, { wakeAt: { not: null } }] }, data });
  await tx.commitment.updateMany({ where: { state: { in: [...RUNNING] } }, data });
  await tx.checkIn.updateMany({ where: { OR: [{ state: { in: [...AHEAD] } }, { wakeAt: { not: null } }] }, data });
  await tx.feedback.updateMany({ where: WAITING, data });
  await tx.person.updateMany({ data });
  await rounds(tx, at);
  await host(tx, at);
}

export async function host(tx: Tx, at: Date): Promise<void> {
  await tx.host.updateMany({ data: { wakeAt: at } });
}

/** An open round asks where people are in reach: by their accounts, and by who is inside the places where they meet. */
export async function rounds(tx: Tx, at: Date): Promise<void> {
  await tx.round.updateMany({ where: { OR: [{ state: 'open' }, { shredded: false }] }, data: { wakeAt: at } });
}
